using System.Globalization;

namespace Kiosk.Storage.Signing;

/// <summary>
/// Remembers the newest bundle that this kiosk has used, so that an older one, though signed, does not come back
/// unnoticed; its approver can order it.
/// </summary>
/// <param name="path">The file in which it is remembered.</param>
public sealed class BundleVersionMark(string path)
{
    private const int MaxBytes = 64;

    /// <summary>The mark that belongs to a bundle: a file beside it.</summary>
    public static BundleVersionMark Beside(string bundle) => new(bundle + ".version");

    /// <summary>Version of the newest bundle that was used; 0 for none.</summary>
    /// <exception cref="BundleException">The file can't be read or is damaged.</exception>
    public long Newest
    {
        get
        {
            try
            {
                return !File.Exists(path) ? 0
                    : long.TryParse(BoundedText.Read(path, MaxBytes).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
                    : throw new BundleException($"{path} is damaged: expected the version of the newest bundle that was used; delete it once you have checked which that is.");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new BundleException($"{path} can't be read: {exception.Message}", exception);
            }
        }
    }

    /// <exception cref="BundleException">The bundle is older than one that was used, and nobody ordered it back.</exception>
    public void Check(ApprovedBundle bundle)
    {
        var newest = Newest;
        if (newest > bundle.Statement.Replaces)
        {
            throw new BundleException(string.Create(CultureInfo.InvariantCulture,
                $"{bundle.Path} has version {bundle.Statement.Version}, this kiosk has used {newest}: to go back, have it signed with '--replaces {newest}'."));
        }
    }

    /// <summary>From here on this bundle is the newest, also when it is an older one that was ordered back.</summary>
    /// <exception cref="BundleException">The folder can't be written.</exception>
    public void Use(ApprovedBundle bundle)
    {
        if (Newest != bundle.Statement.Version)
        {
            WholeFile.Write(path, bundle.Statement.Version.ToString(CultureInfo.InvariantCulture) + '\n');
        }
    }
}

using System.Globalization;

namespace Kiosk.Storage.Signing;

/// <summary>A source that may not speak any more.</summary>
/// <param name="Source">Its id.</param>
/// <param name="BundleVersion">The bundle that had it; one with a higher version settles it.</param>
public sealed record Withdrawal(string Source, long BundleVersion);

/// <summary>
/// The sources that were withdrawn on this kiosk: a text file with a line for each, the version of the bundle, a space,
/// and the source's id.
/// </summary>
public sealed class WithdrawalFile(string path)
{
    private const int MaxBytes = 1024 * 1024;

    public string Path { get; } = path;

    /// <exception cref="BundleException">The file can't be read or is damaged: nobody can tell then what may be said.</exception>
    public IReadOnlyList<Withdrawal> Read()
    {
        try
        {
            return !File.Exists(Path) ? []
                : [.. BoundedText.Read(Path, MaxBytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BundleException($"{Path} can't be read: {exception.Message}", exception);
        }
    }

    /// <summary>The sources that a bundle of this version may not speak from.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    public IReadOnlySet<string> Of(long version) =>
        Read().Where(withdrawal => withdrawal.BundleVersion >= version).Select(withdrawal => withdrawal.Source).ToHashSet();

    /// <summary>Takes a source out. Doing it twice changes nothing.</summary>
    /// <exception cref="BundleException">The file can't be read or written.</exception>
    public void Add(Withdrawal withdrawal) => Write([.. Read().Where(known => known.Source != withdrawal.Source), withdrawal]);

    /// <summary>Lets a source speak again.</summary>
    /// <inheritdoc cref="Add" path="/exception"/>
    public void Remove(string source) => Write([.. Read().Where(known => known.Source != source)]);

    private void Write(IReadOnlyList<Withdrawal> all) => WholeFile.Write(Path, string.Concat(all.Select(one =>
        string.Create(CultureInfo.InvariantCulture, $"{one.BundleVersion} {one.Source}\n"))));

    private Withdrawal Parse(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && long.TryParse(line[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new Withdrawal(line[(space + 1)..], version)
            : throw new BundleException($"{Path} is damaged: expected a version, a space and a source on each line; withdraw the sources again after you deleted it.");
    }
}

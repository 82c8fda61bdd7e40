using System.Globalization;
using Kiosk.Core.Knowledge;

namespace Kiosk.Storage.Signing;

/// <summary>The bundle that a kiosk answers from, with what this device keeps about it.</summary>
/// <param name="bundle">Path of the bundle file.</param>
/// <param name="state">Folder for the version mark and the withdrawals; the bundle's own when empty.</param>
public sealed class InstalledKnowledge(string bundle, string state, BundleTrust trust)
{
    private readonly string beside = Path.Combine(
        state.Length > 0 ? state : Path.GetDirectoryName(Path.GetFullPath(bundle))!, Path.GetFileName(bundle));

    /// <summary>The files that change when there is something new to load.</summary>
    public IReadOnlyList<string> Files => [bundle, BundleSignature.PathOf(bundle), Withdrawals.Path];

    /// <summary>Whether there is a bundle at all.</summary>
    public bool IsThere => File.Exists(bundle);

    public WithdrawalFile Withdrawals => new(beside + ".withdrawn");

    private BundleVersionMark Mark => new(beside + ".version");

    /// <summary>The bundle, when it is approved and not older than one that was used, without what was withdrawn.</summary>
    /// <exception cref="BundleException">It is not signed, altered, signed by a stranger, older, or damaged.</exception>
    public LoadedKnowledge Load()
    {
        var approved = Check(bundle);
        var whole = Read(approved);
        var withdrawn = Withdrawals.Of(whole.Version);
        return new LoadedKnowledge(this, whole.Without(withdrawn), approved, withdrawn.Count);
    }

    /// <summary>Whether this kiosk would use a bundle.</summary>
    /// <exception cref="BundleException">It is not signed, altered, signed by a stranger, or older than one that was used.</exception>
    public ApprovedBundle Check(string candidate)
    {
        var approved = trust.Check(candidate);
        Mark.Check(approved);
        return approved;
    }

    /// <summary>Remembers that this kiosk serves citizens from it, so that an older bundle does not come back unnoticed.</summary>
    /// <exception cref="BundleException">The folder can't be written.</exception>
    public void MarkUsed(LoadedKnowledge loaded) => Mark.Use(loaded.Approval);

    /// <summary>Puts a newer bundle in the place of this one; the one before is kept beside it.</summary>
    /// <exception cref="BundleException">As for <see cref="Load"/>, or the folder can't be written. Nothing has changed then.</exception>
    public ApprovedBundle Install(string newer)
    {
        var approved = Check(newer);
        Read(approved);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(bundle))!);
            CopyBeside(newer, bundle);
            CopyBeside(BundleSignature.PathOf(newer), BundleSignature.PathOf(bundle));
            KeepPrevious(bundle);
            KeepPrevious(BundleSignature.PathOf(bundle));
            // Between the two moves the signature does not fit: the bundle is refused, not misread, and the next look fits.
            DurableFile.Replace(bundle + Unfinished, bundle);
            DurableFile.Replace(BundleSignature.PathOf(bundle) + Unfinished, BundleSignature.PathOf(bundle));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BundleException($"{bundle} can't be written: {exception.Message}", exception);
        }

        Mark.Use(approved);
        return approved;
    }

    private const string Unfinished = ".installing";
    private const string Previous = ".previous";

    private static void CopyBeside(string from, string to)
    {
        using var source = File.OpenRead(from);
        using var copy = File.Create(to + Unfinished);
        source.CopyTo(copy);
        copy.Flush(flushToDisk: true);
    }

    private static void KeepPrevious(string path)
    {
        if (File.Exists(path))
        {
            File.Copy(path, path + Previous, overwrite: true);
        }
    }

    private static KnowledgeBundle Read(ApprovedBundle approved)
    {
        var whole = BundleFile.Read(approved.Path);
        return whole.Version == approved.Statement.Version ? whole : throw new BundleException(string.Create(CultureInfo.InvariantCulture,
            $"{approved.Path} has version {whole.Version}, its signature says {approved.Statement.Version}: sign it again."));
    }
}

/// <summary>What the kiosk answers from.</summary>
/// <param name="From">Where it was loaded from, and will be again.</param>
/// <param name="Withdrawn">How many sources were taken out of it.</param>
public sealed record LoadedKnowledge(InstalledKnowledge From, KnowledgeBundle Bundle, ApprovedBundle Approval, int Withdrawn);

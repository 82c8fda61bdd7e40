using Kiosk.Core.Answering;
using Kiosk.Core.Knowledge;
using Kiosk.Storage;
using Kiosk.Storage.Signing;

namespace Kiosk.Host.Running;

/// <summary>
/// What the service answers from now. A newer bundle that is installed, and a source that is withdrawn, take effect while
/// it runs: the disk is looked at here, never on the citizen's path.
/// </summary>
internal sealed class KnowledgeInUse(LoadedKnowledge loaded, Func<KnowledgeBundle, Answerer> answererOf)
{
    private readonly InstalledKnowledge installed = loaded.From;
    private LoadedKnowledge loaded = loaded;
    private string seen = StampOf(loaded.From);
    private volatile Answerer answerer = answererOf(loaded.Bundle);

    /// <summary>Answers the next question.</summary>
    public Answerer Answerer => answerer;

    /// <summary>Takes over what changed on the disk.</summary>
    /// <returns>What is in use now, or null when nothing changed.</returns>
    /// <exception cref="BundleException">What is there now is refused; what was in use stays in use.</exception>
    public LoadedKnowledge? Refresh()
    {
        var stamp = StampOf(installed);
        if (stamp == seen)
        {
            return null;
        }

        // Also when it is refused: the same files are not tried, and complained of, again and again.
        seen = stamp;
        try
        {
            loaded = installed.Load();
        }
        catch (BundleException)
        {
            // A bundle that can't be used must not keep a source alive that was withdrawn.
            loaded = loaded with { Bundle = loaded.Bundle.Without(installed.Withdrawals.Of(loaded.Bundle.Version)) };
            answerer = answererOf(loaded.Bundle);
            throw;
        }

        answerer = answererOf(loaded.Bundle);
        return loaded;
    }

    /// <inheritdoc cref="InstalledKnowledge.MarkUsed"/>
    public void MarkUsed() => installed.MarkUsed(loaded);

    private static string StampOf(InstalledKnowledge installed) =>
        string.Join(' ', installed.Files.Select(file => new FileInfo(file)).Select(file =>
            file.Exists ? $"{file.LastWriteTimeUtc.Ticks}:{file.Length}" : "-"));
}

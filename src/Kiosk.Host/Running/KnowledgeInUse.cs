using Kiosk.Core.Answering;
using Kiosk.Core.Knowledge;
using Kiosk.Storage;
using Kiosk.Storage.Signing;

namespace Kiosk.Host.Running;

/// <summary>
/// What the service answers from now. A newer bundle that is installed, and a source that is withdrawn, take effect while
/// it runs: the disk is looked at here, never on the citizen's path.
/// </summary>
/// <param name="loaded">What was there at the start; null when nothing that is approved was.</param>
internal sealed class KnowledgeInUse(
    InstalledKnowledge installed, LoadedKnowledge? loaded, Func<KnowledgeBundle, Answerer> answererOf)
{
    private volatile LoadedKnowledge? loaded = loaded;
    private string seen = StampOf(installed);
    private volatile Answerer? answerer = loaded is null ? null : answererOf(loaded.Bundle);

    /// <summary>Answers the next question; null when there is nothing to answer from.</summary>
    public Answerer? Answerer => answerer;

    /// <summary>What the next question is answered from; null when there is nothing.</summary>
    public LoadedKnowledge? Loaded => loaded;

    /// <summary>Takes over what changed on the disk.</summary>
    /// <returns>What is in use now, or null when nothing changed.</returns>
    /// <exception cref="BundleException">
    /// There is none any more, and nothing is answered; or what is there is refused, and what was in use stays in use.
    /// </exception>
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
            KeepWithoutWithdrawn();
            throw;
        }

        answerer = answererOf(loaded.Bundle);
        return loaded;
    }

    /// <summary>From the next look at the disk on, nothing is answered from this source.</summary>
    /// <exception cref="BundleException">The withdrawal can't be written.</exception>
    public void Withdraw(string source) => installed.Withdrawals.Add(new Withdrawal(source, loaded?.Bundle.Version ?? 0));

    /// <inheritdoc cref="InstalledKnowledge.MarkUsed"/>
    public void MarkUsed()
    {
        if (loaded is not null)
        {
            installed.MarkUsed(loaded);
        }
    }

    /// <summary>
    /// A bundle that can't be used must not keep a source alive that was withdrawn; one that was taken away is taken away.
    /// </summary>
    private void KeepWithoutWithdrawn()
    {
        loaded = loaded is not null && installed.IsThere
            ? loaded with { Bundle = loaded.Bundle.Without(installed.Withdrawals.Of(loaded.Bundle.Version)) }
            : null;
        answerer = loaded is null ? null : answererOf(loaded.Bundle);
    }

    private static string StampOf(InstalledKnowledge installed) =>
        string.Join(' ', installed.Files.Select(file => new FileInfo(file)).Select(file =>
            file.Exists ? $"{file.LastWriteTimeUtc.Ticks}:{file.Length}" : "-"));
}

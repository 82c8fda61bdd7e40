using Kiosk.Core.Audio;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>
/// Works while the citizen still speaks. In each pause a reply is drafted to what was said so far; when nothing more
/// comes, it is the reply. In between, what is heard is shown as captions. One look is worked on at a time.
/// </summary>
internal sealed class WorkAhead(
    Func<Utterance, Action<Transcript>, CancellationToken, Task<Draft>> draftAsync, ITranscriber transcriber,
    Action<string> heard, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly CancellationTokenSource turn = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private CancellationTokenSource look = new();
    private Task underWay = Task.CompletedTask;
    private (int SpeechLength, Task<Draft> Draft)? latest;

    /// <summary>Looks at the words while the citizen goes on; skipped when the last look is still worked on.</summary>
    /// <param name="soFar">Taken over.</param>
    public void Glance(Utterance soFar)
    {
        if (!underWay.IsCompleted)
        {
            soFar.Dispose();
            return;
        }

        underWay = GlanceAsync(soFar, Next().Token);
    }

    /// <summary>Drafts a reply in a pause; what is under way is given up for it.</summary>
    /// <param name="soFar">Taken over.</param>
    public void Draft(Utterance soFar) => _ = Start(soFar, isOwned: true);

    /// <summary>The reply to the whole utterance: the draft of the last pause when nothing was said after it.</summary>
    public Task<Draft> FinishAsync(Utterance utterance) =>
        latest is { } draft && draft.SpeechLength == utterance.SpeechLength ? draft.Draft : Start(utterance, isOwned: false);

    public async ValueTask DisposeAsync()
    {
        await turn.CancelAsync();
        await SettledAsync(underWay);
        if (latest is { Draft: { IsCompletedSuccessfully: true } draft })
        {
            await (await draft).DisposeAsync();
        }

        look.Dispose();
        turn.Dispose();
    }

    private Task<Draft> Start(Utterance utterance, bool isOwned)
    {
        var (before, superseded) = (underWay, latest?.Draft);
        var draft = DraftAsync(utterance, isOwned, before, superseded, Next().Token);
        (underWay, latest) = (draft, (utterance.SpeechLength, draft));
        return draft;
    }

    /// <summary>Gives up the look under way.</summary>
    private CancellationTokenSource Next()
    {
        look.Cancel();
        look.Dispose();
        return look = CancellationTokenSource.CreateLinkedTokenSource(turn.Token);
    }

    private async Task GlanceAsync(Utterance soFar, CancellationToken stop)
    {
        using (soFar)
        {
            try
            {
                heard((await transcriber.TranscribeAsync(soFar.Samples, stop)).Text);
            }
            catch (Exception exception) when (exception is EngineException or OperationCanceledException)
            {
                // Captions of what is still being said may fail or come too late; the utterance itself is heard again.
            }
        }
    }

    private async Task<Draft> DraftAsync(
        Utterance utterance, bool isOwned, Task before, Task<Draft>? superseded, CancellationToken stop)
    {
        try
        {
            await SettledAsync(before);
            if (superseded is { IsCompletedSuccessfully: true })
            {
                await (await superseded).DisposeAsync();
            }

            return await draftAsync(utterance, transcript => heard(transcript.Text), stop);
        }
        finally
        {
            if (isOwned)
            {
                utterance.Dispose();
            }
        }
    }

    private static Task SettledAsync(Task task) => task.ContinueWith(
        _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}

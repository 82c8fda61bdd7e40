using Kiosk.Core.Audio;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>Tells when the citizen speaks while the kiosk does; nothing where the microphone is closed then.</summary>
internal sealed class VoiceWatch(VoiceBargeIn? bargeIn, Action<KioskEvent> report, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private Task watching = Task.CompletedTask;

    /// <summary>The first sentence is being spoken.</summary>
    public void Start() => watching = bargeIn is null ? watching : Task.Run(() => WatchAsync(bargeIn), CancellationToken.None);

    /// <summary>Waits until the microphone is closed: two must not share it.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await watching;
        stop.Dispose();
    }

    private async Task WatchAsync(VoiceBargeIn microphone)
    {
        try
        {
            if (await microphone.HearsVoiceAsync(stop.Token))
            {
                report(new VoiceHeard());
            }
        }
        catch (Exception exception) when (exception is AudioDeviceException or EngineException or OperationCanceledException)
        {
            // What is being said goes on, and the buttons work; a microphone that fails is told of at the next turn.
        }
    }
}

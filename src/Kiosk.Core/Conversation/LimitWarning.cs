using Kiosk.Core.Audio;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>
/// Tells a citizen who is speaking that the longest utterance is nearly reached: in sound, on the display and its light.
/// The sound is a chime, no words: the microphone stays open. Disposing takes it away.
/// </summary>
internal sealed class LimitWarning(TurnOutput output, SpeakingStyle style, CancellationToken cancellationToken) : IAsyncDisposable
{
    private Task? sound;

    public void Warn(TimeSpan left)
    {
        output.Display?.ShowRunningOut(left);
        sound = output.Speaker?.PlayAsync(style.Volume.Apply(Chime.Clip), cancellationToken) ?? Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (sound is null)
        {
            return;
        }

        output.Display?.ShowRunningOut(null);
        try
        {
            await sound;
        }
        catch (Exception exception) when (exception is AudioDeviceException or OperationCanceledException)
        {
            // It is seen; a loudspeaker that fails is told of when the reply is spoken.
        }
    }
}

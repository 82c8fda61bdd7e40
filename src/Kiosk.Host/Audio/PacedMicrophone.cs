using System.Runtime.CompilerServices;
using Kiosk.Core.Audio;

namespace Kiosk.Host.Audio;

/// <summary>Gives the frames of another microphone no sooner than someone would have spoken them.</summary>
internal sealed class PacedMicrophone(IMicrophone microphone, TimeProvider time) : IMicrophone
{
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var due = TimeSpan.Zero;
        await foreach (var frame in microphone.CaptureAsync(cancellationToken))
        {
            due += AudioFormat.FrameDuration;
            var early = due - time.GetElapsedTime(began);
            if (early > TimeSpan.Zero)
            {
                await Task.Delay(early, time, cancellationToken);
            }

            yield return frame;
        }
    }
}

using System.Runtime.CompilerServices;
using Kiosk.Core.Audio;

namespace Kiosk.Core.Tests.Support;

/// <summary>Counts how often something is in use at the same time.</summary>
internal sealed class UseCount
{
    private readonly Lock gate = new();
    private int now;

    public int Most { get; private set; }

    public void Enter()
    {
        lock (gate)
        {
            Most = Math.Max(Most, ++now);
        }
    }

    public void Leave()
    {
        lock (gate)
        {
            now--;
        }
    }
}

internal sealed class CountedMicrophone(IMicrophone microphone, UseCount uses) : IMicrophone
{
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        uses.Enter();
        try
        {
            await foreach (var frame in microphone.CaptureAsync(cancellationToken))
            {
                yield return frame;
            }
        }
        finally
        {
            uses.Leave();
        }
    }
}

internal sealed class CountedSpeaker(ISpeaker speaker, UseCount uses) : ISpeaker
{
    public async Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
    {
        uses.Enter();
        try
        {
            await Task.Yield();
            await speaker.PlayAsync(clip, cancellationToken);
        }
        finally
        {
            uses.Leave();
        }
    }
}

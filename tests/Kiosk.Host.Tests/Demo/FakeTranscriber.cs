using Kiosk.Core.Speech;

namespace Kiosk.Host.Tests.Demo;

/// <summary>Hears what it was told to hear, whatever the sound.</summary>
internal sealed class FakeTranscriber(params string[] hears) : ITranscriber
{
    /// <summary>How many sounds it was given, and how many samples the last had.</summary>
    public (int Sounds, int LastLength) Heard { get; private set; }

    public Task<Transcript> TranscribeAsync(ReadOnlyMemory<float> samples, CancellationToken cancellationToken)
    {
        var text = hears[Heard.Sounds];
        Heard = (Heard.Sounds + 1, samples.Length);
        return Task.FromResult(text.Length == 0 ? Transcript.Silence : new Transcript(text, "nl", 0.9, 0));
    }
}

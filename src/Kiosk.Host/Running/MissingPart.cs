using Kiosk.Core.Audio;
using Kiosk.Core.Speech;

namespace Kiosk.Host.Running;

/// <summary>Stands where an engine is missing: using it fails as that part, and the citizen is told so.</summary>
internal static class MissingPart
{
    public static ITranscriber Transcriber { get; } = new MissingTranscriber();

    public static ISynthesizer Voice { get; } = new MissingVoice();

    private sealed class MissingTranscriber : ITranscriber
    {
        public Task<Transcript> TranscribeAsync(ReadOnlyMemory<float> samples, CancellationToken cancellationToken) =>
            Task.FromException<Transcript>(new EngineException("There is no recogniser."));
    }

    private sealed class MissingVoice : ISynthesizer
    {
        public string Voice => "none";

        public Task<AudioClip> SynthesizeAsync(string sentence, SpeechRate rate, CancellationToken cancellationToken) =>
            Task.FromException<AudioClip>(new EngineException("There is no voice."));
    }
}

namespace Kiosk.Core.Audio;

/// <summary>
/// What a citizen said between two silences, or has said so far: mono samples at 16 kHz. They lie in memory that the
/// garbage collector never moves, so that no copy stays behind, and Dispose overwrites them: nothing said outlives its
/// turn.
/// </summary>
public sealed class Utterance : IDisposable
{
    private readonly float[] samples;

    /// <param name="sound">Copied.</param>
    /// <param name="endpointDelay">Time from the end of speech to the decision that it had ended.</param>
    /// <param name="silence">How many of the last samples come after the end of speech.</param>
    public Utterance(ReadOnlySpan<float> sound, TimeSpan endpointDelay, int silence = 0)
    {
        samples = GC.AllocateUninitializedArray<float>(sound.Length, pinned: true);
        sound.CopyTo(samples);
        EndpointDelay = endpointDelay;
        SpeechLength = sound.Length - silence;
    }

    public ReadOnlyMemory<float> Samples => samples;

    public TimeSpan Duration => AudioFormat.ToDuration(samples.Length);

    /// <summary>How many samples there are to the end of speech.</summary>
    public int SpeechLength { get; }

    /// <summary>Time from the end of speech to the decision that it had ended.</summary>
    public TimeSpan EndpointDelay { get; }

    public void Dispose() => Array.Clear(samples);
}

namespace Kiosk.Core.Audio;

/// <summary>
/// What a citizen said between two silences, or has said so far: mono samples at 16 kHz. Dispose overwrites
/// them: nothing said outlives its turn.
/// </summary>
public sealed class Utterance : IDisposable
{
    private readonly ErasableMemory<float> memory;

    /// <param name="sound">Copied.</param>
    /// <param name="endpointDelay">Time from the end of speech to the decision that it had ended.</param>
    /// <param name="silence">How many of the last samples come after the end of speech.</param>
    public Utterance(ReadOnlySpan<float> sound, TimeSpan endpointDelay, int silence = 0)
    {
        memory = new ErasableMemory<float>(sound.Length);
        sound.CopyTo(memory.GetSpan());
        EndpointDelay = endpointDelay;
        SpeechLength = sound.Length - silence;
    }

    public ReadOnlyMemory<float> Samples => memory.Memory;

    public TimeSpan Duration => AudioFormat.ToDuration(Samples.Length);

    /// <summary>How many samples there are to the end of speech.</summary>
    public int SpeechLength { get; }

    /// <summary>Time from the end of speech to the decision that it had ended.</summary>
    public TimeSpan EndpointDelay { get; }

    public void Dispose() => memory.Dispose();
}

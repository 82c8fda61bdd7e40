namespace Kiosk.Core.Audio;

/// <summary>
/// What a citizen said between two silences: mono samples at 16 kHz. Dispose overwrites them, so that
/// nothing said outlives its turn.
/// </summary>
public sealed class Utterance(float[] samples, TimeSpan endpointDelay) : IDisposable
{
    public ReadOnlyMemory<float> Samples => samples;

    public TimeSpan Duration => AudioFormat.ToDuration(samples.Length);

    /// <summary>Time from the end of speech to the decision that it had ended.</summary>
    public TimeSpan EndpointDelay { get; } = endpointDelay;

    public void Dispose() => Array.Clear(samples);
}

namespace Kiosk.Core.Audio;

/// <summary>
/// Two soft tones that tell a citizen who is speaking that time is nearly over. They are steady tones with slow edges,
/// which voice activity detection does not take for speech: the microphone stays open beside them.
/// </summary>
public static class Chime
{
    private const double Seconds = 0.15;
    private const double PauseSeconds = 0.1;
    private const double EdgeSeconds = 0.03;
    private const double Loudness = 0.15;
    private const double FirstHz = 660;
    private const double SecondHz = 495;

    public static AudioClip Clip { get; } = new(
        (float[])[.. Tone(FirstHz), .. new float[Samples(PauseSeconds)], .. Tone(SecondHz)], AudioFormat.SampleRate);

    private static IEnumerable<float> Tone(double hertz) => Enumerable.Range(0, Samples(Seconds)).Select(sample =>
    {
        var time = (double)sample / AudioFormat.SampleRate;
        var edge = Math.Min(1, Math.Min(time, Seconds - time) / EdgeSeconds);
        return (float)(Loudness * edge * Math.Sin(2 * Math.PI * hertz * time));
    });

    private static int Samples(double seconds) => (int)(seconds * AudioFormat.SampleRate);
}

namespace Kiosk.Core.Audio;

/// <summary>Tells speech from other sound, frame by frame; it keeps state from one frame to the next.</summary>
public interface IVoiceActivityDetector
{
    /// <param name="frame"><see cref="AudioFormat.FrameLength"/> samples at 16 kHz.</param>
    /// <returns>The probability, 0 to 1, that the frame holds speech.</returns>
    float SpeechProbability(ReadOnlySpan<float> frame);

    /// <summary>Forgets what was heard, for the next utterance.</summary>
    void Reset();
}

namespace Kiosk.Core.Audio;

/// <summary>Listens to a microphone until one utterance was spoken.</summary>
public sealed class UtteranceCapture(IVoiceActivityDetector detector, EndpointerOptions options)
{
    /// <param name="microphone">Frames; they end when the sound does.</param>
    /// <param name="maxWait">How long nobody may speak before it gives up.</param>
    /// <returns>The utterance, or null when nobody spoke.</returns>
    /// <exception cref="AudioDeviceException">The microphone is missing or failed.</exception>
    public async Task<Utterance?> ListenAsync(
        IAsyncEnumerable<AudioFrame> microphone, TimeSpan maxWait, CancellationToken cancellationToken)
    {
        var endpointer = new Endpointer(options);
        using var recording = new Recording(options);
        var patience = AudioFormat.ToSamples(maxWait) / AudioFormat.FrameLength;
        detector.Reset();
        await foreach (var frame in microphone.WithCancellation(cancellationToken))
        {
            var verdict = endpointer.Push(detector.SpeechProbability(frame.Samples.Span));
            recording.Add(frame.Samples.Span, keepAll: verdict != Endpoint.Waiting);
            if (verdict == Endpoint.Ended)
            {
                return recording.ToUtterance(endpointer.TrailingSilence);
            }

            if (verdict == Endpoint.Waiting && --patience <= 0)
            {
                return null;
            }
        }

        return recording.HasSpeech ? recording.ToUtterance(endpointer.TrailingSilence) : null;
    }
}

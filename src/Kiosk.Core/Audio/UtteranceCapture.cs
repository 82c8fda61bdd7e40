namespace Kiosk.Core.Audio;

/// <summary>Listens to a microphone until one utterance was spoken.</summary>
/// <param name="patienceFactor">Above 1 for a citizen who asked for more time.</param>
public sealed class UtteranceCapture(IVoiceActivityDetector detector, EndpointerOptions options, double patienceFactor = 1)
{
    /// <summary>When a pause is long enough to be worth a look at the words, in frames.</summary>
    private const int WorthwhilePause = 2;

    private readonly Endpointer endpointer = new(options, patienceFactor);

    /// <summary>
    /// Called once in each pause with a copy of what was said so far, mono at 16 kHz, so that the words can be told by
    /// <see cref="Heard"/>. It must not block, and has to overwrite the samples after use.
    /// </summary>
    public Action<float[]>? Paused { get; init; }

    /// <summary>Called once when the longest utterance is nearly reached: the citizen must be warned. It must not block.</summary>
    public Action? RunningOut { get; init; }

    /// <inheritdoc cref="Endpointer.Heard"/>
    public void Heard(string partialText) => endpointer.Heard(partialText);

    /// <param name="microphone">Frames; they end when the sound does.</param>
    /// <param name="maxWait">How long nobody may speak before it gives up.</param>
    /// <returns>The utterance, or null when nobody spoke.</returns>
    /// <exception cref="AudioDeviceException">The microphone is missing or failed.</exception>
    public async Task<Utterance?> ListenAsync(
        IAsyncEnumerable<AudioFrame> microphone, TimeSpan maxWait, CancellationToken cancellationToken)
    {
        using var recording = new Recording(options);
        var wait = AudioFormat.ToSamples(maxWait) / AudioFormat.FrameLength;
        var isWarned = false;
        endpointer.Reset();
        detector.Reset();
        await foreach (var frame in microphone.WithCancellation(cancellationToken))
        {
            var verdict = endpointer.Push(detector.SpeechProbability(frame.Samples.Span));
            recording.Add(frame.Samples.Span, isSpeech: verdict != Endpoint.Waiting);
            if (verdict == Endpoint.Ended)
            {
                return recording.ToUtterance(endpointer.TrailingSilence);
            }

            if (verdict == Endpoint.Waiting && --wait <= 0)
            {
                return null;
            }

            Tell(recording, ref isWarned);
        }

        return recording.HasSpeech ? recording.ToUtterance(endpointer.TrailingSilence) : null;
    }

    private void Tell(Recording recording, ref bool isWarned)
    {
        if (endpointer.TrailingSilence == WorthwhilePause)
        {
            Paused?.Invoke(recording.Copy());
        }

        if (endpointer.IsRunningOut && !isWarned)
        {
            isWarned = true;
            RunningOut?.Invoke();
        }
    }
}

namespace Kiosk.Core.Audio;

/// <summary>Listens to a microphone until one utterance was spoken.</summary>
/// <param name="patienceFactor">Above 1 for a citizen who asked for more time.</param>
public sealed class UtteranceCapture(IVoiceActivityDetector detector, EndpointerOptions options, double patienceFactor = 1)
{
    /// <summary>When a pause is long enough to be worth a look at the words, in frames.</summary>
    private const int WorthwhilePause = 4;

    /// <summary>How often what is said is looked at while the citizen goes on, in frames; about a second.</summary>
    private const int BetweenGlances = 32;

    private readonly Endpointer endpointer = new(options, patienceFactor);
    private int sinceLook;

    /// <summary>
    /// Called once in each pause with a copy of what was said so far, which it takes over, so that the words can be told
    /// by <see cref="Heard"/>. It must not block.
    /// </summary>
    public Action<Utterance>? Paused { get; set; }

    /// <summary>The same about once a second of speech.</summary>
    public Action<Utterance>? Spoken { get; set; }

    /// <summary>
    /// Called once when the longest utterance is nearly reached, with the time left: the citizen must be warned. It must
    /// not block.
    /// </summary>
    public Action<TimeSpan>? RunningOut { get; set; }

    /// <summary>
    /// Whether the button is held down that the citizen holds while speaking: silence ends nothing then, and letting go
    /// ends the utterance at once. Who lets go before speaking is listened to as one who does not hold. Null when
    /// nothing is to be held.
    /// </summary>
    public Func<bool>? IsHeld { get; set; }

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
            var verdict = endpointer.Push(detector.SpeechProbability(frame.Samples.Span), IsHeld?.Invoke() == true);
            recording.Add(frame.Samples.Span, isSpeech: verdict != Endpoint.Waiting);
            if (verdict == Endpoint.Ended)
            {
                return recording.ToUtterance(endpointer.TrailingSilence);
            }

            if (verdict == Endpoint.Waiting && --wait <= 0)
            {
                return null;
            }

            LetLook(recording);
            Warn(ref isWarned);
        }

        return recording.HasSpeech ? recording.ToUtterance(endpointer.TrailingSilence) : null;
    }

    /// <summary>Runs the detector on silence, which overwrites what it keeps of the last frames.</summary>
    public void Forget()
    {
        detector.Reset();
        _ = detector.SpeechProbability(stackalloc float[AudioFormat.FrameLength]);
        detector.Reset();
    }

    private void LetLook(Recording recording)
    {
        sinceLook = recording.HasSpeech ? sinceLook + 1 : 0;
        var isPause = endpointer.TrailingSilence == WorthwhilePause;
        if (isPause || (sinceLook >= BetweenGlances && endpointer.TrailingSilence == 0))
        {
            sinceLook = 0;
            (isPause ? Paused : Spoken)?.Invoke(recording.ToUtterance(endpointer.TrailingSilence));
        }
    }

    private void Warn(ref bool isWarned)
    {
        if (endpointer.IsRunningOut && !isWarned)
        {
            isWarned = true;
            RunningOut?.Invoke(TimeSpan.FromMilliseconds(options.WarningMs));
        }
    }
}

namespace Kiosk.Core.Audio;

/// <summary>What a frame did to the utterance.</summary>
public enum Endpoint
{
    /// <summary>Nothing said yet.</summary>
    Waiting,

    /// <summary>Someone is speaking, or pauses.</summary>
    Speaking,

    /// <summary>The citizen has finished.</summary>
    Ended,
}

/// <summary>
/// Decides when an utterance begins and ends: arithmetic on speech probabilities, one for each frame, without audio
/// or a clock of its own.
/// </summary>
/// <param name="patienceFactor">Above 1 for a citizen who asked for more time.</param>
public sealed class Endpointer(EndpointerOptions options, double patienceFactor = 1)
{
    /// <summary>How fast the floor follows what is heard before the citizen speaks: a second is about 32 frames.</summary>
    private const double NoiseStep = 1.0 / 32;

    private const double HighestThreshold = 0.9;

    private readonly int minSpeech = Frames(TimeSpan.FromMilliseconds(options.MinSpeechMs));
    private readonly int maxLength = Frames(TimeSpan.FromMilliseconds(options.MaxUtteranceMs));
    private readonly int warning = Frames(TimeSpan.FromMilliseconds(options.WarningMs));
    private volatile string? told;
    private bool inSpeech;
    private bool wasHeld;
    private double noiseFloor;
    private int speechRun;
    private int longestPause;
    private int frames;
    private KnownWords words;

    /// <summary>Frames since the last one that held speech.</summary>
    public int TrailingSilence { get; private set; }

    /// <summary>Whether the longest utterance is nearly reached: the citizen must be warned.</summary>
    public bool IsRunningOut => frames >= maxLength - warning;

    /// <param name="speechProbability">0 to 1, of the next frame.</param>
    /// <param name="isHeld">
    /// Whether the citizen holds a button down to go on speaking: silence ends nothing then, letting go does.
    /// </param>
    public Endpoint Push(double speechProbability, bool isHeld = false)
    {
        var isLetGo = wasHeld && !isHeld;
        wasHeld = isHeld;
        var threshold = (inSpeech ? options.SilenceThreshold : options.SpeechThreshold) + noiseFloor;
        inSpeech = speechProbability >= Math.Min(threshold, HighestThreshold);
        return frames == 0 ? Begin(speechProbability) : Continue(isLetGo);
    }

    /// <summary>
    /// Tells which words were heard so far: none at all means that it was no speech, and the endpointer waits again. It
    /// counts for the pause in which it comes; while the citizen speaks it is too late. It may be called from any thread.
    /// </summary>
    public void Heard(string partialText) => told = partialText;

    public void Reset() =>
        (inSpeech, wasHeld, noiseFloor, speechRun, longestPause, frames, TrailingSilence, words, told) = (false, false, 0, 0, 0, 0, 0, KnownWords.None, null);

    private Endpoint Begin(double speechProbability)
    {
        noiseFloor += inSpeech ? 0 : NoiseStep * (speechProbability - noiseFloor);
        speechRun = inSpeech ? speechRun + 1 : 0;
        if (speechRun < minSpeech)
        {
            return Endpoint.Waiting;
        }

        frames = speechRun;
        return Endpoint.Speaking;
    }

    private Endpoint Continue(bool isLetGo)
    {
        frames++;
        var heard = Interlocked.Exchange(ref told, null);
        if (inSpeech)
        {
            longestPause = Math.Max(longestPause, TrailingSilence);
            (TrailingSilence, words) = (0, KnownWords.None);
        }
        else if (heard is not null && !heard.Any(char.IsLetterOrDigit))
        {
            (frames, speechRun, TrailingSilence) = (0, 0, 0);
            return Endpoint.Waiting;
        }
        else
        {
            TrailingSilence++;
            words = heard is null ? words : UnfinishedSentence.IsOpen(heard) ? KnownWords.Open : KnownWords.Complete;
        }

        var isFinished = isLetGo || (!wasHeld && TrailingSilence >= PatienceNow());
        return isFinished || frames >= maxLength ? Endpoint.Ended : Endpoint.Speaking;
    }

    private int PatienceNow() =>
        Frames(patienceFactor * Patience.Of(new SpokenSoFar(longestPause * AudioFormat.FrameDuration, words), options));

    private static int Frames(TimeSpan duration) => (int)Math.Ceiling(duration / AudioFormat.FrameDuration);
}

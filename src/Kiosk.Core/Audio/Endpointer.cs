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
public sealed class Endpointer(EndpointerOptions options)
{
    private readonly int minSpeech = Frames(options.MinSpeechMs);
    private readonly int patience = Frames(options.PatienceMs);
    private readonly int maxLength = Frames(options.MaxUtteranceMs);
    private bool inSpeech;
    private int speechRun;
    private int frames;

    /// <summary>Frames since the last one that held speech.</summary>
    public int TrailingSilence { get; private set; }

    /// <param name="speechProbability">0 to 1, of the next frame.</param>
    public Endpoint Push(double speechProbability)
    {
        inSpeech = speechProbability >= (inSpeech ? options.SilenceThreshold : options.SpeechThreshold);
        return frames == 0 ? Begin() : Continue();
    }

    public void Reset() => (inSpeech, speechRun, frames, TrailingSilence) = (false, 0, 0, 0);

    private Endpoint Begin()
    {
        speechRun = inSpeech ? speechRun + 1 : 0;
        if (speechRun < minSpeech)
        {
            return Endpoint.Waiting;
        }

        frames = speechRun;
        return Endpoint.Speaking;
    }

    private Endpoint Continue()
    {
        frames++;
        TrailingSilence = inSpeech ? 0 : TrailingSilence + 1;
        return TrailingSilence >= patience || frames >= maxLength ? Endpoint.Ended : Endpoint.Speaking;
    }

    private static int Frames(int milliseconds) =>
        (int)Math.Ceiling(milliseconds / AudioFormat.FrameDuration.TotalMilliseconds);
}

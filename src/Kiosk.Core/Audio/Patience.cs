namespace Kiosk.Core.Audio;

/// <summary>What is known of the words that were said before a pause.</summary>
public enum KnownWords
{
    /// <summary>Nobody told them, or not yet.</summary>
    None,

    /// <summary>They may be all.</summary>
    Complete,

    /// <summary>They leave the sentence open.</summary>
    Open,
}

/// <summary>What is known of an utterance at a moment of silence.</summary>
/// <param name="LongestPause">The longest pause after which the citizen went on.</param>
public readonly record struct SpokenSoFar(TimeSpan LongestPause, KnownWords Words);

/// <summary>How long a silence must last until the citizen is taken to have finished: a pure function.</summary>
public static class Patience
{
    /// <summary>Shorter pauses are between the words of anyone who speaks.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    public static TimeSpan Of(SpokenSoFar so, EndpointerOptions options) => TimeSpan.FromMilliseconds(so.Words switch
    {
        KnownWords.Open => Math.Max(options.OpenPatienceMs, options.PatienceMs),
        KnownWords.Complete when so.LongestPause < Pause => options.PatienceMs,
        _ => Math.Max(options.HesitationPatienceMs, options.PatienceMs),
    });
}

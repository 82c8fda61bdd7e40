namespace Kiosk.Host.Bench.Endpointing;

/// <summary>What kind of pause a citizen makes.</summary>
internal enum PauseKind
{
    /// <summary>None that is longer than those inside a phrase.</summary>
    None,

    /// <summary>To breathe, up to 300 ms, anywhere in a sentence.</summary>
    Breath,

    /// <summary>To search for a word, 500 to 1,300 ms, after words that leave the sentence open.</summary>
    Search,
}

/// <summary>The end of a phrase.</summary>
/// <param name="At">The sample after its last.</param>
/// <param name="Words">What a recogniser would tell there.</param>
internal sealed record PhraseEnd(int At, string Words);

/// <summary>Someone who asks something in a room: mono, 16 kHz.</summary>
/// <param name="Start">First sample of speech.</param>
/// <param name="Ends">Of each phrase; the last is the end of speech.</param>
/// <param name="RecogniserTime">How long a recogniser needs for the words so far, in samples.</param>
internal sealed record SpokenVariant(float[] Samples, int Start, IReadOnlyList<PhraseEnd> Ends, PauseKind Pauses, int RecogniserTime)
{
    public int End => Ends[^1].At;
}

namespace Kiosk.Core.Audio;

/// <summary>
/// The sound of an utterance while it is spoken. Before speech it keeps only the pre-roll; one buffer of the largest
/// size is reserved at once, so that no frame on the way allocates. Dispose overwrites it.
/// </summary>
internal sealed class Recording : IDisposable
{
    private readonly ErasableMemory<float> memory;
    private readonly int preRoll;
    private readonly int postRoll;
    private int length;

    public Recording(EndpointerOptions options)
    {
        preRoll = Samples(options.PreRollMs + options.MinSpeechMs);
        postRoll = Samples(options.PostRollMs);
        memory = new ErasableMemory<float>(preRoll + Samples(options.MaxUtteranceMs) + AudioFormat.FrameLength);
    }

    public bool HasSpeech { get; private set; }

    /// <param name="isSpeech">Whether it belongs to an utterance; what came before a frame that does not is forgotten.</param>
    public void Add(ReadOnlySpan<float> frame, bool isSpeech)
    {
        HasSpeech = isSpeech;
        if (!HasSpeech && length + frame.Length > preRoll)
        {
            DropOldest(length + frame.Length - preRoll);
        }

        var left = memory.GetSpan()[length..];
        var room = Math.Min(frame.Length, left.Length);
        frame[..room].CopyTo(left);
        length += room;
    }

    /// <param name="trailingSilence">Frames after the last speech; all but the post-roll are cut off.</param>
    public Utterance ToUtterance(int trailingSilence)
    {
        var silence = Math.Min(length, trailingSilence * AudioFormat.FrameLength);
        var kept = Math.Min(silence, postRoll);
        return new Utterance(memory.GetSpan()[..(length - silence + kept)], AudioFormat.ToDuration(silence), kept);
    }

    public void Dispose() => memory.Dispose();

    private void DropOldest(int count)
    {
        count = Math.Min(count, length);
        memory.GetSpan()[count..length].CopyTo(memory.GetSpan());
        length -= count;
    }

    private static int Samples(int milliseconds) => AudioFormat.ToSamples(TimeSpan.FromMilliseconds(milliseconds));
}

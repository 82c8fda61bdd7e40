namespace Kiosk.Core.Audio;

/// <summary>
/// Changes the sample rate of sound that comes block by block, as <see cref="Resampler"/> does for a whole clip: blocks
/// of any length give the same samples. It allocates nothing after its construction;
/// Dispose overwrites what it keeps.
/// </summary>
public sealed class StreamResampler : IDisposable
{
    private readonly int from;
    private readonly int to;
    private readonly double scale;
    private readonly int reach;
    private readonly ErasableMemory<float> history;

    // The input that is kept, where its first sample stands in the stream, and how many samples it has.
    private long start;
    private int kept;

    // The next output sample stands at this input sample, and this part of 'to' beyond it: whole numbers do not drift.
    private long position;
    private int remainder;

    /// <param name="from">Rate of the input, Hz.</param>
    /// <param name="to">Rate of the output, Hz.</param>
    /// <param name="maxInput">The longest block that comes, in samples.</param>
    public StreamResampler(int from, int to, int maxInput)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(to);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxInput);
        (this.from, this.to) = (from, to);
        scale = Resampler.Scale(from, to);
        reach = from == to ? 0 : Resampler.Reach(scale);
        // A step may skip input when the rate goes down.
        history = new ErasableMemory<float>((2 * reach) + (from / to) + 2 + maxInput);
        MaxOutput = (int)((((long)maxInput + reach + 1) * to / from) + 2);
    }

    /// <summary>The most samples that one call gives.</summary>
    public int MaxOutput { get; }

    /// <param name="output">Room for <see cref="MaxOutput"/> samples.</param>
    /// <returns>How many samples were put into <paramref name="output"/>.</returns>
    public int Push(ReadOnlySpan<float> input, Span<float> output)
    {
        input.CopyTo(history.GetSpan()[kept..]);
        kept += input.Length;
        var made = Make(output, start + kept - reach);
        Forget();
        return made;
    }

    /// <summary>Gives what is still due after the last block.</summary>
    /// <inheritdoc cref="Push" path="/param[@name='output']"/>
    /// <inheritdoc cref="Push" path="/returns"/>
    public int Finish(Span<float> output) => Make(output, start + kept);

    public void Dispose() => history.Dispose();

    /// <param name="end">The input sample before which output can be made.</param>
    private int Make(Span<float> output, long end)
    {
        var made = 0;
        ReadOnlySpan<float> input = history.GetSpan()[..kept];
        while (position < end)
        {
            output[made++] = from == to
                ? input[(int)(position - start)]
                : Resampler.Interpolate(input, position - start + ((double)remainder / to), scale);
            var next = remainder + (long)from;
            position += next / to;
            remainder = (int)(next % to);
        }

        return made;
    }

    private void Forget()
    {
        var old = (int)Math.Clamp(position - reach - start, 0, kept);
        history.GetSpan()[old..kept].CopyTo(history.GetSpan());
        kept -= old;
        start += old;
    }
}

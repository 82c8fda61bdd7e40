namespace Kiosk.Core.Answering.Masking;

/// <summary>Personal data in a text.</summary>
/// <param name="Start">Place of the first character.</param>
/// <param name="End">Place behind the last character.</param>
internal readonly record struct Finding(string Kind, int Start, int End)
{
    /// <summary>Where the words begin that only announce it, such as 'ik heet'; <see cref="Start"/> when there are none.</summary>
    public int Announced { get; init; } = Start;

    public bool Overlaps(Finding other) => Start < other.End && other.Start < End;
}

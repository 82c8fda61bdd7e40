namespace Kiosk.Core.Evaluation;

/// <summary>How often the first passage was right among questions about which the kiosk was about equally sure.</summary>
/// <param name="Certainty">The mean of what the kiosk held probable, 0 to 1.</param>
/// <param name="Right">How many were right.</param>
public sealed record CalibrationBin(double Certainty, int Right, int Count)
{
    public double Share => (double)Right / Count;
}

/// <summary>Whether the kiosk is as sure as it should be.</summary>
public sealed class Calibration
{
    private const int BinCount = 10;

    public Calibration(IEnumerable<JudgedReply> replies) =>
        Bins =
        [
            .. replies.Where(judged => judged.Certainty is not null && (judged.Expected.IsKnownSubject || judged.Expected.IsUncovered))
                .GroupBy(judged => Math.Min(BinCount - 1, (int)(judged.Certainty!.Value * BinCount)))
                .OrderBy(bin => bin.Key)
                .Select(bin => new CalibrationBin(
                    bin.Average(judged => judged.Certainty!.Value),
                    bin.Count(judged => judged.Expected.IsKnownSubject && judged.IsRightSourceFirst),
                    bin.Count())),
        ];

    /// <summary>From the least sure to the surest; without those that hold no question.</summary>
    public IReadOnlyList<CalibrationBin> Bins { get; }

    /// <summary>The expected calibration error, 0 to 1 (Naeini and others, 2015); null when no certainty is known.</summary>
    public double? Error => Bins.Count == 0
        ? null
        : Bins.Sum(bin => bin.Count * Math.Abs(bin.Share - bin.Certainty)) / Bins.Sum(bin => bin.Count);
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kiosk.Core.Evaluation;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Evaluation;

/// <summary>
/// The figures that each set must keep, by set, way of asking (<see cref="AskedReplies.Id"/>) and measure
/// (<see cref="Measure.Id"/>): the least share, 0 to 1, or the most where less is better.
/// </summary>
/// <param name="Slips">The seed of the slips that the figures hold for; null when there are none with slips.</param>
internal sealed record Floors(
    int? Slips,
    [property: JsonRequired] Dictionary<string, Dictionary<string, Dictionary<string, double>>> Sets)
{
    private const int MinCounted = 10;
    private const int MaxBytes = 1024 * 1024;

    /// <summary>A share is a quotient of whole numbers; less than this is no difference.</summary>
    private const double Rounding = 1e-9;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="WorkFailedException">The file can't be read, or names a measure that does not exist.</exception>
    public static Floors Read(string file)
    {
        try
        {
            if (new FileInfo(file).Length > MaxBytes)
            {
                throw new JsonException($"it is larger than {MaxBytes} bytes.");
            }

            return Checked(JsonSerializer.Deserialize<Floors>(File.ReadAllBytes(file), Json));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new WorkFailedException($"{file} can't be read as a file of floors: {exception.Message}", exception);
        }
    }

    /// <summary>
    /// Floors just under what was reached: one question may still go wrong. Shares of fewer than
    /// <see cref="MinCounted"/> replies get none, because chance alone would move them.
    /// </summary>
    public static Floors Under(EvaluationReport report) => new(
        report.Slips,
        report.Sets.ToDictionary(set => set, set => report.Asked.ToDictionary(
            asked => asked.Id,
            asked => asked.OfSet(set).Scores.Where(score => score.Counted >= MinCounted)
                .ToDictionary(score => score.Measure.Id, Under))));

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>One line for each figure that is worse than its floor. Floors of sets that did not run are left alone.</summary>
    public IEnumerable<string> MissesOf(IReadOnlyList<string> sets, IReadOnlyList<AskedReplies> asked) =>
        from set in sets.Where(Sets.ContainsKey)
        from way in asked.Where(way => Sets[set].ContainsKey(way.Id))
        from score in way.OfSet(set).Scores
        where Sets[set][way.Id].ContainsKey(score.Measure.Id)
        let bound = Sets[set][way.Id][score.Measure.Id]
        where !IsMet(score, bound)
        select $"{set}, {way.Name}: {score.Measure.Id} is {CaseText.Share(score)} ({CaseText.Counts(score)}); it must be {(score.Measure.MoreIsBetter ? "at least" : "at most")} {CaseText.Percent(bound)}.";

    private static bool IsMet(Score score, double bound) =>
        score.Measure.MoreIsBetter ? score.Share >= bound - Rounding : score.Share <= bound + Rounding;

    private static double Under(Score score) => score.Measure.MoreIsBetter
        ? Math.Floor(100.0 * Math.Max(0, score.Held - 1) / score.Counted) / 100
        : Math.Ceiling(100.0 * Math.Min(score.Counted, score.Held + 1) / score.Counted) / 100;

    private static Floors Checked(Floors? floors)
    {
        foreach (var (set, ways) in floors?.Sets ?? throw new JsonException("it holds no floors."))
        {
            foreach (var (way, bounds) in ways ?? throw new JsonException($"'{set}' must hold figures."))
            {
                if (way is not (AskedReplies.Plain or AskedReplies.Misheard))
                {
                    throw new JsonException($"{set}: '{way}' is not '{AskedReplies.Plain}' or '{AskedReplies.Misheard}'.");
                }

                foreach (var (measure, bound) in bounds ?? throw new JsonException($"{set}: '{way}' must hold figures."))
                {
                    Check(set, measure, bound);
                }
            }
        }

        return floors;
    }

    private static void Check(string set, string measure, double bound)
    {
        if (Measure.All.All(known => known.Id != measure))
        {
            throw new JsonException($"{set}: '{measure}' is no measure; known are {string.Join(", ", Measure.All.Select(known => known.Id))}.");
        }

        if (bound is not (>= 0 and <= 1))
        {
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"{set}: {measure} is {bound}; it must be a share from 0 to 1."));
        }
    }
}

using System.Globalization;

namespace Kiosk.Core.Knowledge.Importing;

/// <summary>A desk and its opening hours as they stand in 'municipality.yaml', before they are checked.</summary>
internal sealed class DeskEntry
{
    private const int MaxPeriods = 4;
    private const int MaxExceptions = 400;

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public string? Name { get; set; }

    public List<string> Words { get; set; } = [];

    public string? Source { get; set; }

    public Dictionary<string, List<PeriodEntry>> OpeningHours { get; set; } = [];

    public List<string> ClosedOn { get; set; } = [];

    public List<ExceptionEntry> Exceptions { get; set; } = [];

    /// <exception cref="ImportException">A key is missing or holds what is no day, time or holiday; the message names it.</exception>
    public Desk ToDesk(string path) => new(
        Required(Name, path, "name"),
        [.. Words.SelectMany(DutchTokenizer.Words).Distinct()],
        Required(Source, path, "source"),
        [.. Days.Select(day => OpeningHours.TryGetValue(day, out var periods)
            ? Periods(periods, path, day)
            : throw new ImportException($"{path}: the opening hours of '{Name}' have no '{day}'; give [] for a day that it is closed."))],
        [.. ClosedOn.Select(name => DutchHolidays.IsName(name)
            ? name : throw new ImportException($"{path}: '{name}' in 'closed_on' is no holiday; known are {string.Join(", ", DutchHolidays.Names)}."))],
        Exceptions.Count <= MaxExceptions
            ? [.. Exceptions.Select(entry => entry.ToDay(path))] : throw new ImportException($"{path}: '{Name}' has more than {MaxExceptions} exceptions."));

    private static OpenPeriod[] Periods(List<PeriodEntry> entries, string path, string day)
    {
        var periods = entries.Select(entry => entry.ToPeriod(path, day)).ToArray();
        var isInOrder = periods.Zip(periods.Skip(1)).All(pair => pair.First.Close <= pair.Second.Open);
        return periods.Length <= MaxPeriods && isInOrder
            ? periods : throw new ImportException($"{path}: the hours of '{day}' must be at most {MaxPeriods} periods, in order and apart.");
    }

    private static string Required(string? value, string path, string key) =>
        string.IsNullOrWhiteSpace(value) ? throw new ImportException($"{path}: a desk has no '{key}'.") : value.Trim();

    internal sealed class PeriodEntry
    {
        public string? Open { get; set; }

        public string? Close { get; set; }

        public OpenPeriod ToPeriod(string path, string day) =>
            TryTime(Open, out var open) && TryTime(Close, out var close) && open < close
                ? new OpenPeriod(open, close)
                : throw new ImportException($"{path}: the hours of '{day}' must be like {{open: \"09:00\", close: \"17:00\"}}.");

        private static bool TryTime(string? text, out TimeOnly time) =>
            TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    internal sealed class ExceptionEntry
    {
        public string? Date { get; set; }

        public string? Name { get; set; }

        public List<PeriodEntry> Hours { get; set; } = [];

        public ExceptionalDay ToDay(string path) =>
            DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? new ExceptionalDay(date, Required(Name, path, "name"), Periods(Hours, path, Date!))
                : throw new ImportException($"{path}: the exception '{Name}' needs a 'date' like 2026-12-25.");
    }
}

namespace Kiosk.Core.Answering.Opening;

/// <summary>Which opening hours are asked for.</summary>
internal abstract record OpeningQuestion
{
    private OpeningQuestion()
    {
    }

    /// <summary>Whether it is open at this moment.</summary>
    public sealed record Now : OpeningQuestion;

    /// <summary>When one can come, at the first moment from now on.</summary>
    public sealed record Next : OpeningQuestion;

    /// <summary>A day so many days from today.</summary>
    public sealed record InDays(int Days) : OpeningQuestion;

    /// <summary>Days of the week, the next of each.</summary>
    public sealed record Weekdays(IReadOnlyList<DayOfWeek> Days) : OpeningQuestion;

    /// <summary>A day of the year, the next one.</summary>
    public sealed record OnDate(int Month, int Day) : OpeningQuestion;

    /// <summary>Holidays by their names, the next of each.</summary>
    public sealed record Holidays(IReadOnlyList<string> Names) : OpeningQuestion;

    /// <summary>On which evenings.</summary>
    public sealed record Evenings : OpeningQuestion;

    /// <summary>The hours of every day.</summary>
    public sealed record Week : OpeningQuestion;
}

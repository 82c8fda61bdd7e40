using System.Globalization;
using Kiosk.Core.Handovers;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Handovers;

public class ClosingTimeTests
{
    [Theory]
    [InlineData("2026-03-02T09:00:00+01:00", "2026-03-02T17:00:00+01:00")]
    [InlineData("2026-03-05T18:00:00+01:00", "2026-03-05T20:00:00+01:00")]
    [InlineData("2026-03-02T17:00:00+01:00", "2026-03-03T17:00:00+01:00")]
    [InlineData("2026-03-27T14:00:00+01:00", "2026-03-30T17:00:00+02:00")]
    [InlineData("2026-12-24T10:00:00+01:00", "2026-12-24T16:00:00+01:00")]
    [InlineData("2026-12-24T17:00:00+01:00", "2026-12-28T17:00:00+01:00")]
    public void Hall_closes_at_the_end_of_its_last_hours(string moment, string expected) =>
        Assert.Equal(At(expected), ClosingTime.After(At(moment), Some.Desk()));

    [Fact]
    public void Hall_without_hours_never_closes()
    {
        Assert.Null(ClosingTime.After(At("2026-03-02T09:00:00+01:00"), null));
        Assert.Null(ClosingTime.After(At("2026-03-02T09:00:00+01:00"), Some.Desk() with { Week = [[], [], [], [], [], [], []], Exceptions = [] }));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

using System.Net;
using Kiosk.Core.Handovers;
using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Counts;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Store;
using Kiosk.Desk.Tests.Support;

namespace Kiosk.Desk.Tests.Counts;

/// <summary>A month in numbers, on a store with a clock of the test's.</summary>
public sealed class DeskCountsTests : IAsyncLifetime
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private readonly TempFolder folder = new();
    private readonly FakeTime time = new();
    private SqliteHandoverStore store = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Amsterdam).DateTime);

    public async ValueTask InitializeAsync() => store = await SqliteHandoverStore.OpenAsync(folder.File("desk.db"), time, Stop);

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Handovers_are_counted_by_day_reason_and_outcome_and_counts_outlive_the_words()
    {
        var day = Today;
        await HelpAsync(HandoverReason.NotFound, TimeSpan.FromSeconds(30), Outcome.Answered);
        await HelpAsync(HandoverReason.Distress, TimeSpan.FromSeconds(10), Outcome.Referred);
        await store.AcceptAsync(Some.Delivery(), Stop);
        await store.EraseAsync(TimeSpan.Zero, Stop);

        var month = await CountAsync(day);

        Assert.Equal((3, 1, 2), month.Days.Where(one => one.Day == day).Select(one => (one.Handovers, one.Answered, one.Waits.Claimed)).Single());
        Assert.Equal(3, month.Days.Sum(one => one.Handovers));
        Assert.Equal((2, 1, 0), (month.Reasons[HandoverReason.NotFound], month.Reasons[HandoverReason.Distress], month.Reasons[HandoverReason.Abuse]));
        Assert.Equal((1, 1, 0), (month.Outcomes[Outcome.Answered], month.Outcomes[Outcome.Referred], month.Outcomes[Outcome.Gone]));
    }

    [Fact]
    public async Task Wait_of_so_few_that_one_could_be_recognised_is_not_told()
    {
        for (var number = 1; number < Waits.MinClaimed; number++)
        {
            await HelpAsync(HandoverReason.Asked, TimeSpan.FromSeconds(60), Outcome.Answered);
        }

        Assert.Equal(new Waits(4, null, null), (await CountAsync(Today)).Waits);
        await HelpAsync(HandoverReason.Asked, TimeSpan.FromSeconds(300), Outcome.Answered);
        Assert.Equal(new Waits(5, 60, 300), (await CountAsync(Today)).Waits);
    }

    [Fact]
    public async Task Day_and_month_are_those_of_the_town_hall()
    {
        time.Advance(new DateTimeOffset(2027, 1, 31, 23, 30, 0, TimeSpan.Zero) - time.GetUtcNow());
        await store.AcceptAsync(Some.Delivery(), Stop);

        Assert.Equal(0, (await CountAsync(new DateOnly(2027, 1, 31))).Days.Sum(day => day.Handovers));
        Assert.Equal(1, (await CountAsync(new DateOnly(2027, 2, 1))).Days[0].Handovers);
    }

    [Fact]
    public async Task One_that_was_taken_back_before_it_came_is_none()
    {
        await store.WithdrawAsync(Guid.NewGuid(), "hal-1", Outcome.Cancelled, Stop);

        Assert.Equal(0, (await CountAsync(Today)).Days.Sum(day => day.Handovers));
    }

    [Fact]
    public async Task Month_as_csv_has_a_row_for_each_day()
    {
        await HelpAsync(HandoverReason.Asked, TimeSpan.FromSeconds(60), Outcome.Answered);

        var lines = DeskCounts.Csv(await CountAsync(Today)).Split("\r\n");

        Assert.Equal("datum;overdrachten;beantwoord;geholpen;mediaan_wachttijd_s;p90_wachttijd_s", lines[0]);
        Assert.Contains($"{Today:yyyy-MM-dd};1;1;1;;", lines);
        Assert.Equal(DateTime.DaysInMonth(Today.Year, Today.Month) + 2, lines.Length);
    }

    [Theory]
    [InlineData(StaffRole.Supervisor, "2026-11", HttpStatusCode.OK)]
    [InlineData(StaffRole.Supervisor, "2026-13", HttpStatusCode.BadRequest)]
    [InlineData(StaffRole.Supervisor, "2026-11;DROP", HttpStatusCode.BadRequest)]
    [InlineData(StaffRole.Clerk, "2026-11", HttpStatusCode.Forbidden)]
    [InlineData(StaffRole.Administrator, "2026-11", HttpStatusCode.Forbidden)]
    public async Task Counts_are_for_supervisors(StaffRole role, string month, HttpStatusCode status)
    {
        await using var desk = await RunningDesk.StartAsync();
        using var client = desk.Clerk(Some.Anna, role);

        Assert.Equal(status, (await client.GetAsync($"api/desk/counts?month={month}", Stop)).StatusCode);
        Assert.Equal(status, (await client.GetAsync($"api/desk/counts.csv?month={month}", Stop)).StatusCode);
    }

    private Task<MonthCounts> CountAsync(DateOnly month) => new DeskCounts(store, Amsterdam).OfMonthAsync(month, Stop);

    private async Task HelpAsync(HandoverReason reason, TimeSpan wait, Outcome outcome)
    {
        var delivery = Some.Delivery(reason: reason);
        await store.AcceptAsync(delivery, Stop);
        time.Advance(wait);
        await store.ClaimAsync(delivery.Id, Some.Anna, Stop);
        await store.CloseAsync(delivery.Id, Some.Anna, outcome, "", Stop);
    }
}

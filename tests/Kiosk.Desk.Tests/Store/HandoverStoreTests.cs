using Kiosk.Core.Handovers;
using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Store;
using Kiosk.Desk.Tests.Support;

namespace Kiosk.Desk.Tests.Store;

/// <summary>What every store of the desk does; each kind of store runs all of these.</summary>
public abstract class HandoverStoreTests : IAsyncLifetime
{
    private protected FakeTime Time { get; } = new();

    private protected IHandoverStore Store { get; private set; } = null!;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await PrepareAsync();
        Store = await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }

        await CleanUpAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task PrepareAsync();

    /// <summary>Opens the same store once more.</summary>
    private protected abstract Task<IHandoverStore> OpenAsync();

    private protected abstract Task CleanUpAsync();

    [Fact]
    public async Task Repeated_delivery_changes_nothing()
    {
        var delivery = Some.Delivery();

        var first = await Store.AcceptAsync(delivery, Stop);
        var second = await Store.AcceptAsync(delivery, Stop);

        Assert.Equal(new AcceptResult.Accepted(1, IsNew: true), first);
        Assert.Equal(new AcceptResult.Accepted(1, IsNew: false), second);
        Assert.Single(await Store.ListOpenAsync(Stop));
        Assert.Single(await Store.ReadChangesAsync(0, 100, Stop));
    }

    [Fact]
    public async Task Deliveries_of_one_handover_at_once_are_one()
    {
        var delivery = Some.Delivery();

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Store.AcceptAsync(delivery, Stop))));

        Assert.Single(results, new AcceptResult.Accepted(1, IsNew: true));
        Assert.Single(await Store.ReadChangesAsync(0, 100, Stop));
    }

    [Fact]
    public async Task Other_content_or_kiosk_under_a_known_id_is_refused()
    {
        var delivery = Some.Delivery(content: """{"a":1}""");
        await Store.AcceptAsync(delivery, Stop);

        Assert.IsType<AcceptResult.Differs>(await Store.AcceptAsync(delivery with { Content = """{"a":2}""" }, Stop));
        Assert.IsType<AcceptResult.Differs>(await Store.AcceptAsync(delivery with { Kiosk = "hal-2" }, Stop));
        Assert.Equal("""{"a":1}""", (await Store.FindAsync(delivery.Id, Stop))!.Content);
    }

    [Fact]
    public async Task Who_may_be_in_danger_comes_first_and_then_who_came_first()
    {
        var (early, late, urgent) = (Some.Delivery(), Some.Delivery(), Some.Delivery(Urgency.AtOnce, reason: HandoverReason.Emergency));
        await Store.AcceptAsync(early, Stop);
        Time.SetBack(TimeSpan.FromHours(3));
        await Store.AcceptAsync(late, Stop);
        var place = await Store.AcceptAsync(urgent, Stop);

        var open = await Store.ListOpenAsync(Stop);

        Assert.Equal(new AcceptResult.Accepted(1, IsNew: true), place);
        Assert.Equal([urgent.Id, early.Id, late.Id], open.Select(line => line.Id));
        Assert.Equal([1, 2, 3], open.Select(line => line.QueuePlace));
        Assert.Equal(3, (await Store.FindAsync(late.Id, Stop))!.Line.QueuePlace);
    }

    [Fact]
    public async Task Everything_that_was_delivered_is_there_to_read()
    {
        var delivery = Some.Delivery(content: """{"vraag":"één — 'twee' ; DROP TABLE handover"}""");
        await Store.AcceptAsync(delivery, Stop);

        var found = await Store.FindAsync(delivery.Id, Stop);

        Assert.Equal(delivery.Content, found!.Content);
        Assert.Equal(
            (delivery.Kiosk, delivery.Place, delivery.Ticket, delivery.Reason, delivery.Urgency, delivery.Language, Time.GetUtcNow()),
            (found.Line.Kiosk, found.Line.Place, found.Line.Ticket, found.Line.Reason, found.Line.Urgency, found.Line.Language, found.Line.ArrivedAt));
        Assert.Null(await Store.FindAsync(Guid.NewGuid(), Stop));
    }

    [Fact]
    public async Task Of_many_clerks_at_once_one_claims_and_the_others_see_who()
    {
        var id = await DeliverAsync();
        var clerks = Enumerable.Range(1, 10).Select(number => new Clerk($"Clerk {number}", $"loket {number}")).ToList();

        var results = await Task.WhenAll(clerks.Select(clerk => Task.Run(() => Store.ClaimAsync(id, clerk, Stop))));

        var winner = clerks[Array.FindIndex(results, result => result is OrderResult.Done)];
        Assert.All(results.Where(result => result is not OrderResult.Done), result => Assert.Equal(new OrderResult.HeldBy(winner), result));
        Assert.Equal(9, results.Count(result => result is OrderResult.HeldBy));
        Assert.Equal(winner, Assert.Single(await Store.ListOpenAsync(Stop)).Clerk);
    }

    [Fact]
    public async Task Claim_may_be_repeated_by_who_has_it()
    {
        var id = await DeliverAsync();

        Assert.IsType<OrderResult.Done>(await Store.ClaimAsync(id, Some.Anna, Stop));
        Assert.IsType<OrderResult.Done>(await Store.ClaimAsync(id, Some.Anna, Stop));
        Assert.Equal([ChangeKind.Arrived, ChangeKind.Claimed], await KindsAsync());
    }

    [Fact]
    public async Task Released_handover_gets_its_place_back()
    {
        var (first, second) = (await DeliverAsync(), await DeliverAsync());
        await Store.ClaimAsync(first, Some.Anna, Stop);
        Assert.Equal(1, (await Store.FindAsync(second, Stop))!.Line.QueuePlace);

        Assert.Equal(new OrderResult.HeldBy(Some.Anna), await Store.ReleaseAsync(first, Some.Bram, Stop));
        Assert.IsType<OrderResult.Done>(await Store.ReleaseAsync(first, Some.Anna, Stop));
        Assert.IsType<OrderResult.Done>(await Store.ReleaseAsync(first, Some.Anna, Stop));

        Assert.Equal(1, (await Store.FindAsync(first, Stop))!.Line.QueuePlace);
        Assert.Equal(2, (await Store.FindAsync(second, Stop))!.Line.QueuePlace);
        Assert.Equal([ChangeKind.Arrived, ChangeKind.Arrived, ChangeKind.Claimed, ChangeKind.Released], await KindsAsync());
    }

    [Fact]
    public async Task Words_are_said_once_and_only_by_who_has_it()
    {
        var id = await DeliverAsync();
        var message = Guid.NewGuid();

        Assert.IsType<OrderResult.NotClaimed>(await Store.SayAsync(id, Some.Anna, message, "Ik kom zo.", Stop));
        await Store.ClaimAsync(id, Some.Anna, Stop);
        Assert.Equal(new OrderResult.HeldBy(Some.Anna), await Store.SayAsync(id, Some.Bram, message, "Ik kom zo.", Stop));
        Assert.IsType<OrderResult.Done>(await Store.SayAsync(id, Some.Anna, message, "Ik kom zo.", Stop));
        Assert.IsType<OrderResult.Done>(await Store.SayAsync(id, Some.Anna, message, "Ik kom zo.", Stop));

        Assert.Equal(["Ik kom zo."], (await Store.FindAsync(id, Stop))!.Said);
        Assert.Equal("Ik kom zo.", Assert.Single(await Store.ReadChangesAsync(0, 100, Stop), change => change.Kind == ChangeKind.Said).Words);
    }

    [Fact]
    public async Task Closing_records_the_outcome_once()
    {
        var id = await DeliverAsync();
        Assert.IsType<OrderResult.NotClaimed>(await Store.CloseAsync(id, Some.Anna, Outcome.Answered, "", Stop));
        await Store.ClaimAsync(id, Some.Anna, Stop);

        Assert.IsType<OrderResult.Done>(await Store.CloseAsync(id, Some.Anna, Outcome.Appointment, "dinsdag", Stop));
        Assert.IsType<OrderResult.Done>(await Store.CloseAsync(id, Some.Anna, Outcome.Appointment, "dinsdag", Stop));
        Assert.Equal(new OrderResult.Closed(Outcome.Appointment), await Store.CloseAsync(id, Some.Bram, Outcome.Gone, "", Stop));
        Assert.Equal(new OrderResult.Closed(Outcome.Appointment), await Store.ClaimAsync(id, Some.Bram, Stop));

        var found = await Store.FindAsync(id, Stop);
        Assert.Equal((Outcome.Appointment, "dinsdag", HandoverState.Closed), (found!.Outcome, found.Note, found.Line.State));
        Assert.Empty(await Store.ListOpenAsync(Stop));
        Assert.Equal([ChangeKind.Arrived, ChangeKind.Claimed, ChangeKind.Closed], await KindsAsync());
    }

    [Fact]
    public async Task Citizen_takes_it_back_and_no_other_kiosk_can()
    {
        var id = await DeliverAsync("hal-1");

        Assert.IsType<OrderResult.Unknown>(await Store.WithdrawAsync(id, "hal-2", Outcome.Cancelled, Stop));
        Assert.IsType<OrderResult.Unknown>(await Store.EscalateAsync(id, "hal-2", Stop));
        Assert.Single(await Store.ListOpenAsync(Stop));
        Assert.IsType<OrderResult.Done>(await Store.WithdrawAsync(id, "hal-1", Outcome.Cancelled, Stop));
        Assert.IsType<OrderResult.Done>(await Store.WithdrawAsync(id, "hal-1", Outcome.Cancelled, Stop));

        Assert.Empty(await Store.ListOpenAsync(Stop));
        Assert.Equal([ChangeKind.Arrived, ChangeKind.Closed], await KindsAsync());
    }

    [Fact]
    public async Task What_was_taken_back_before_it_came_does_not_wait()
    {
        var delivery = Some.Delivery();
        await Store.WithdrawAsync(delivery.Id, delivery.Kiosk, Outcome.Expired, Stop);

        Assert.Equal(new AcceptResult.Accepted(null, IsNew: false), await Store.AcceptAsync(delivery, Stop));

        Assert.Empty(await Store.ListOpenAsync(Stop));
        var found = await Store.FindAsync(delivery.Id, Stop);
        Assert.Equal((Outcome.Expired, null), (found!.Outcome, found.Content));
    }

    [Fact]
    public async Task Orders_on_what_is_not_there_say_so()
    {
        var id = Guid.NewGuid();

        Assert.IsType<OrderResult.Unknown>(await Store.ClaimAsync(id, Some.Anna, Stop));
        Assert.IsType<OrderResult.Unknown>(await Store.ReleaseAsync(id, Some.Anna, Stop));
        Assert.IsType<OrderResult.Unknown>(await Store.CloseAsync(id, Some.Anna, Outcome.Gone, "", Stop));
        Assert.IsType<OrderResult.Unknown>(await Store.EscalateAsync(id, "hal-1", Stop));
    }

    [Fact]
    public async Task What_waits_too_long_is_escalated_once()
    {
        var (late, claimed) = (await DeliverAsync(), await DeliverAsync());
        await Store.ClaimAsync(claimed, Some.Anna, Stop);
        Time.Advance(TimeSpan.FromMinutes(2));
        var fresh = await DeliverAsync();

        Assert.Equal(1, await Store.EscalateUnclaimedAsync(TimeSpan.FromMinutes(2), Stop));
        Assert.Equal(0, await Store.EscalateUnclaimedAsync(TimeSpan.FromMinutes(2), Stop));

        var escalated = (await Store.ListOpenAsync(Stop)).Where(line => line.IsEscalated).Select(line => line.Id);
        Assert.Equal([late], escalated);
        Assert.IsType<OrderResult.Done>(await Store.EscalateAsync(fresh, "hal-1", Stop));
        Assert.Equal(2, (await KindsAsync()).Count(kind => kind == ChangeKind.Escalated));
    }

    [Fact]
    public async Task Clock_that_is_set_back_delays_the_escalation_by_no_more_than_its_time()
    {
        await DeliverAsync();
        Time.SetBack(TimeSpan.FromDays(30));
        Assert.Equal(0, await Store.EscalateUnclaimedAsync(TimeSpan.FromMinutes(2), Stop));

        Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(1, await Store.EscalateUnclaimedAsync(TimeSpan.FromMinutes(2), Stop));
    }

    [Fact]
    public async Task Content_is_erased_a_day_after_closing_and_the_counts_stay()
    {
        var (closed, open) = (await DeliverAsync(), await DeliverAsync());
        await Store.ClaimAsync(closed, Some.Anna, Stop);
        await Store.SayAsync(closed, Some.Anna, Guid.NewGuid(), "Ik kom zo.", Stop);
        await Store.CloseAsync(closed, Some.Anna, Outcome.Referred, "naar het loket", Stop);
        Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, await Store.EraseAsync(TimeSpan.FromHours(24), Stop));

        Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, await Store.EraseAsync(TimeSpan.FromHours(24), Stop));
        Assert.Equal(0, await Store.EraseAsync(TimeSpan.FromHours(24), Stop));

        var found = await Store.FindAsync(closed, Stop);
        Assert.Equal((null, null, Outcome.Referred), (found!.Content, found.Note, found.Outcome));
        Assert.Empty(found.Said);
        Assert.NotNull((await Store.FindAsync(open, Stop))!.Content);
        Assert.Equal([open], (await Store.ReadChangesAsync(0, 100, Stop)).Select(change => change.Line!.Id));
    }

    [Fact]
    public async Task Erased_handover_still_knows_a_repeated_delivery()
    {
        var delivery = Some.Delivery();
        await Store.AcceptAsync(delivery, Stop);
        await Store.WithdrawAsync(delivery.Id, delivery.Kiosk, Outcome.Cancelled, Stop);
        await Store.EraseAsync(TimeSpan.Zero, Stop);

        Assert.Equal(new AcceptResult.Accepted(null, IsNew: false), await Store.AcceptAsync(delivery, Stop));
        Assert.Null((await Store.FindAsync(delivery.Id, Stop))!.Content);
    }

    [Fact]
    public async Task Withdrawn_source_is_told_once()
    {
        await Store.WithdrawSourceAsync("paspoort", Some.Anna, "verkeerd bedrag", Stop);
        await Store.WithdrawSourceAsync("paspoort", Some.Bram, "klopt niet", Stop);

        var change = Assert.Single(await Store.ReadChangesAsync(0, 100, Stop));
        Assert.Equal((ChangeKind.SourceWithdrawn, "paspoort", Some.Anna, null), (change.Kind, change.Words, change.Clerk, change.Line));
    }

    [Fact]
    public async Task Changes_are_read_on_from_the_last_one_seen()
    {
        var id = await DeliverAsync();
        var seen = Assert.Single(await Store.ReadChangesAsync(0, 100, Stop)).Sequence;
        await Store.ClaimAsync(id, Some.Anna, Stop);
        await Store.ReleaseAsync(id, Some.Anna, Stop);

        Assert.Equal([ChangeKind.Claimed], (await Store.ReadChangesAsync(seen, 1, Stop)).Select(change => change.Kind));
        Assert.Empty(await Store.ReadChangesAsync(await Store.LastChangeAsync(Stop), 100, Stop));
    }

    [Fact]
    public async Task Reader_that_follows_many_writers_misses_nothing()
    {
        const int Handovers = 60;
        var writing = Task.WhenAll(Enumerable.Range(0, Handovers).Select(_ => Task.Run(() => DeliverAsync())));
        var seen = new List<DeskChange>();
        while (seen.Count < Handovers)
        {
            var next = Store.NextChange;
            var changes = await Store.ReadChangesAsync(seen.Count == 0 ? 0 : seen[^1].Sequence, 7, Stop);
            seen.AddRange(changes);
            if (changes.Count == 0)
            {
                await next.WaitAsync(TimeSpan.FromMinutes(2), Stop);
            }
        }

        Assert.Equal((await writing).Order(), seen.Select(change => change.Line!.Id).Order());
    }

    [Fact]
    public async Task Store_that_is_opened_again_knows_everything()
    {
        var id = await DeliverAsync();
        await Store.ClaimAsync(id, Some.Anna, Stop);

        await using var again = await OpenAsync();

        Assert.Equal(Some.Anna, Assert.Single(await again.ListOpenAsync(Stop)).Clerk);
        Assert.Equal(await Store.LastChangeAsync(Stop), await again.LastChangeAsync(Stop));
    }

    private protected async Task<Guid> DeliverAsync(string kiosk = "hal-1", string content = "{}")
    {
        var delivery = Some.Delivery(kiosk: kiosk, content: content);
        Assert.IsType<AcceptResult.Accepted>(await Store.AcceptAsync(delivery, Stop));
        return delivery.Id;
    }

    private async Task<IReadOnlyList<ChangeKind>> KindsAsync() =>
        [.. (await Store.ReadChangesAsync(0, 100, Stop)).Select(change => change.Kind)];
}

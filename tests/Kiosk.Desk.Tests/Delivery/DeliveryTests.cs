using System.Threading.Channels;
using Kiosk.Core.Conversation;
using Kiosk.Core.Handovers;
using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Delivery;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Store;
using Kiosk.Desk.Tests.Support;
using Kiosk.Storage.Handovers;

namespace Kiosk.Desk.Tests.Delivery;

public sealed class DeliveryTests : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly FakeTime time = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly FakeEndpoint endpoint = new();
    private readonly Outbox outbox;
    private readonly OutboxDesk desk;
    private readonly DeliveryWorker worker;
    private Task working = Task.CompletedTask;

    public DeliveryTests()
    {
        outbox = Outbox.Open(folder.File("outbox.db"));
        desk = new OutboxDesk(outbox, endpoint, time, _ => null, _ => { });
        worker = new DeliveryWorker(outbox, endpoint, time, new Backoff(() => 1), desk.Taken, _ => { });
        desk.Added += worker.Wake;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        outbox.Dispose();
        folder.Dispose();
        stopping.Dispose();
    }

    [Fact]
    public async Task Citizen_hears_the_place_once_the_desk_has_it()
    {
        working = worker.RunAsync(stopping.Token);
        var handover = Some.Handover();

        var told = await desk.SendAsync(handover, stopping.Token).WithinLimit();

        Assert.Equal(new HandoverAccepted(handover.Ticket, 3), told);
        Assert.Equal([(handover.Id, OutboxOrderKind.Deliver)], endpoint.Taken);
    }

    [Fact]
    public async Task Citizen_goes_to_the_desk_with_the_number_when_it_is_away()
    {
        var handover = Some.Handover();

        var sending = desk.SendAsync(handover, stopping.Token);
        await time.TimersStartedAsync(1).WithinLimit();
        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(new HandoverKept(handover.Ticket), await sending.WithinLimit());
        Assert.Equal(handover.Id, outbox.Next()!.Handover);
    }

    [Fact]
    public async Task Nobody_is_told_a_number_that_was_not_kept()
    {
        outbox.Add(Guid.NewGuid(), new Ticket('K', 42), "{}", null);

        await Assert.ThrowsAsync<OutboxException>(() => desk.SendAsync(Some.Handover(ticket: 42), stopping.Token));
    }

    [Fact]
    public async Task Desk_that_is_away_for_a_day_gets_everything_once()
    {
        endpoint.IsAway = true;
        var waiting = Enumerable.Range(10, 5).Select(ticket => Some.Handover(ticket)).ToList();
        waiting.ForEach(handover => outbox.Add(handover.Id, handover.Ticket, "{}", null));
        working = worker.RunAsync(stopping.Token);
        var waits = new List<TimeSpan>();
        for (var failure = 1; failure <= 10; failure++)
        {
            await time.TimersStartedAsync(failure).WithinLimit();
            waits.Add(time.NextTimer!.Value);
            time.Advance(time.NextTimer!.Value);
        }

        endpoint.IsAway = false;
        await time.TimersStartedAsync(11).WithinLimit();
        time.SetBack(TimeSpan.FromDays(3));
        time.Advance(TimeSpan.FromDays(1));
        await endpoint.TookAsync(5).WithinLimit();

        Assert.Equal([0.5, 1, 2, 4, 8, 16, 30, 30, 30, 30], waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(waiting.Select(handover => (handover.Id, OutboxOrderKind.Deliver)), endpoint.Taken);
    }

    [Fact]
    public async Task New_handover_is_tried_at_once_also_when_the_desk_was_away()
    {
        endpoint.IsAway = true;
        outbox.Add(Guid.NewGuid(), new Ticket('K', 10), "{}", null);
        working = worker.RunAsync(stopping.Token);
        await time.TimersStartedAsync(1).WithinLimit();

        endpoint.IsAway = false;
        await desk.SendAsync(Some.Handover(ticket: 11), stopping.Token).WithinLimit();

        Assert.Equal(2, endpoint.Taken.Count);
    }

    [Fact]
    public async Task What_the_desk_refuses_does_not_keep_up_the_others()
    {
        var (refused, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        endpoint.Refused = refused;
        outbox.Add(refused, new Ticket('K', 10), "{}", null);
        outbox.Add(other, new Ticket('K', 11), "{}", null);
        working = worker.RunAsync(stopping.Token);
        await time.TimersStartedAsync(1).WithinLimit();
        time.Advance(TimeSpan.FromSeconds(1));
        await endpoint.TookAsync(1).WithinLimit();

        Assert.Equal([(other, OutboxOrderKind.Deliver)], endpoint.Taken);
        Assert.Equal(refused, outbox.Next()!.Handover);
    }

    [Fact]
    public async Task What_the_desk_tells_reaches_the_conversation_and_closes_the_ticket()
    {
        var handover = Some.Handover();
        outbox.Add(handover.Id, handover.Ticket, "{}", null);
        outbox.Done(outbox.Next()!);
        endpoint.Notices =
        [
            new HeardNotice(null, new KioskNotice.Open([handover.Id])),
            new HeardNotice(null, new KioskNotice.Placed(handover.Id, 2)),
            new HeardNotice(null, new KioskNotice.Placed(handover.Id, 2)),
            new HeardNotice(7, new KioskNotice.Claimed(handover.Id, "loket 3")),
            new HeardNotice(8, new KioskNotice.Said(handover.Id, "Ik kom zo.")),
            new HeardNotice(9, new KioskNotice.Closed(handover.Id)),
        ];

        var told = new List<DeskMessage>();
        await foreach (var message in desk.FollowAsync(stopping.Token))
        {
            told.Add(message);
        }

        Assert.Equal(
            [
                new DeskMessage(handover.Id, new HandoverAccepted(handover.Ticket, 2)), new DeskMessage(handover.Id, new HandoverClaimed("loket 3")),
                new DeskMessage(handover.Id, new ClerkSaid("Ik kom zo.")), new DeskMessage(handover.Id, new HandoverClosed()),
            ],
            told);
        Assert.Empty(outbox.Open());
        Assert.Equal(9, outbox.LastEvent);
    }

    [Fact]
    public async Task What_was_closed_while_the_kiosk_was_off_is_closed_when_it_is_back()
    {
        var (closed, open, notYetThere) = (Some.Handover(10), Some.Handover(11), Some.Handover(12));
        foreach (var handover in new[] { closed, open })
        {
            outbox.Add(handover.Id, handover.Ticket, "{}", null);
            outbox.Done(outbox.Next()!);
        }

        outbox.Add(notYetThere.Id, notYetThere.Ticket, "{}", null);
        endpoint.Notices = [new HeardNotice(null, new KioskNotice.Open([open.Id]))];

        await foreach (var message in desk.FollowAsync(stopping.Token))
        {
            Assert.Equal(new DeskMessage(closed.Id, new HandoverClosed()), message);
        }

        Assert.Equal(new HashSet<Guid> { open.Id, notYetThere.Id }, outbox.Open().Keys.ToHashSet());
    }

    [Fact]
    public async Task Whole_way_over_the_network_and_back()
    {
        await using var running = await RunningDesk.StartAsync();
        using var client = running.Kiosk();
        var network = new HttpDesk(client, "hal-1", TimeProvider.System);
        var clerkDesk = new OutboxDesk(outbox, network, TimeProvider.System, _ => null, _ => { });
        var delivery = new DeliveryWorker(outbox, network, TimeProvider.System, new Backoff(() => 1), clerkDesk.Taken, _ => { });
        clerkDesk.Added += delivery.Wake;
        working = delivery.RunAsync(stopping.Token);
        var handover = Some.Handover();
        await clerkDesk.SendAsync(handover, stopping.Token);

        await running.Store.ClaimAsync(handover.Id, Some.Anna, stopping.Token);
        await running.Store.SayAsync(handover.Id, Some.Anna, Guid.NewGuid(), "Ik kom zo bij u.", stopping.Token);
        await running.Store.CloseAsync(handover.Id, Some.Anna, Outcome.Answered, "", stopping.Token);
        outbox.LastEvent = 2;
        var told = new List<DeskEvent>();
        await foreach (var message in clerkDesk.FollowAsync(stopping.Token))
        {
            told.Add(message.Event);
            if (message.Event is HandoverClosed)
            {
                break;
            }
        }

        Assert.Equal(HandoverState.Closed, (await running.Store.FindAsync(handover.Id, stopping.Token))!.Line.State);
        Assert.IsType<HandoverClosed>(told[^1]);
    }

    private sealed class FakeEndpoint : IDeskEndpoint
    {
        private readonly Channel<Guid> took = Channel.CreateUnbounded<Guid>();

        public bool IsAway { get; set; }

        public Guid Refused { get; set; }

        public IReadOnlyList<HeardNotice> Notices { get; set; } = [];

        public List<(Guid, OutboxOrderKind)> Taken { get; } = [];

        public async Task TookAsync(int count)
        {
            for (var number = 0; number < count; number++)
            {
                await took.Reader.ReadAsync(TestContext.Current.CancellationToken);
            }
        }

        public Task<DeskReceipt> SendAsync(OutboxOrder order, CancellationToken cancellationToken)
        {
            if (IsAway)
            {
                throw new HttpRequestException("The desk is away.");
            }

            if (order.Handover == Refused)
            {
                return Task.FromResult<DeskReceipt>(new DeskReceipt.Refused("no."));
            }

            Taken.Add((order.Handover, order.Kind));
            took.Writer.TryWrite(order.Handover);
            return Task.FromResult<DeskReceipt>(new DeskReceipt.Taken(3));
        }

        public IAsyncEnumerable<HeardNotice> FollowAsync(long? after, CancellationToken cancellationToken) => Notices.ToAsyncEnumerable();
    }
}

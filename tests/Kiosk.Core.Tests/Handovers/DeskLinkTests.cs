using System.Threading.Channels;
using Kiosk.Core.Conversation;
using Kiosk.Core.Handovers;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Handovers;

public sealed class DeskLinkTests
{
    [Fact]
    public async Task Who_is_being_handed_over_while_the_desk_is_away_hears_the_number_first()
    {
        var stop = TestContext.Current.CancellationToken;
        var time = new FakeTime();
        var desk = new DeskThatIsAway();
        var reported = Channel.CreateUnbounded<DeskEvent>();
        var link = new DeskLink(desk, time, (happened, _) => reported.Writer.TryWrite(happened), (_, _) => { });
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var ticket = new Ticket('K', 42);
        link.Send(new Handover(Guid.CreateVersion7(), time.GetUtcNow(), ticket, "hal-1", "hal", HandoverReason.Asked, Urgency.Normal, "nl", []));
        var running = link.RunAsync(stopping.Token);

        // The stream has failed once, and waits.
        await time.TimersStartedAsync(1);
        desk.Answer.SetResult(new HandoverKept(ticket));

        Assert.Equal(new HandoverKept(ticket), await reported.Reader.ReadAsync(stop));
        while (!reported.Reader.TryPeek(out _))
        {
            time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        Assert.Equal(new DeskAway(), await reported.Reader.ReadAsync(stop));
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private sealed class DeskThatIsAway : IClerkDesk
    {
        public TaskCompletionSource<DeskEvent> Answer { get; } = new();

        public bool TakesWords => true;

        public Ticket TakeTicket(char letter) => new(letter, Ticket.First);

        public Task<DeskEvent> SendAsync(Handover handover, CancellationToken cancellationToken) => Answer.Task.WaitAsync(cancellationToken);

        public Task EscalateAsync(Guid handover, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task CancelAsync(Guid handover, CancellationToken cancellationToken) => Task.CompletedTask;

        public IAsyncEnumerable<DeskMessage> FollowAsync(CancellationToken cancellationToken) => throw new IOException("The desk is away.");
    }
}

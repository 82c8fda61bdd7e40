using System.Threading.Channels;
using Kiosk.Core.Conversation;
using Kiosk.Core.Handovers;

namespace Kiosk.Core.Tests.Support;

/// <summary>A desk whose clerk is the test: it takes handovers and tells what the test says.</summary>
internal sealed class FakeDesk(Journal journal) : IClerkDesk
{
    private readonly Channel<DeskMessage> told = Channel.CreateUnbounded<DeskMessage>();

    public bool TakesWords => true;

    public Exception? Fault { get; init; }

    /// <summary>What comes of a handover, where the test wants to say it later; null for being accepted at once.</summary>
    public TaskCompletionSource<DeskEvent>? Answer { get; init; }

    public List<Handover> Handovers { get; } = [];

    public Ticket TakeTicket(char letter) => new(letter, Ticket.First + Handovers.Count);

    public void Tell(DeskEvent happened) => told.Writer.TryWrite(new DeskMessage(Handovers[^1].Id, happened));

    /// <summary>The connection breaks.</summary>
    public void Vanish() => told.Writer.Complete(new IOException("The desk is gone."));

    public Task<DeskEvent> SendAsync(Handover handover, CancellationToken cancellationToken)
    {
        Handovers.Add(handover);
        journal.Add("desk send");
        return Fault is not null ? Task.FromException<DeskEvent>(Fault)
            : Answer?.Task.WaitAsync(cancellationToken) ?? Task.FromResult<DeskEvent>(new HandoverAccepted(handover.Ticket, 2));
    }

    public Task EscalateAsync(Guid handover, CancellationToken cancellationToken) => NoteAsync("escalate", handover);

    public Task CancelAsync(Guid handover, CancellationToken cancellationToken) => NoteAsync("cancel", handover);

    public IAsyncEnumerable<DeskMessage> FollowAsync(CancellationToken cancellationToken) =>
        told.Reader.ReadAllAsync(cancellationToken);

    private Task NoteAsync(string order, Guid handover)
    {
        Assert.Equal(Handovers[^1].Id, handover);
        journal.Add($"desk {order}");
        return Task.CompletedTask;
    }
}

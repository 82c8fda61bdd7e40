using System.Runtime.CompilerServices;
using Kiosk.Core.Conversation;

namespace Kiosk.Core.Handovers;

/// <summary>
/// Stands in while no desk is configured: no clerk sees the handover, so the citizen is told to go to the desk and
/// never that someone comes.
/// </summary>
public sealed class NoDesk : IClerkDesk
{
    private int last = Random.Shared.Next(Ticket.First, Ticket.Last + 1);

    public bool TakesWords => false;

    public Ticket TakeTicket(char letter)
    {
        var ticket = TicketDispenser.Next(letter, last, new HashSet<int>())!.Value;
        last = ticket.Number;
        return ticket;
    }

    public Task<DeskEvent> SendAsync(Handover handover, CancellationToken cancellationToken) =>
        Task.FromResult<DeskEvent>(new HandoverKept(handover.Ticket));

    public Task EscalateAsync(Guid handover, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CancelAsync(Guid handover, CancellationToken cancellationToken) => Task.CompletedTask;

    public async IAsyncEnumerable<DeskMessage> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        yield break;
    }
}

namespace Kiosk.Core.Handovers;

/// <summary>Gives out tickets in turn; one is given again only after the 89 others.</summary>
/// <param name="first">The number of the first ticket, 10 to 99; by chance, so that a restart does not give out the same again.</param>
internal sealed class TicketRoll(char letter, int first)
{
    private int next = first;

    public Ticket Take()
    {
        var ticket = new Ticket(letter, next);
        next = next == Ticket.Last ? Ticket.First : next + 1;
        return ticket;
    }
}

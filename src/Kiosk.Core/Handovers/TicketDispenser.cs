namespace Kiosk.Core.Handovers;

/// <summary>
/// Chooses the next ticket. Numbers go round, so that one that was just closed comes back as late as can be; one that is
/// open is passed over.
/// </summary>
public static class TicketDispenser
{
    /// <summary>
    /// The letters that can be told apart when they are spoken in Dutch: one of those that rhyme on 'aa' and of those that
    /// rhyme on 'ee', of each like pair one (M not N, R not L, S not F), none that is a word by itself ('u', 'ie') and
    /// none that looks like a digit (I, O).
    /// </summary>
    public const string Letters = "BKMQRSXZ";

    /// <param name="last">The number that was given out last; null before the first.</param>
    /// <param name="open">The numbers that citizens still wait with.</param>
    /// <returns>Null when all are open.</returns>
    public static Ticket? Next(char letter, int? last, IReadOnlySet<int> open)
    {
        const int Count = Ticket.Last - Ticket.First + 1;
        var start = last is { } number ? number + 1 - Ticket.First : 0;
        for (var step = 0; step < Count; step++)
        {
            var candidate = Ticket.First + ((start + step) % Count);
            if (!open.Contains(candidate))
            {
                return new Ticket(letter, candidate);
            }
        }

        return null;
    }
}

using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Kiosk.Core.Handovers;

namespace Kiosk.Core.Tests.Handovers;

public class TicketDispenserTests
{
    private static readonly HashSet<int> None = [];

    [Theory]
    [InlineData(null, 10)]
    [InlineData(10, 11)]
    [InlineData(98, 99)]
    [InlineData(99, 10)]
    public void Numbers_go_round(int? last, int expected) =>
        Assert.Equal(new Ticket('K', expected), TicketDispenser.Next('K', last, None));

    [Fact]
    public void Open_tickets_are_passed_over() =>
        Assert.Equal(new Ticket('K', 12), TicketDispenser.Next('K', 98, new HashSet<int> { 99, 10, 11 }));

    [Fact]
    public void One_that_is_left_is_found_and_then_there_is_none()
    {
        var open = Enumerable.Range(Ticket.First, 90).Where(number => number != 57).ToHashSet();

        Assert.Equal(new Ticket('K', 57), TicketDispenser.Next('K', 57, open));
        open.Add(57);
        Assert.Null(TicketDispenser.Next('K', 57, open));
    }

    [Fact]
    public void Every_ticket_is_two_digits_and_comes_back_after_all_others()
    {
        var given = new List<Ticket>();
        for (int? last = null; given.Count < 180; last = given[^1].Number)
        {
            given.Add(TicketDispenser.Next('K', last, None)!.Value);
        }

        Assert.All(given, ticket => Assert.Matches(@"^K [1-9]\d$", ticket.ToString()));
        Assert.Distinct(given.Take(90));
        Assert.Equal(given.Take(90), given.Skip(90));
    }

    [Fact]
    public void Settings_allow_these_letters_and_no_others()
    {
        var allowed = typeof(HandoverOptions).GetProperty(nameof(HandoverOptions.TicketLetter))!.GetCustomAttribute<AllowedValuesAttribute>()!;

        Assert.Equal(TicketDispenser.Letters.Select(letter => letter.ToString()), allowed.Values);
    }

    [Fact]
    public void No_two_letters_sound_alike_or_look_like_a_digit()
    {
        string[] alike = ["AHK", "BCDEGPTVW", "MN", "RL", "SF", "QU", "IJY", "O"];

        Assert.All(alike, group => Assert.InRange(TicketDispenser.Letters.Count(group.Contains), 0, 1));
        Assert.DoesNotContain(TicketDispenser.Letters, letter => "UIO".Contains(letter, StringComparison.Ordinal));
    }
}

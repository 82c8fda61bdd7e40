using Kiosk.Core.Conversation;
using Kiosk.Core.Panel;

namespace Kiosk.Core.Tests.Panel;

public class DebouncerTests
{
    private readonly Debouncer debouncer = new(new ButtonsOptions());

    // Edges as 'time in ms, button, down or up'; 15 ms at rest count, 300 ms between presses, 1.5 s is held, 30 s is stuck.
    [Theory]
    [InlineData("0 Talk down", 14, "")]
    [InlineData("0 Talk down", 15, "Talk Pressed")]
    [InlineData("0 Talk down, 3 Talk up, 5 Talk down, 8 Talk up, 9 Talk down", 23, "")]
    [InlineData("0 Talk down, 3 Talk up, 5 Talk down, 8 Talk up, 9 Talk down", 24, "Talk Pressed")]
    [InlineData("0 Talk down, 5 Talk up", 1_000, "")]
    [InlineData("0 Talk down, 100 Talk up", 115, "Talk Pressed, Talk Released")]
    [InlineData("0 Talk down, 100 Talk up, 105 Talk down, 110 Talk up", 200, "Talk Pressed, Talk Released")]
    [InlineData("0 Talk down, 50 Talk up, 150 Talk down, 200 Talk up", 400, "Talk Pressed, Talk Released")]
    [InlineData("0 Talk down, 50 Talk up, 350 Talk down, 400 Talk up", 500, "Talk Pressed, Talk Released, Talk Pressed, Talk Released")]
    [InlineData("0 Talk down", 1_500, "Talk Pressed, Talk Held")]
    [InlineData("0 Talk down", 60_000, "Talk Pressed, Talk Held, Talk Stuck")]
    [InlineData("0 Talk down, 40000 Talk up", 41_000, "Talk Pressed, Talk Held, Talk Stuck, Talk Freed")]
    public void Edges_become_presses(string edges, int until, string expected) => Assert.Equal(expected, Play(edges, until));

    [Theory]
    [InlineData("0 Yes down, 1 No down, 100 Yes up, 101 No up", 200, "Yes Pressed, Yes Released")]
    [InlineData("0 Yes down, 1 Clerk down, 100 Yes up, 101 Clerk up", 200, "Yes Pressed, Clerk Pressed, Yes Released, Clerk Released")]
    [InlineData("0 Yes down, 1 Stop down, 100 Yes up, 101 Stop up", 200, "Yes Pressed, Stop Pressed, Yes Released, Stop Released")]
    [InlineData("0 Clerk down, 100 Talk down, 200 Talk up", 300, "Clerk Pressed")]
    [InlineData("0 Clerk down, 31000 Talk down, 31100 Talk up", 31_200, "Clerk Pressed, Clerk Held, Clerk Stuck, Talk Pressed, Talk Released")]
    public void Of_two_at_once_the_first_counts_but_the_clerk_can_always_be_called(string edges, int until, string expected) =>
        Assert.Equal(expected, Play(edges, until));

    [Fact]
    public void A_press_on_a_panel_at_rest_needs_no_clock()
    {
        Assert.Null(debouncer.Due);

        debouncer.Push(new ButtonEdge(Button.Talk, true, TimeSpan.FromSeconds(100)));

        Assert.Equal(TimeSpan.FromMilliseconds(100_015), debouncer.Due);
    }

    [Fact]
    public void Ten_presses_a_second_on_every_button_leave_nothing_behind()
    {
        for (var time = 0; time < 60_000; time += 50)
        {
            foreach (var button in Enum.GetValues<Button>())
            {
                debouncer.Advance(TimeSpan.FromMilliseconds(time));
                debouncer.Push(new ButtonEdge(button, time % 100 == 0, TimeSpan.FromMilliseconds(time)));
            }
        }

        debouncer.Advance(TimeSpan.FromMinutes(2));

        Assert.Null(debouncer.Due);
    }

    private string Play(string edges, int until)
    {
        var changes = new List<ButtonChange>();
        foreach (var edge in edges.Split(", ").Select(edge => edge.Split(' ')))
        {
            var at = TimeSpan.FromMilliseconds(int.Parse(edge[0], System.Globalization.CultureInfo.InvariantCulture));
            changes.AddRange(debouncer.Advance(at));
            debouncer.Push(new ButtonEdge(Enum.Parse<Button>(edge[1]), edge[2] == "down", at));
        }

        changes.AddRange(debouncer.Advance(TimeSpan.FromMilliseconds(until)));
        return string.Join(", ", changes.OrderBy(change => change.At).Select(change => $"{change.Button} {change.Act}"));
    }
}

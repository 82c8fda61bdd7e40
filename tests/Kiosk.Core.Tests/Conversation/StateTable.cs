using Kiosk.Core.Conversation;

namespace Kiosk.Core.Tests.Conversation;

/// <summary>
/// The behaviour that was agreed, read from states.txt: per state the events that do something, each with the next state
/// and the effects. Every other event changes nothing.
/// </summary>
internal sealed class StateTable
{
    private readonly Dictionary<(KioskState State, string Event), (KioskState Next, string Effects)> rows = [];

    public static StateTable Read(IEnumerable<string> lines)
    {
        var table = new StateTable();
        var state = KioskState.Idle;
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                state = Enum.Parse<KioskState>(line.Trim('[', ']'));
            }
            else
            {
                table.Add(state, line);
            }
        }

        return table;
    }

    public (KioskState Next, string Effects) Decided(KioskState state, string happened) =>
        rows.GetValueOrDefault((state, happened), (state, ""));

    public IEnumerable<string> EventsNamed => rows.Keys.Select(row => row.Event).Distinct();

    /// <summary>A line is 'event, event -> State: effect, effect'; no state means that it stays.</summary>
    private void Add(KioskState state, string line)
    {
        var (events, outcome) = Halves(line, "->");
        var (next, effects) = Halves(outcome, ":");
        foreach (var happened in events.Split(',', StringSplitOptions.TrimEntries))
        {
            rows.Add((state, happened), (next.Length > 0 ? Enum.Parse<KioskState>(next) : state, effects));
        }
    }

    private static (string Before, string After) Halves(string text, string mark)
    {
        var place = text.IndexOf(mark, StringComparison.Ordinal);
        return place < 0 ? (text.Trim(), "") : (text[..place].Trim(), text[(place + mark.Length)..].Trim());
    }
}

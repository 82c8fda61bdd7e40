using System.Text;
using Kiosk.Core.Conversation;

namespace Kiosk.Core.Tests.Conversation;

/// <summary>docs/states.md: the machine as a diagram and as a table, made by asking it about every state and event.</summary>
internal static class StateDiagram
{
    public static string Make()
    {
        var moves = (
            from state in MachineEvents.States
            from known in MachineEvents.All
            let transition = KioskMachine.Next(state, known.Value)
            where transition.State != state || transition.Effects.Length > 0
            select (From: state, Event: known.Key, To: transition.State, Effects: MachineEvents.NameOf(transition.Effects))).ToList();
        var text = new StringBuilder("""
            # The states of the kiosk

            Made from `KioskMachine` by its tests: `KIOSK_UPDATE_DOCS=1` with `StateDiagramTests` writes it again. What is not
            listed changes nothing. When a kiosk without knowledge comes to Idle, it goes on to OutOfService at once.

            ```mermaid
            stateDiagram-v2
                [*] --> Idle

            """);
        foreach (var edge in moves.Where(move => move.To != move.From).GroupBy(move => (move.From, move.To)))
        {
            text.AppendLine($"    {edge.Key.From} --> {edge.Key.To}: {string.Join(", ", edge.Select(move => move.Event))}");
        }

        text.AppendLine("```").AppendLine();
        foreach (var state in moves.GroupBy(move => move.From))
        {
            text.AppendLine($"## {state.Key}").AppendLine().AppendLine("| event | next | done |").AppendLine("| --- | --- | --- |");
            foreach (var same in state.GroupBy(move => (move.To, move.Effects)))
            {
                var next = same.Key.To == state.Key ? "stays" : same.Key.To.ToString();
                text.AppendLine($"| {string.Join(", ", same.Select(move => move.Event))} | {next} | {same.Key.Effects} |");
            }

            text.AppendLine();
        }

        return text.ToString().TrimEnd() + "\n";
    }
}

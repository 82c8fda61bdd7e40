using System.Text.RegularExpressions;
using Kiosk.Core.Conversation;

namespace Kiosk.Host.Tests.Support;

/// <summary>What happens in the hall.</summary>
/// <param name="Recordings">The files that are heard, all at once.</param>
/// <param name="Words">What is said in their place, or null.</param>
internal sealed record VisitAction(Button? Button, IReadOnlyList<string> Recordings, string? Words, DeskEvent? FromDesk)
{
    public static VisitAction Parse(string text)
    {
        var quoted = Regex.Match(text, "\"(?<words>.+)\"").Groups["words"] is { Success: true } found ? found.Value : null;
        var words = text.Split(' ');
        return words switch
        {
            ["press", var button, "and", "say", ..] when quoted is not null =>
                new VisitAction(Enum.Parse<Button>(button), [], quoted, null),
            ["press", var button, "and", "say", .. var recordings] =>
                new VisitAction(Enum.Parse<Button>(button), recordings, null, null),
            ["press", var button] => new VisitAction(Enum.Parse<Button>(button), [], null, null),
            ["the", "clerk", "at", .. var counter, "claims"] => OfDesk(new HandoverClaimed(string.Join(' ', counter))),
            ["the", "clerk", "says", ..] => OfDesk(new ClerkSaid(quoted!)),
            ["the", "clerk", "closes"] => OfDesk(new HandoverClosed()),
            ["nothing"] => new VisitAction(null, [], null, null),
            _ => throw new FormatException($"'{text}' is no action of a visit."),
        };
    }

    private static VisitAction OfDesk(DeskEvent told) => new(null, [], null, told);
}

/// <summary>One action, and what must follow.</summary>
internal sealed record VisitScene(string Name, VisitAction Action, IReadOnlyList<string> Expected)
{
    private const string Anything = "...";

    /// <summary>Whether the scene ends while a sentence plays, so that the next action cuts it short.</summary>
    public bool EndsInSound => Expected[^1] == "sound";

    /// <summary>Whether nothing happens but time.</summary>
    public bool IsQuiet => Action is { Button: null, FromDesk: null };

    /// <summary>Whether all that was expected happened; what is shown while the citizen still speaks is not looked at.</summary>
    public bool IsDone(IReadOnlyList<string> entries) =>
        Pattern(IsState).IsMatch(Text(entries, IsState)) && Pattern(IsNoState).IsMatch(Text(entries, IsNoState));

    public string Explain(IReadOnlyList<string> entries) =>
        $"{Name}\nexpected:\n  {string.Join("\n  ", Expected)}\nhappened:\n  {string.Join("\n  ", entries)}";

    private Regex Pattern(Func<string, bool> isOfKind) => new(
        "^" + string.Concat(Expected.Where(isOfKind).Select(line => line == Anything
            ? "(?:.*\n)*?"
            : Regex.Escape(line).Replace("\\*", ".*", StringComparison.Ordinal) + "\n")) + "$",
        RegexOptions.None, TimeSpan.FromSeconds(10));

    private static string Text(IEnumerable<string> entries, Func<string, bool> isOfKind) =>
        string.Concat(entries.Where(isOfKind).Select(entry => entry + "\n"));

    private static bool IsState(string line) => line.StartsWith("state ", StringComparison.Ordinal);

    private static bool IsNoState(string line) => !IsState(line) && !line.StartsWith("hearing ", StringComparison.Ordinal);
}

/// <summary>Reads a visit: '>' begins a scene, the lines under it are what must follow.</summary>
internal static class VisitScript
{
    public static IReadOnlyList<VisitScene> Read(string path)
    {
        var scenes = new List<(string Name, List<string> Expected)>();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '>')
            {
                scenes.Add((line[1..].Trim(), []));
            }
            else
            {
                scenes[^1].Expected.Add(line);
            }
        }

        return [.. scenes.Select(scene => new VisitScene(scene.Name, VisitAction.Parse(scene.Name), scene.Expected))];
    }
}

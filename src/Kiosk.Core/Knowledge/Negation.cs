namespace Kiosk.Core.Knowledge;

/// <summary>Whether words say that something is not so.</summary>
internal static class Negation
{
    private static readonly string[] Words = ["niet", "geen", "zonder", "niks", "niets", "nooit", "weigert", "geweigerd", "afgewezen"];

    public static bool Is(IReadOnlyList<string> words) => words.Any(word => Array.IndexOf(Words, word) >= 0);
}

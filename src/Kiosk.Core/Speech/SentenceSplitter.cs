using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech;

/// <summary>Splits Dutch text into sentences.</summary>
public static partial class SentenceSplitter
{
    /// <summary>The longest sentence, in characters, that is given to a voice in one go.</summary>
    public const int MaxLength = 500;

    public static IReadOnlyList<string> Split(string text) => Boundary().Split(text);

    [GeneratedRegex(@"(?<=[.?!])\s+(?=[A-Z0-9'])")]
    private static partial Regex Boundary();
}

using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>Abbreviations with dots or a slash, in full: 'o.a.', 't/m', 'bijv.', 'tel.', and initials.</summary>
internal static partial class Abbreviations
{
    public static string Speak(string text)
    {
        text = Token.Replace(text, match => Expand(match, text));
        return Initial.Replace(text, "${letter}");
    }

    /// <summary>Whether a full stop after this word belongs to the word, and not to the sentence.</summary>
    /// <param name="word">The word up to and with the full stop, such as 'bijv.' or 'J.'.</param>
    /// <param name="capitalFollows">Whether the next word starts with a capital: 'enz. Daarna' ends a sentence.</param>
    public static bool OwnsItsStop(string word, bool capitalFollows)
    {
        var key = Key(word);
        return AbbreviationTable.Words.ContainsKey(key)
            ? !(capitalFollows && AbbreviationTable.MayEndSentence.Contains(key))
            : Initials.IsMatch(word);
    }

    private static string Expand(Match match, string text)
    {
        var (token, key) = (match.Value, Key(match.Value));
        var after = match.Index + match.Length;
        var stop = token[^1] == '.' && EndsSentence(text, after, key) ? "." : "";
        if (Initials.IsMatch(token) && token.Length > 2 && (key == "b.v" || !AbbreviationTable.Words.ContainsKey(key)))
        {
            return Spelling.Spell(token) + stop;
        }
        if (!AbbreviationTable.Words.TryGetValue(key, out var words) || !IsWritten(token, key, text, after))
        {
            return token;
        }
        return (char.IsUpper(token[0]) ? char.ToUpperInvariant(words[0]) + words[1..] : words) + stop;
    }

    private static string Key(string token) => token.TrimEnd('.').ToLowerInvariant();

    /// <summary>Without its stop 'art' or 'max' is a word or a name, except right before a figure.</summary>
    private static bool IsWritten(string token, string key, string text, int after) =>
        token[^1] == '.'
            ? key != "p" || FigureFollows(text, after)
            : key.AsSpan().IndexOfAny('.', '/') >= 0 || AbbreviationTable.WithoutStop.Contains(key)
                || (key.Length > 1 && FigureFollows(text, after));

    private static bool FigureFollows(string text, int after) =>
        after + 1 < text.Length && text[after] == ' ' && char.IsAsciiDigit(text[after + 1]);

    private static bool EndsSentence(string text, int after, string key) =>
        after >= text.Length
        || (after + 1 < text.Length && text[after] == ' ' && char.IsUpper(text[after + 1])
            && AbbreviationTable.MayEndSentence.Contains(key));

    [GeneratedRegex(@"(?<![\w./'])\p{L}{1,6}(?:[./]\p{L}{1,6}){0,4}(?![\w/])\.?", RegexOptions.CultureInvariant,
        RegexLimits.Timeout)]
    private static partial Regex Token { get; }

    [GeneratedRegex(@"^(?:\p{Lu}\.){1,5}$", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Initials { get; }

    [GeneratedRegex(@"(?<!\w)(?<letter>\p{Lu})\.(?= (?:de|den|der|van|te|ten|ter|'t)(?!\w))"
        + @"|(?<=(?:heer|mevrouw|doctor|meester|burgemeester|wethouder|ambtenaar) )(?<letter>\p{Lu})\.(?= \p{Lu})",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Initial { get; }
}

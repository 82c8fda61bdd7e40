using System.Text;
using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>
/// Addresses on the web and of e-mail, as people dictate them. Of a long address only the site is spoken: nobody
/// remembers the rest of it.
/// </summary>
internal static partial class WebAddresses
{
    private const int MaxSpokenPath = 50;

    private const string Domain = @"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,5}";
    private const string TopLevel = @"(?:nl|be|eu|com|org|net|info|gov|edu|amsterdam|frl|de|nu)(?![\w-])";

    private static readonly Dictionary<char, string> Names = new()
    {
        ['.'] = "punt", ['-'] = "streepje", ['_'] = "laag streepje", ['/'] = "schuine streep", ['+'] = "plus",
        ['@'] = "apenstaartje",
    };

    public static string Speak(string text)
    {
        text = Link.Replace(text, "${text}");
        text = Email.Replace(text, match => Dictate(match.Value));
        return Url.Replace(text, match => Dictate(match.Groups["site"].Value + SpokenPath(match.Groups["path"].Value)));
    }

    private static string SpokenPath(string path)
    {
        var end = path.IndexOfAny(['?', '#']);
        var spoken = (end < 0 ? path : path[..end]).TrimEnd('/');
        var dictatable = spoken.All(unit => char.IsLetterOrDigit(unit) || Names.ContainsKey(unit));
        return spoken.Length <= MaxSpokenPath && dictatable ? spoken : "";
    }

    private static string Dictate(string address)
    {
        var spoken = new StringBuilder();
        foreach (var unit in address)
        {
            if (Names.TryGetValue(unit, out var name))
            {
                spoken.Append(' ').Append(name).Append(' ');
            }
            else if (char.IsAsciiDigit(unit))
            {
                spoken.Append(' ').Append(NumberWords.Cardinal(unit - '0')).Append(' ');
            }
            else
            {
                spoken.Append(unit);
            }
        }
        return string.Join(' ', spoken.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // A link in Markdown: its text says where it leads.
    [GeneratedRegex(@"\[(?<text>[^\[\]\n]{1,200})\]\((?:https?://|mailto:|tel:|/|#)[^()\s]{0,400}\)", RegexOptions.CultureInvariant,
        RegexLimits.Timeout)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"(?<![\w.+-])[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@" + Domain + @"[A-Za-z]{2,12}(?![\w-])",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Email { get; }

    // The last character of a path is never a mark that ends the sentence around it.
    [GeneratedRegex(@"(?:(?<![\w@])https?://(?:www\.)?(?<site>" + Domain + @"[A-Za-z]{2,12})(?::[0-9]{1,5})?"
        + @"|(?<![\w@.-])www\.(?<site>" + Domain + @"[A-Za-z]{2,12}(?![\w-]))"
        + @"|(?<![\w@.-])(?<site>" + Domain + TopLevel + @"))"
        + @"(?<path>[/?#](?:[^\s<>""'\])]{0,300}[^\s<>""'\]).,;:!?])?)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, RegexLimits.Timeout)]
    private static partial Regex Url { get; }
}

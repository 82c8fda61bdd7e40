using System.Text;
using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>Lines, headings and lists as one line, with a pause where a heading or an item ended.</summary>
internal static partial class Lines
{
    private const string EndsItself = ".!?:;,";

    public static string Join(string text)
    {
        var joined = new StringBuilder(text.Length + 16);
        var afterItem = false;
        foreach (var raw in text.Split('\n'))
        {
            var bare = Bullet.Replace(raw, "").Trim();
            var line = Numbered.Replace(bare, "${number}, ");
            if (line.Length == 0)
            {
                continue;
            }
            var isItem = bare.Length != raw.Trim().Length || line != bare;
            joined.Append(joined.Length == 0 ? "" : Pause(joined[^1], line[0], afterItem || isItem)).Append(line);
            afterItem = isItem;
        }
        return joined.ToString();
    }

    /// <summary>A line that goes on in lower case is wrapped prose, or the next item of a list.</summary>
    private static string Pause(char last, char next, bool inList) =>
        (EndsItself.Contains(last, StringComparison.Ordinal), char.IsLower(next), inList) switch
        {
            (true, _, _) => " ",
            (false, true, false) => " ",
            (false, true, true) => ", ",
            _ => ". ",
        };

    [GeneratedRegex(@"^\s*(?:[-*•▪◦‣·●○■□✓✔#]{1,6}\s+|\[[ xX]\]\s+)", RegexOptions.CultureInvariant,
        RegexLimits.Timeout)]
    private static partial Regex Bullet { get; }

    [GeneratedRegex(@"^(?<number>[0-9]{1,2})[.)]\s+", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Numbered { get; }
}

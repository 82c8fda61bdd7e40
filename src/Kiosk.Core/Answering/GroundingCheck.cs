using System.Text.RegularExpressions;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering;

/// <summary>
/// Blocks every sentence with a figure, web address or e-mail address that does not stand letter for letter in the
/// passage. It looks at nothing but the two texts, so it holds however the sentence was made.
/// </summary>
public static partial class GroundingCheck
{
    public static bool IsGrounded(string sentence, Passage passage)
    {
        var allowed = Facts(passage.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Facts(sentence).All(allowed.Contains);
    }

    private static IEnumerable<string> Facts(string text) =>
        Address().Matches(text).Concat(Figure().Matches(text)).Select(match => match.Value.TrimEnd('.', ',', ':', '-', '/'));

    /// <summary>A run of digits with the signs that bind figures into one amount, time, date or number.</summary>
    [GeneratedRegex(@"\d[\d.,:/-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();

    [GeneratedRegex(@"[\w.+-]+@[\w.-]+|(?:https?://|www\.)[^\s)]+|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|example|eu|com|org|be)\b[^\s)]*",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}

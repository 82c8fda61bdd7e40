using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>Short names of days: 'ma-vr', 'ma t/m do', 'za en zo', 'do 9.00 uur'.</summary>
internal static partial class Weekdays
{
    private const string Link = "(?: ?- ?| ?t/m | tot | en |, )";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ma"] = "maandag", ["di"] = "dinsdag", ["wo"] = "woensdag", ["do"] = "donderdag", ["vr"] = "vrijdag",
        ["za"] = "zaterdag", ["zo"] = "zondag",
    };

    public static string Speak(string text)
    {
        text = Short.Replace(text, match => Names[match.Groups["day"].Value]);
        return Dash.Replace(text, " tot en met ");
    }

    // 'Do' and 'zo' are words too: a short name counts beside another one or before a figure, 'zo' only after another.
    [GeneratedRegex(@"(?<!\w)(?<day>ma|di|wo|do|vr|za)\.?(?=" + Link + @"(?:ma|di|wo|do|vr|za|zo)(?!\w)|:? [0-9])"
        + @"|(?<=(?<!\w)(?:ma|di|wo|do|vr|za)\.?" + Link + @")(?<day>ma|di|wo|do|vr|za|zo)(?!\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, RegexLimits.Timeout)]
    private static partial Regex Short { get; }

    [GeneratedRegex(@"(?<=(?:maan|dins|woens|donder|vrij|zater)dag) ?(?:-|t/m) ?(?=(?:dins|woens|donder|vrij|zater|zon)dag)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, RegexLimits.Timeout)]
    private static partial Regex Dash { get; }
}

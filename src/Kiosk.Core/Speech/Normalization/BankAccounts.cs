using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>IBANs, in the groups of four of ISO 13616, with a pause between the groups.</summary>
internal static partial class BankAccounts
{
    public static string Speak(string text) => Iban.Replace(text, match =>
    {
        var groups = match.Value.Replace(" ", "", StringComparison.Ordinal).Chunk(4);
        return string.Join(", ", groups.Select(group => Spelling.Spell(new string(group))));
    });

    [GeneratedRegex(@"(?<!\w)[A-Z]{2}[0-9]{2} ?[A-Z]{4}(?: ?[0-9]{4}){2,6}(?: ?[0-9]{1,3})?(?!\w)",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Iban { get; }
}

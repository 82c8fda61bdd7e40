using System.Text.RegularExpressions;

namespace Kiosk.Core.Answering;

/// <summary>What is masked, and the text without it.</summary>
/// <param name="Kinds">Such as 'bsn', 'iban', 'email', 'phone'; each once, in order of appearance.</param>
public sealed record MaskedText(string Text, IReadOnlyList<string> Kinds);

/// <summary>
/// Takes personal data out of what a citizen said, before anything is shown, searched or stored.
/// A BSN is told from other numbers by its check digit (the '11-proef': 9 to 2 times the digits, minus the last).
/// </summary>
public static partial class PersonalDataMask
{
    private static readonly (string Kind, Regex Pattern, Func<string, bool> IsReal)[] Rules =
    [
        ("email", Email(), _ => true),
        ("iban", Iban(), _ => true),
        // Before the BSN: nine of the digits of a telephone number may happen to have its check digit.
        ("phone", Phone(), _ => true),
        ("bsn", NineDigits(), HasBsnCheckDigit),
    ];

    public static MaskedText Mask(string text)
    {
        var kinds = new List<string>();
        foreach (var (kind, pattern, isReal) in Rules)
        {
            text = pattern.Replace(text, match => isReal(match.Value) ? Masked(kind, kinds) : match.Value);
        }

        return new MaskedText(text, kinds);
    }

    private static string Masked(string kind, List<string> kinds)
    {
        if (!kinds.Contains(kind))
        {
            kinds.Add(kind);
        }

        return $"[{kind}]";
    }

    private static bool HasBsnCheckDigit(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(character => character - '0').ToArray();
        var sum = digits.Take(8).Select((digit, place) => digit * (9 - place)).Sum() - digits[8];
        return digits.Any(digit => digit != 0) && sum % 11 == 0;
    }

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}", RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[A-Za-z]{2}\d{2} ?[A-Za-z]{4}(?: ?\d){10}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Iban();

    [GeneratedRegex(@"\b\d(?:[ .-]?\d){8}\b", RegexOptions.NonBacktracking)]
    private static partial Regex NineDigits();

    [GeneratedRegex(@"(?:\+31|\b0)(?:[ -]?\d){9}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Phone();
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Kiosk.Core.Answering.Masking;

/// <summary>Bank account numbers: written (a foreign one by its check digits, ISO 13616), or spoken with the letters of country and bank.</summary>
internal static partial class AccountFinder
{
    private const int Reach = 6;
    private const int MinDigits = 7;
    private const int MaxBankWords = 5;

    private static readonly FrozenSet<string> AccountWords =
        FrozenSet.Create("iban", "ibannummer", "rekeningnummer", "bankrekeningnummer", "bankrekening", "rekening", "banknummer", "gironummer");

    public static IEnumerable<Finding> Find(SpokenText said) =>
        Dutch().Matches(said.Text).Concat(Foreign().Matches(said.Text).Where(match => HasCheckDigits(match.Value)))
            .Select(match => new Finding("iban", match.Index, match.Index + match.Length))
            .Concat(said.Runs.Select((run, number) => Spoken(said, number)).OfType<Finding>());

    private static Finding? Spoken(SpokenText said, int number)
    {
        var run = said.Runs[number];
        if (run.Digits.Length < MinDigits)
        {
            return null;
        }

        var check = number > 0 ? said.Runs[number - 1] : null;
        var country = check is { Digits.Length: 2 } && run.First - check.Last is > 1 and <= MaxBankWords + 1 ? CountryBefore(said, check.First) : null;
        return country is { } first ? said.Between("iban", first, run.Last)
            : said.HasBefore(run.First, Reach, AccountWords) ? said.Between("iban", run.First, run.Last)
            : null;
    }

    /// <summary>'NL' is heard as one word, as two letters, or as their names.</summary>
    private static int? CountryBefore(SpokenText said, int place) => (said.At(place - 2), said.At(place - 1)) switch
    {
        (_, "nl" or "enel" or "nederland") => place - 1,
        ("n" or "en" or "enn", "l" or "el") => place - 2,
        _ => null,
    };

    private static bool HasCheckDigits(string written)
    {
        var iban = written.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant).ToArray();
        var rest = 0;
        foreach (var character in iban.Skip(4).Concat(iban.Take(4)))
        {
            rest = char.IsAsciiDigit(character) ? ((rest * 10) + character - '0') % 97 : ((rest * 100) + character - 'A' + 10) % 97;
        }

        return rest == 1;
    }

    [GeneratedRegex(@"\b[A-Za-z]{2}\d{2} ?[A-Za-z]{4}(?: ?\d){10}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Dutch();

    [GeneratedRegex(@"\b[A-Za-z]{2}\d{2}(?: ?\d){10,26}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Foreign();
}

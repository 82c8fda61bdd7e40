using System.Collections.Frozen;

namespace Kiosk.Core.Answering.Masking;

/// <summary>
/// Telephone numbers and citizen service numbers. A BSN is told from other numbers by its check digit (the
/// '11-proef': 9 to 2 times the digits, minus the last), or because it was named: one digit may be misheard.
/// Numbers that belong to nobody (0800, 0900, 088, 14 and an area code) stay.
/// </summary>
internal static class NumberFinder
{
    private const int BsnDigits = 9;
    private const int PhoneDigits = 10;

    /// <summary>So many digits of one's own number tell enough of it, when some were not heard.</summary>
    private const int TellingDigits = 7;

    private const int Reach = 5;

    private static readonly FrozenSet<string> BsnWords =
        FrozenSet.Create("bsn", "burgerservicenummer", "burgerservice", "sofinummer", "sofi", "persoonsnummer", "servicenummer");

    private static readonly FrozenSet<string> PhoneWords =
        FrozenSet.Create("telefoonnummer", "telefoon", "mobiel", "mobiele", "nulzesnummer", "bereikbaar", "bereiken", "terugbellen", "bel", "belt", "bellen", "app", "whatsapp");

    private static readonly string[] NobodysNumbers = ["0800", "0900", "0906", "0909", "088", "140"];

    public static IEnumerable<Finding> Find(SpokenText said)
    {
        foreach (var run in said.Runs.Where(run => run.Digits.Length >= TellingDigits))
        {
            if (PhoneIn(run, said) is { } phone)
            {
                var found = said.Between("phone", phone.First, phone.Last);
                yield return HasPlus(phone, said) ? found with { Start = found.Start - 1 } : found;
            }
            else if (BsnIn(run, said) is { } bsn)
            {
                yield return said.Between("bsn", bsn.First, bsn.Last);
            }
        }
    }

    private static DigitRun? PhoneIn(DigitRun run, SpokenText said)
    {
        if (Array.Exists(NobodysNumbers, start => run.Digits.StartsWith(start, StringComparison.Ordinal)))
        {
            return null;
        }

        var isNamed = said.HasBefore(run.First, Reach, PhoneWords) && !said.HasBefore(run.First, Reach, BsnWords);
        return isNamed || IsInternational(run, said) || IsMobile(run.Digits) ? run
            : run.Parts().FirstOrDefault(part => part.Digits.Length == PhoneDigits && part.Digits[0] == '0' && part.Digits[1] != '0');
    }

    // 06 and all but a few of its digits: somebody's, even when a group was lost.
    private static bool IsMobile(string digits) =>
        digits.StartsWith("06", StringComparison.Ordinal) && digits.Length is >= PhoneDigits - 2 and <= PhoneDigits + 1;

    private static bool IsInternational(DigitRun run, SpokenText said) =>
        run.Digits.Length >= BsnDigits
        && (said.At(run.First - 1) == "plus" || run.Digits.StartsWith("0031", StringComparison.Ordinal)
            || HasPlus(run, said));

    private static bool HasPlus(DigitRun run, SpokenText said) => said.Words[run.First].Start is > 0 and var start && said.Text[start - 1] == '+';

    private static DigitRun? BsnIn(DigitRun run, SpokenText said) =>
        said.HasBefore(run.First, Reach, BsnWords) && run.Digits.Any(digit => digit != '0') ? run : run.Parts().FirstOrDefault(part => HasCheckDigit(part.Digits));

    private static bool HasCheckDigit(string text)
    {
        if (text.Length != BsnDigits || text.All(digit => digit == '0'))
        {
            return false;
        }

        var digits = text.Select(digit => digit - '0').ToArray();
        return (digits.Take(8).Select((digit, place) => digit * (9 - place)).Sum() - digits[8]) % 11 == 0;
    }
}

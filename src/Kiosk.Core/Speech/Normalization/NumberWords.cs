using System.Globalization;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>
/// Numbers in Dutch words, spelled as the Woordenlijst does: one word up to a thousand, a space after 'duizend',
/// a diaeresis in 'tweeëntwintig'. The number 1 alone is 'één', so that a voice does not read the article 'een'.
/// </summary>
internal static class NumberWords
{
    /// <summary>Numbers with more digits than this are read digit by digit.</summary>
    public const int MaxDigits = 12;

    private static readonly string[] Small =
    [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
        "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
    ];

    private static readonly string[] Tens =
        ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

    private static readonly (string Ending, string Ordinal)[] IrregularOrdinals =
        [("één", "eerste"), ("een", "eerste"), ("drie", "derde"), ("acht", "achtste")];

    private static readonly string[] OrdinalsOnDe =
    [
        "nul", "twee", "vier", "vijf", "zes", "zeven", "negen", "tien", "elf", "twaalf", "dertien", "veertien",
        "vijftien", "zestien", "zeventien", "achttien", "negentien",
    ];

    /// <param name="value">0 or more, at most <see cref="MaxDigits"/> digits.</param>
    public static string Cardinal(long value) => value switch
    {
        1 => "één",
        < 1000 => BelowThousand((int)value),
        > 1099 and < 2000 => BelowThousand((int)(value / 100)) + "honderd" + Rest((int)(value % 100)),
        < 1_000_000 => Thousands((int)value),
        < 1_000_000_000 => Large(value, 1_000_000, "miljoen"),
        _ => Large(value, 1_000_000_000, "miljard"),
    };

    /// <summary>The cardinal as the first part of a compound: 'eenpersoons', not 'éénpersoons'.</summary>
    public static string InCompound(long value) => value == 1 ? "een" : Cardinal(value);

    /// <summary>A number of digits only: its value in words, or digit by digit when it is an identifier.</summary>
    public static string OfDigits(string digits) =>
        digits.Length > MaxDigits || (digits.Length > 1 && digits[0] == '0')
            ? Digits(digits)
            : Cardinal(Parse(digits));

    /// <summary>A year: 'negentienhonderd achtennegentig', 'tweeduizend zesentwintig'.</summary>
    public static string Year(int year) =>
        year is > 1099 and < 2000 && year % 100 != 0
            ? BelowThousand(year / 100) + "honderd " + Cardinal(year % 100)
            : Cardinal(year);

    public static string Ordinal(long value)
    {
        var cardinal = Cardinal(value);
        foreach (var (ending, ordinal) in IrregularOrdinals)
        {
            if (cardinal.EndsWith(ending, StringComparison.Ordinal))
            {
                return cardinal[..^ending.Length] + ordinal;
            }
        }
        return cardinal + (OrdinalsOnDe.Any(word => cardinal.EndsWith(word, StringComparison.Ordinal)) ? "de" : "ste");
    }

    /// <summary>Digit by digit; everything that is not an ASCII digit is left out.</summary>
    public static string Digits(string text) =>
        string.Join(' ', text.Where(char.IsAsciiDigit).Select(digit => Cardinal(digit - '0')));

    /// <summary>What stands after the comma: two digits as a number, more or a leading zero digit by digit.</summary>
    public static string Decimals(string digits) =>
        digits.Length <= 2 ? OfDigits(digits) : Digits(digits);

    public static long Parse(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    private static string BelowThousand(int value)
    {
        if (value < 100)
        {
            return BelowHundred(value);
        }
        var hundreds = value / 100 == 1 ? "" : Small[value / 100];
        return hundreds + "honderd" + Rest(value % 100);
    }

    private static string Rest(int value) => value == 0 ? "" : BelowHundred(value);

    private static string BelowHundred(int value)
    {
        if (value < 20)
        {
            return Small[value];
        }
        var unit = Small[value % 10];
        return value % 10 == 0
            ? Tens[value / 10]
            : unit + (unit.EndsWith('e') ? "ën" : "en") + Tens[value / 10];
    }

    private static string Thousands(int value)
    {
        var thousands = value / 1000 == 1 ? "" : BelowThousand(value / 1000);
        return thousands + "duizend" + (value % 1000 == 0 ? "" : " " + Cardinal(value % 1000));
    }

    private static string Large(long value, long unit, string name) =>
        Cardinal(value / unit) + " " + name + (value % unit == 0 ? "" : " " + Cardinal(value % unit));
}

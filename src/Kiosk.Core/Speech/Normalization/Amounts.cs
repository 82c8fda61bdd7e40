using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>Amounts of money: '€ 83,87', '€ 5,-', '€ 0,50', 'EUR 12', '€ 1,5 miljoen', '€ 50-100', '50 cent'.</summary>
internal static partial class Amounts
{
    private const string Number =
        @"(?:[0-9]{1,3}(?:[. ][0-9]{3}){1,4}(?![0-9])|[0-9]{1,12})(?:[.,](?:[0-9]{1,4}(?![0-9]|\.[0-9])|-{1,2}|=))?";

    private const string Magnitude = @"(?: ?(?<magnitude>miljoen|miljard|mln|mld|duizend)\b\.?)?";

    public static string Speak(string text)
    {
        text = Dash.Replace(text, " tot ");
        text = Range.Replace(text, match =>
            $"{Whole(match.Groups["low"].Value)} tot {Whole(match.Groups["high"].Value)} euro");
        text = SignFirst.Replace(text, Spoken);
        return SignLast.Replace(text, Spoken);
    }

    private static string Whole(string number) => Quantity.Words(number.TrimEnd('-', '=', ','));

    private static string Spoken(Match match)
    {
        var sign = match.Groups["minus"].Success ? "min " : "";
        var magnitude = match.Groups["magnitude"];
        return sign + (magnitude.Success
            ? $"{Quantity.Words(match.Groups["number"].Value)} {MagnitudeWord(magnitude.Value)} euro"
            : Euros(match.Groups["number"].Value));
    }

    private static string MagnitudeWord(string written) => written switch
    {
        "mln" => "miljoen",
        "mld" => "miljard",
        _ => written,
    };

    private static string Euros(string number)
    {
        var (whole, fraction) = Split(number);
        return fraction switch
        {
            "" or "0" or "00" => NumberWords.OfDigits(whole) + " euro",
            { Length: > 2 } => Quantity.Words(number) + " euro",
            _ => WithCents(whole, fraction.PadRight(2, '0')),
        };
    }

    private static string WithCents(string whole, string fraction)
    {
        var cents = NumberWords.Cardinal(NumberWords.Parse(fraction));
        if (whole.All(digit => digit == '0'))
        {
            return cents + " cent";
        }
        var euros = NumberWords.OfDigits(whole) + " euro ";
        return fraction[0] == '0' ? $"{euros}en {cents} cent" : euros + cents;
    }

    /// <summary>Whole euros without group marks, and the decimals; '5,-' and '5,=' have none.</summary>
    private static (string Whole, string Fraction) Split(string number)
    {
        var comma = number.LastIndexOfAny(['.', ',']);
        var isGroup = comma >= 0 && number[comma] == '.' && number.Length - comma == 4;
        var (whole, fraction) = comma < 0 || isGroup ? (number, "") : (number[..comma], number[(comma + 1)..]);
        return (string.Concat(whole.Where(char.IsAsciiDigit)), fraction.Trim('-', '='));
    }

    [GeneratedRegex(@"(?<=[0-9]|,-) ?- ?(?=(?:€|EUR) ?[0-9])", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Dash { get; }

    [GeneratedRegex(@"(?:€ ?|(?<!\w)EUR )(?<low>[0-9][0-9.]{0,11}(?:,-)?) ?(?:-|tot) ?"
        + @"(?:€ ?|EUR )?(?<high>[0-9](?:[0-9.]{0,11}[0-9])?)(?:,-)?(?![\w-]|[.,][0-9])",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Range { get; }

    [GeneratedRegex(@"(?<minus>(?<![\w.,-])- ?)?(?:€|(?<!\w)(?:EUR|euro)(?![A-Za-z])) ?(?<minus>- ?)?(?<number>" + Number + ")" + Magnitude,
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex SignFirst { get; }

    [GeneratedRegex(@"(?<![\w.,])(?<minus>(?<!-)-)?(?<number>" + Number + ")" + Magnitude + @" ?(?:€|(?:EUR|[Ee]uro)(?!\w))"
        + @"|(?<![\w.,-])(?<number>[0-9]{1,9},(?:-{1,2}|=))(?![\w-])",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex SignLast { get; }
}

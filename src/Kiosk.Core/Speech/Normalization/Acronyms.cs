using System.Buffers;
using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>
/// Acronyms: letter by letter where people say the letters ('B S N'), as a word where they say a word ('Duo'). One
/// that is not in the lists is spelled when it can't be pronounced or has no more than three letters.
/// </summary>
internal static partial class Acronyms
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("AEIOUY");

    /// <summary>Spelled in whatever case they are written.</summary>
    private static readonly HashSet<string> Letters = new(StringComparer.OrdinalIgnoreCase)
    {
        "AIVD", "AOW", "APV", "AVG", "Anw", "BRP", "BSN", "BTW", "CAK", "CAO", "CBR", "CIBG", "CJIB", "GFT", "GGD",
        "GGZ", "HBO", "ICT", "IOAW", "IOAZ", "KvK", "LHBTI", "MBO", "MIVD", "MKB", "OZB", "PDF", "PGB", "PMD", "QR",
        "RDW", "RIVM", "RNI", "RSIN", "SMS", "SVB", "UWV", "VMBO", "VNG", "VOG", "VvE", "VWO", "WAO", "WLZ", "WMO", "WOZ",
        "WSNP", "WW", "ZVW", "ZZP",
    };

    /// <summary>Said as a word or in full.</summary>
    private static readonly Dictionary<string, string> Spoken = new(StringComparer.Ordinal)
    {
        ["DigiD"] = "Digi D", ["DUO"] = "Duo", ["COA"] = "Coa", ["CIZ"] = "Ciz", ["WIA"] = "Wia", ["PIN"] = "pin",
        ["BIG"] = "Big", ["NEN"] = "Nen", ["SIM"] = "sim", ["Woo"] = "Woo", ["WOO"] = "Woo", ["WOB"] = "Wob",
        ["KLIC"] = "Klic", ["ESTA"] = "Esta", ["HAVO"] = "havo", ["NAVO"] = "Navo", ["NATO"] = "Nato",
        ["IBAN"] = "Iban", ["BIC"] = "Bic", ["SEPA"] = "Sepa", ["BIBOB"] = "Bibob", ["B&W"] = "B en W",
        ["EUR"] = "euro", ["VIP"] = "vip", ["ROC"] = "Roc", ["AED"] = "A E D", ["AMvB"] = "A M v B",
    };

    /// <summary>Short words that headings write in capitals.</summary>
    private static readonly HashSet<string> ShortWords =
    [
        "AAN", "AL", "ALS", "BEL", "BIJ", "DAG", "DAN", "DAT", "DE", "DIE", "DIT", "DOE", "DUS", "EEN", "EN", "ER",
        "GA", "GEEN", "HET", "HIER", "HOE", "IK", "IN", "IS", "JA", "JE", "KAN", "KOM", "LET", "MAG", "MEE", "MET",
        "NA", "NEE", "NU", "OF", "OM", "ONS", "OOK", "OP", "PAS", "TE", "TIP", "TOT", "UIT", "UUR", "UW", "VAN",
        "VOL", "WAT", "WE", "WEG", "WEL", "WIE", "WIJ", "ZE", "ZIE", "ZIJ", "ZO", "ZON",
    ];

    public static string Speak(string text)
    {
        text = Identity.Replace(text, "I D ");
        return Token.Replace(text, match =>
        {
            var said = Said(match.Groups["token"].Value);
            return said is null ? match.Value : said + (match.Groups["joint"].Value == "-" ? " " : match.Groups["joint"].Value);
        });
    }

    private static string? Said(string token)
    {
        if (Spoken.TryGetValue(token, out var word))
        {
            return word;
        }
        return Letters.Contains(token) || IsSpelled(token) ? Spelling.Spell(token) : null;
    }

    private static bool IsSpelled(string token)
    {
        if (!token.All(char.IsAsciiLetterUpper))
        {
            return WithSmallV.IsMatch(token);
        }
        var canBeSaid = token.AsSpan(1, token.Length - 2).ContainsAny(Vowels);
        return !ShortWords.Contains(token) && (token.Length <= 3 || (token.Length <= 6 && !canBeSaid));
    }

    [GeneratedRegex(@"(?<!\w)(?:ID|[Ii]d)-(?=\p{L})", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Identity { get; }

    [GeneratedRegex(@"(?<![\w'])(?<token>[A-Za-z](?:[A-Za-z]{1,7}|&[A-Z]))"
        + @"(?:(?<joint>-)(?=\w)|(?<joint>')(?=(?:s|er|ers|en)(?!\w))|(?!\w))",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Token { get; }

    [GeneratedRegex("^[A-Z]{1,2}v[A-Z]{1,2}$", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex WithSmallV { get; }
}

using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>Units after a figure, and what goes before one: '35 m²', '80 km/u', '-5 °C', '7%', '€ 2 per m²', '2x'.</summary>
internal static partial class Units
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["m²"] = "vierkante meter", ["m2"] = "vierkante meter", ["m³"] = "kubieke meter", ["m3"] = "kubieke meter",
        ["km²"] = "vierkante kilometer", ["km2"] = "vierkante kilometer", ["cm²"] = "vierkante centimeter",
        ["cm2"] = "vierkante centimeter", ["cm³"] = "kubieke centimeter", ["cm3"] = "kubieke centimeter",
        ["km/u"] = "kilometer per uur", ["km/uur"] = "kilometer per uur", ["km/h"] = "kilometer per uur",
        ["m/s"] = "meter per seconde", ["mm"] = "millimeter", ["cm"] = "centimeter", ["dm"] = "decimeter",
        ["m"] = "meter", ["m1"] = "meter", ["km"] = "kilometer", ["ha"] = "hectare", ["mg"] = "milligram",
        ["g"] = "gram", ["gr"] = "gram", ["kg"] = "kilo", ["ml"] = "milliliter", ["cl"] = "centiliter",
        ["l"] = "liter", ["°C"] = "graden", ["°"] = "graden", ["dB"] = "decibel", ["kW"] = "kilowatt",
        ["kWh"] = "kilowattuur", ["MW"] = "megawatt", ["kB"] = "kilobyte", ["KB"] = "kilobyte", ["MB"] = "megabyte",
        ["GB"] = "gigabyte", ["u"] = "uur", ["u."] = "uur", ["min"] = "minuten", ["min."] = "minuten",
        ["sec"] = "seconden", ["sec."] = "seconden", ["%"] = "procent", ["‰"] = "promille", ["pk"] = "P K",
        ["x"] = "keer", ["×"] = "keer", ["mln"] = "miljoen", ["mln."] = "miljoen", ["mld"] = "miljard",
        ["mld."] = "miljard",
    };

    private static readonly Dictionary<string, string> WithoutFigure = new()
    {
        ["m²"] = "vierkante meter", ["m2"] = "vierkante meter", ["m³"] = "kubieke meter", ["m3"] = "kubieke meter",
        ["km²"] = "vierkante kilometer",
    };

    public static string Speak(string text)
    {
        text = Product.Replace(text, " bij ");
        text = AfterFigure.Replace(text, match => " " + Names[match.Groups["unit"].Value]);
        text = Square.Replace(text, match => WithoutFigure[match.Value]);
        return Per.Replace(text, " per ");
    }

    [GeneratedRegex(@"(?<=[0-9]) ?[x×] ?(?=[0-9])", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Product { get; }

    // The dot of 'u.' and 'min.' stays where it also ends the sentence.
    [GeneratedRegex(@"(?<=[0-9]|(?:half|kwart|derde) ) ?(?<unit>(?:[ck]?m[²³23]|km/(?:uur|[uh])|m/s|[mcdk]?m|m1|ha|[mk]?g|gr|[mc]?l|°C?|dB|kWh|[kM]W|[kKMG]B|pk|[x×])(?![\w²³])|[%‰](?!\w)|(?:u|min|sec|mln|mld)(?:\.(?! *$| +\p{Lu})|(?!\w)))",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex AfterFigure { get; }

    [GeneratedRegex(@"(?<![\w])(?:k?m²|m³|m2|m3)(?!\w)", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Square { get; }

    [GeneratedRegex(@"(?<=\w) ?/ ?(?=(?:jaar|maand|week|dag|uur|persoon|stuk|keer|kilo|liter|vierkante|kubieke)(?!\w))",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Per { get; }
}

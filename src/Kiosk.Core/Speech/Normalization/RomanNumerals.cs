using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>Roman numerals: 'Willem III' is 'Willem de Derde', 'titel II' is 'titel twee'.</summary>
internal static partial class RomanNumerals
{
    private static readonly Dictionary<char, int> Values = new() { ['I'] = 1, ['V'] = 5, ['X'] = 10 };

    public static string Speak(string text)
    {
        text = OfPerson.Replace(text, match =>
        {
            var ordinal = NumberWords.Ordinal(Value(match.Groups["numeral"].Value));
            return $" de {char.ToUpperInvariant(ordinal[0])}{ordinal[1..]}";
        });
        return Numbered.Replace(text, match => NumberWords.Cardinal(Value(match.Value)));
    }

    private static int Value(string numeral)
    {
        var total = 0;
        for (var i = 0; i < numeral.Length; i++)
        {
            var value = Values[numeral[i]];
            total += i + 1 < numeral.Length && value < Values[numeral[i + 1]] ? -value : value;
        }
        return total;
    }

    [GeneratedRegex(@"(?<=(?<!\w)(?:Willem|Karel|Filips|Lodewijk|Frederik|Paulus|Napoleon|Elizabeth|Albert|Leopold|Pius|Benedictus|Hendrik|George|Floris)) (?<numeral>X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})(?!\w)",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex OfPerson { get; }

    // A single I, V or X is a numeral only after a word that is numbered; elsewhere it is a letter.
    [GeneratedRegex(@"(?<![\w.'-])(?:X{0,2}(?:IX|IV|VI{1,3}|I{2,3})|X{1,2}V|XI|XX)(?![\w'])|(?<=(?:[Tt]itel|[Dd]eel|[Bb]ijlage|[Hh]oofdstuk|[Ff]ase|[Gg]roep|[Kk]lasse|[Tt]ype|[Cc]ategorie|[Aa]fdeling|WO) )[IVX](?!\w)",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Numbered { get; }
}

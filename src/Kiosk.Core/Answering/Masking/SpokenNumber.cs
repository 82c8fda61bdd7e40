using System.Collections.Frozen;
using System.Globalization;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Speech.Normalization;

namespace Kiosk.Core.Answering.Masking;

/// <summary>Reads numbers in Dutch words, in one word or apart as a recogniser writes them: 'vierendertig', 'vier en dertig', 'twaalf honderd'.</summary>
internal static class SpokenNumber
{
    private const int Hundred = 100;
    private const int Thousand = 1000;
    private const string Century = "negentien";

    private static readonly FrozenDictionary<string, int> BelowHundred = Enumerable.Range(0, Hundred)
        .Select(value => KeyValuePair.Create(string.Concat(DutchTokenizer.Words(NumberWords.Cardinal(value))), value))
        .Append(KeyValuePair.Create("nulle", 0))
        .ToFrozenDictionary();

    /// <returns>The digits as they were said, and how many words they took; no words when there is no number.</returns>
    public static (string Digits, int Taken) Read(IReadOnlyList<SpokenWord> words, int place)
    {
        if (words[place].Plain is { Length: > 0 } plain && plain.All(char.IsAsciiDigit))
        {
            return (plain, 1);
        }

        return Repeated(words, place) is { Taken: > 0 } repeated ? repeated
            : Value(words, place) is { Taken: > 0 } read ? (read.Value.ToString(CultureInfo.InvariantCulture), read.Taken)
            : ("", 0);
    }

    /// <summary>'Dubbel nul', 'drie keer zes', 'twee nullen'.</summary>
    private static (string Digits, int Taken) Repeated(IReadOnlyList<SpokenWord> words, int place)
    {
        var times = words[place].Plain == "dubbel" ? 2 : OfWord(words, place) ?? 0;
        if (times is < 2 or > 9)
        {
            return ("", 0);
        }

        var isCounted = Is(words, place + 1, "keer") || Is(words, place + 1, "maal");
        return Is(words, place + 1, "nullen") ? (new string('0', times), 2)
            : words[place].Plain == "dubbel" && OfWord(words, place + 1) is < 10 and var twice ? (new string((char)('0' + twice), 2), 2)
            : isCounted && OfWord(words, place + 2) is < 10 and var digit ? (new string((char)('0' + digit), times), 3)
            : ("", 0);
    }

    private static (int Value, int Taken) Value(IReadOnlyList<SpokenWord> words, int place)
    {
        if (OfWord(words, place) is not { } value)
        {
            return (0, 0);
        }

        var taken = 1;
        if (value is > 0 and < 10 && Is(words, place + 1, "en") && OfWord(words, place + 2) is >= 20 and < Hundred and var tens && tens % 10 == 0)
        {
            (value, taken) = (value + tens, 3);
        }

        foreach (var (unit, name) in ((int, string)[])[(Hundred, "honderd"), (Thousand, "duizend")])
        {
            (value, taken) = value is > 1 and < Hundred && Is(words, place + taken, name) ? (value * unit, taken + 1) : (value, taken);
            if (value >= unit && value % unit == 0 && OfWord(words, place + taken) is > 9 and var rest && rest < unit)
            {
                return (value + rest, taken + 1);
            }
        }

        return (value, taken);
    }

    private static bool Is(IReadOnlyList<SpokenWord> words, int place, string word) => place < words.Count && words[place].Plain == word;

    private static int? OfWord(IReadOnlyList<SpokenWord> words, int place) => place < words.Count ? OfWord(words[place].Plain) : null;

    private static int? OfWord(string word) =>
        BelowHundred.TryGetValue(word, out var small) ? small
            : Split(word, "duizend", Thousand) ?? Split(word, "honderd", Hundred) ?? Year(word);

    /// <summary>'Negentientachtig'.</summary>
    private static int? Year(string word) =>
        word.StartsWith(Century, StringComparison.Ordinal) && BelowHundred.TryGetValue(word[Century.Length..], out var year) && year > 9 ? 1900 + year : null;

    private static int? Split(string word, string name, int unit)
    {
        var at = word.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var times = at == 0 ? 1 : OfWord(word[..at]);
        var rest = at + name.Length == word.Length ? 0 : OfWord(word[(at + name.Length)..]);
        return times is > 0 and < Hundred && rest < unit ? (times * unit) + rest : null;
    }
}

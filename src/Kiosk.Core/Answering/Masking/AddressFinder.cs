using System.Collections.Frozen;

namespace Kiosk.Core.Answering.Masking;

/// <summary>Where someone lives: a postcode with a house number, or a street and number after 'ik woon'. A postcode alone is a neighbourhood and stays.</summary>
internal static class AddressFinder
{
    private const int PostcodeDigits = 4;
    private const int Reach = 5;
    private const int MaxLabels = 4;

    private static readonly FrozenSet<string> NoLetters = FrozenSet.Create(
        "is", "en", "op", "of", "in", "om", "ik", "we", "ze", "je", "te", "er", "al", "na", "ja", "zo", "nu", "ga", "uw", "km", "kg", "cm", "mm", "ct", "pk", "mg", "ml", "eh", "uh");

    private static readonly FrozenSet<string> LetterNames = FrozenSet.Create(
        "aa", "bee", "cee", "dee", "ee", "ef", "gee", "haa", "ie", "jee", "kaa", "ka", "el", "em", "en", "oo", "pee", "es", "tee", "uu", "vee", "wee", "iks", "zet");

    private static readonly FrozenSet<string> NumberLabels = FrozenSet.Create("huisnummer", "nummer", "nr", "huis", "op", "met", "en", "is", "mijn");
    private static readonly FrozenSet<string> Living = FrozenSet.Create("woon", "wonen", "woont", "adres", "woonadres", "huisadres");
    private static readonly string[] StreetEnds = ["straat", "weg", "laan", "plein", "hof", "kade", "gracht", "singel", "dreef", "plantsoen", "pad", "dijk", "steeg", "markt", "wal", "park"];

    public static IEnumerable<Finding> Find(SpokenText said) =>
        said.Runs.Select(run => Postcode(said, run) ?? Street(said, run)).OfType<Finding>();

    private static Finding? Postcode(SpokenText said, DigitRun run)
    {
        var start = run.Parts().FirstOrDefault(part => part.Last == run.Last && part.Digits.Length == PostcodeDigits && part.Digits[0] != '0');
        if (start is null || LettersAfter(said, run.Last + 1) is not (> 0 and var letters))
        {
            return null;
        }

        var place = run.Last + 1 + letters;
        for (var labels = 0; labels < MaxLabels && NumberLabels.Contains(said.At(place)); labels++)
        {
            place++;
        }

        return place < said.Words.Count && SpokenNumber.Read(said.Words, place) is { Taken: > 0, Digits.Length: <= 5 } number
            ? said.Between("address", start.First, WithAddition(said, place + number.Taken - 1)) : null;
    }

    /// <summary>How many words the two letters of a postcode take.</summary>
    private static int LettersAfter(SpokenText said, int place)
    {
        var (one, two) = (said.At(place), said.At(place + 1));
        return one.Length == 2 && !NoLetters.Contains(one) && char.IsLetter(one[0]) && !(LetterNames.Contains(one) && IsLetter(two)) ? 1
            : IsLetter(one) && IsLetter(two) ? 2 : 0;
    }

    private static bool IsLetter(string word) => (word.Length == 1 && char.IsLetter(word[0])) || LetterNames.Contains(word);

    private static Finding? Street(SpokenText said, DigitRun run)
    {
        var street = said.At(run.First - 1) is "nummer" or "huisnummer" ? run.First - 2 : run.First - 1;
        var word = said.At(street);
        if (run.Groups[0].Digits.Length > 4 || !Array.Exists(StreetEnds, end => word.EndsWith(end, StringComparison.Ordinal)) || !said.HasBefore(street, Reach, Living))
        {
            return null;
        }

        var isApart = Array.IndexOf(StreetEnds, word) >= 0;
        return said.Between("address", isApart ? street - 1 : street, WithAddition(said, run.Groups[0].Last));
    }

    private static int WithAddition(SpokenText said, int place) =>
        said.At(place + 1) is { Length: 1 } or "bis" or "hoog" && !char.IsDigit(said.At(place + 1)[0]) && said.At(place + 1) != "u" ? place + 1 : place;
}

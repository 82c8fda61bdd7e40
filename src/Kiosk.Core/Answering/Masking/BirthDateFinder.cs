using System.Collections.Frozen;
using System.Globalization;

namespace Kiosk.Core.Answering.Masking;

/// <summary>Dates of birth: a date beside a word that says so. Other dates stay: of a move, a wedding, a rule.</summary>
internal static class BirthDateFinder
{
    private const int Reach = 5;

    private static readonly FrozenSet<string> Born = FrozenSet.Create(
        "geboren", "geboortedatum", "geboortedag", "geboorte", "verjaardag", "jarig", "bouwjaar");

    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] Ordinals =
        ["", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde", "twaalfde"];

    public static IEnumerable<Finding> Find(SpokenText said)
    {
        for (var place = 0; place < said.Words.Count; place++)
        {
            if (LengthOfDate(said, place) is > 0 and var length && IsOfBirth(said, place, place + length))
            {
                yield return said.Between("birthdate", place, place + length - 1);
                place += length - 1;
            }
        }
    }

    private static bool IsOfBirth(SpokenText said, int first, int next) =>
        said.HasBefore(first, Reach, Born) || (said.At(first - 2) is "ben" or "is" && said.At(first - 1) == "van")
        || Born.Contains(said.At(next)) || (said.At(next) is "ben" or "is" && said.HasBefore(next + 4, 3, Born));

    /// <summary>How many words a day, a month and a year take; without a month's name the year must be there.</summary>
    private static int LengthOfDate(SpokenText said, int place)
    {
        var day = Number(said, place, 31);
        day = day == 0 && Array.IndexOf(Ordinals, said.At(place)) > 0 ? 1 : day;
        if (day == 0)
        {
            return 0;
        }

        var named = Array.IndexOf(Months, said.At(place + day)) >= 0;
        var month = named ? 1 : Number(said, place + day, 12);
        var year = month == 0 ? 0 : LengthOfYear(said, place + day + month);
        return month > 0 && (named || year > 0) ? day + month + year : 0;
    }

    /// <summary>How many words a number up to <paramref name="most"/> takes, with a leading zero said or not.</summary>
    private static int Number(SpokenText said, int place, int most) =>
        said.At(place) == "nul" && Number(said, place + 1, 9) is > 0 and var taken ? taken + 1
        : place < said.Words.Count && SpokenNumber.Read(said.Words, place) is { Taken: > 0, Digits: { Length: <= 2 } digits } number
            && int.Parse(digits, CultureInfo.InvariantCulture) is > 0 and var value && value <= most ? number.Taken : 0;

    /// <summary>'1980', 'negentienhonderdtachtig', 'negentien tachtig' or 'tachtig'.</summary>
    private static int LengthOfYear(SpokenText said, int place)
    {
        if (place >= said.Words.Count || SpokenNumber.Read(said.Words, place) is not { Taken: > 0 } first)
        {
            return 0;
        }

        var next = place + first.Taken;
        var isCentury = first.Digits is "19" or "20" or "1900" or "2000" && next < said.Words.Count;
        return isCentury && SpokenNumber.Read(said.Words, next) is { Taken: > 0, Digits.Length: <= 2 } rest ? first.Taken + rest.Taken
            : first.Digits.Length is 2 or 4 ? first.Taken : 0;
    }
}

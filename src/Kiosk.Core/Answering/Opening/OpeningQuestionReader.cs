using System.Collections.Frozen;
using Kiosk.Core.Answering.Gates;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering.Opening;

/// <summary>
/// Understands questions about opening hours, and only those: a single word of another subject ('paspoort', 'afspraak',
/// 'milieustraat') leaves the question to the sources.
/// </summary>
internal static class OpeningQuestionReader
{
    private static readonly string[] WeekdayNames = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    private static readonly string[] MonthNames =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] NumberNames =
    [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien",
        "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig", "eenentwintig", "tweeentwintig", "drieentwintig",
        "vierentwintig", "vijfentwintig", "zesentwintig", "zevenentwintig", "achtentwintig", "negenentwintig", "dertig", "eenendertig",
    ];

    private static readonly (WordPatterns Said, string[] Names)[] Feasts =
    [
        Feast("tweede paasdag", "tweede paasdag"),
        Feast("eerste paasdag", "eerste paasdag"),
        Feast("goede vrijdag", "Goede Vrijdag"),
        Feast("pasen|paasdagen|paasweekend", "Goede Vrijdag", "tweede paasdag"),
        Feast("koningsdag|koninginnedag", "Koningsdag"),
        Feast("bevrijdingsdag", "Bevrijdingsdag"),
        Feast("hemelvaart|hemelvaartsdag|hemelvaartweekend", "Hemelvaartsdag", "dag na Hemelvaartsdag"),
        Feast("pinksteren|pinksterdag|pinksterdagen|pinkstermaandag", "tweede pinksterdag"),
        Feast("kerstavond", "dag voor Kerst"),
        Feast("eerste kerstdag", "eerste kerstdag"),
        Feast("tweede kerstdag", "tweede kerstdag"),
        Feast("kerst|kerstmis|kerstdagen|kerstdag", "dag voor Kerst", "eerste kerstdag", "tweede kerstdag"),
        Feast("oud en nieuw\njaarwisseling", "oudejaarsdag", "nieuwjaarsdag"),
        Feast("oudejaarsdag|oudjaar|oudejaarsavond", "oudejaarsdag"),
        Feast("nieuwjaar|nieuwjaarsdag", "nieuwjaarsdag"),
    ];

    private static readonly WordPatterns Opening = WordPatterns.Parse("""
        open|geopend|opengaat|opent|dicht|dichtgaat|gesloten|sluit|sluiten|sluitingstijd|terecht|langskomen|binnenlopen|koopavond|avondopenstelling
        openingstijd|openingstijden|openingsuren|balietijden|openstelling
        bij jullie|u .. langs
        langs .. komen
        bent|zijn u|jullie er
        """);

    private static readonly WordPatterns Again = WordPatterns.Parse("""
        wanneer .. terecht|langskomen|binnenlopen
        weer open|geopend
        weer .. terecht
        eerstvolgende
        """);

    private static readonly FrozenSet<string> OpeningWords = Words("""
        open geopend opengaat opent dicht dichtgaat gesloten sluit sluiten sluitingstijd terecht langs langskomen binnenlopen koopavond avondopenstelling
        openingstijd openingstijden openingsuren balietijden openstelling eerstvolgende
        vandaag morgen morgenochtend morgenmiddag morgenavond overmorgen nu momenteel vanmiddag vanavond vanmorgen vanochtend straks dadelijk moment
        ochtend morgen middag avond avonds middags morgens nacht weekend werkdag werkdagen doordeweeks week dag dagen avonden tijd tijden uur half kwart laat
        aanstaande komende volgende deze gewoon lang nieuw eerste tweede goede
        pasen paasdag paasdagen paasweekend koningsdag koninginnedag bevrijdingsdag hemelvaart hemelvaartsdag hemelvaartweekend pinksteren pinksterdag pinksterdagen
        pinkstermaandag kerst kerstmis kerstdag kerstdagen kerstavond oud jaarwisseling oudejaarsdag oudjaar oudejaarsavond nieuwjaar nieuwjaarsdag
        bent wanneer overdag werktijd buiten alleen staat welke vrij later vroeger
        """);

    /// <param name="words">The question's lower-case words.</param>
    /// <param name="desk">The desk that it may be about.</param>
    /// <returns>Null when the question is about something else as well.</returns>
    public static OpeningQuestion? Read(IReadOnlyList<string> words, Desk desk)
    {
        var namesDesk = words.Any(desk.Words.Contains);
        var weekdays = WeekdaysIn(words);
        var evening = words.Any(word => word is "avond" or "avonds" or "avonden" or "koopavond" or "avondopenstelling");
        var isAsked = Opening.IsMatch(words) || (namesDesk && (weekdays.Count > 0 || evening));
        return isAsked && words.All(word => IsAboutOpening(word, desk) || (word is "werk" or "werken" && words.Contains("overdag"))) ? Read(words, weekdays, evening) : null;
    }

    private static OpeningQuestion Read(IReadOnlyList<string> words, IReadOnlyList<DayOfWeek> weekdays, bool evening)
    {
        var feast = Feasts.Where(feast => feast.Said.IsMatch(words)).Select(feast => feast.Names).FirstOrDefault();
        return feast is not null ? new OpeningQuestion.Holidays(feast)
            : DateIn(words) is { } date ? date
            : words.Contains("overmorgen") ? new OpeningQuestion.InDays(2)
            : IsTomorrow(words, weekdays) ? new OpeningQuestion.InDays(1)
            : weekdays.Count > 0 ? new OpeningQuestion.Weekdays(weekdays)
            : words.Any(word => word is "vandaag" or "vanmiddag" or "vanavond" or "vanmorgen" or "vanochtend" or "straks" or "dadelijk") ? new OpeningQuestion.InDays(0)
            : evening ? new OpeningQuestion.Evenings()
            : Again.IsMatch(words) ? new OpeningQuestion.Next()
            : words.Any(word => word is "wanneer" or "welke" or "openingstijd" or "openingstijden" or "openingsuren" or "balietijden" or "werkdagen" or "doordeweeks" or "week" or "dagen")
                ? new OpeningQuestion.Week()
            : words.Contains("laat") || words.Contains("lang") ? new OpeningQuestion.InDays(0)
            : new OpeningQuestion.Now();
    }

    private static bool IsAboutOpening(string word, Desk desk) =>
        StopWords.Contains(word) || OpeningWords.Contains(word) || desk.Words.Contains(word) || word is "gemeente"
            || WeekdayOf(word) is not null || MonthNames.Contains(word) || NumberNames.Contains(word) || word.All(char.IsAsciiDigit);

    /// <summary>'Morgen' after a day is its morning.</summary>
    private static bool IsTomorrow(IReadOnlyList<string> words, IReadOnlyList<DayOfWeek> weekdays) =>
        words.Any(word => word.StartsWith("morgen", StringComparison.Ordinal) && word != "morgens") && weekdays.Count == 0;

    private static IReadOnlyList<DayOfWeek> WeekdaysIn(IReadOnlyList<string> words) =>
        words.Contains("weekend")
            ? [DayOfWeek.Saturday, DayOfWeek.Sunday]
            : [.. words.Select(WeekdayOf).OfType<DayOfWeek>().Distinct()];

    /// <summary>The day in 'zaterdag', 'zaterdags' or 'zaterdagochtend'.</summary>
    private static DayOfWeek? WeekdayOf(string word) =>
        Array.FindIndex(WeekdayNames, name => word.StartsWith(name, StringComparison.Ordinal)
            && word[name.Length..] is "" or "s" or "en" or "ochtend" or "morgen" or "middag" or "avond" or "avonds" or "middags") is >= 0 and var day
            ? (DayOfWeek)day : null;

    private static OpeningQuestion.OnDate? DateIn(IReadOnlyList<string> words)
    {
        for (var place = 1; place < words.Count; place++)
        {
            var month = Array.IndexOf(MonthNames, words[place]) + 1;
            var day = int.TryParse(words[place - 1], out var number) ? number : Array.IndexOf(NumberNames, words[place - 1]);
            // The longest such month: 29 February is a day too.
            if (month > 0 && day > 0 && day <= DateTime.DaysInMonth(LeapYear, month))
            {
                return new OpeningQuestion.OnDate(month, day);
            }
        }

        return null;
    }

    private const int LeapYear = 2028;

    private static (WordPatterns Said, string[] Names) Feast(string said, params string[] names) => (WordPatterns.Parse(said), names);

    private static FrozenSet<string> Words(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}

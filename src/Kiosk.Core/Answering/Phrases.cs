using System.Collections.Frozen;
using System.Globalization;
using Kiosk.Core.Conversation;
using Kiosk.Core.Handovers;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering;

/// <summary>The fixed sentences of the kiosk, reviewed by a person: plain Dutch (B1), short, with 'u'.</summary>
public static class Phrases
{
    public const string MoreOffer = "Wilt u meer weten?";
    public const string ClerkOffer = "Wilt u een medewerker spreken? Druk dan op de knop Medewerker.";
    public const string NotFound = "Dat weet ik niet. Ik vind er niets over in de informatie van de gemeente.";
    public const string NotUnderstood = "Ik heb u niet goed verstaan. Wilt u het nog een keer zeggen, iets langzamer?";
    public const string NotUnderstoodAgain = "Ik versta u nog niet goed. Dat spijt me.";
    public const string Greeting = "Goedendag. Stel gerust uw vraag aan de gemeente.";
    public const string Thanks = "Graag gedaan.";
    public const string Goodbye = "Tot ziens.";
    public const string Glad = "Fijn. Heeft u nog een andere vraag?";
    public const string NoHarm = "Dat geeft niet. Stel gerust uw vraag.";
    public const string AskAway = "Natuurlijk. Wat wilt u weten?";
    public const string TakeYourTime = "Neem rustig de tijd.";
    public const string StillHere = "Ja, ik hoor u. Stel gerust uw vraag.";
    public const string AskInOwnWords = "Dat geeft niet. Zeg in uw eigen woorden waar het over gaat. Een medewerker denkt ook graag met u mee.";
    public const string SayOtherwise = "Dan heb ik u niet goed begrepen. Zeg het nog eens, met andere woorden. Een medewerker helpt u ook graag.";
    public const string Sorry = "Dat is vervelend voor u. Een medewerker helpt u graag. Druk op de knop Medewerker.";
    public const string NothingToRepeat = "Ik heb nog niets gezegd. Stel gerust uw vraag.";
    public const string Slower = "Ik praat nu langzamer.";
    public const string Louder = "Ik praat nu harder.";
    public const string Softer = "Ik praat nu zachter.";
    public const string Stopped = "Ik stop.";
    public const string Clerk = "Voor een medewerker drukt u op de knop Medewerker. U kunt ook naar de balie lopen.";
    public const string GoOn = "Goed. Wat wilt u weten?";
    public const string NoMore = "Goed. Heeft u nog een andere vraag?";

    public const string IsComputer =
        "Nee, ik ben een computer. Ik lees voor uit informatie van de gemeente. Een medewerker helpt u ook graag.";

    public const string Abilities =
        "U kunt mij vragen stellen over de gemeente, zoals over een paspoort, verhuizen of afval. Ik ben een computer.";

    public const string Privacy = "Ik bewaar niet wat u zegt. Na uw bezoek wis ik alles.";

    public const string CallClerk = "Druk op de knop Medewerker. Dan komt er iemand naar u toe.";
    public const string Calm = "Ik merk dat u boos bent. Dat is vervelend.";

    public static readonly IReadOnlyList<string> Emergency = ["Is er gevaar? Bel dan nu 112.", CallClerk];

    public const string GoToDesk = "U wilt een medewerker spreken. Loop naar de balie, daar helpt iemand u.";
    public const string HeardNothing = "Ik heb niets gehoord. Druk op de knop Spreek en stel uw vraag.";

    public static readonly IReadOnlyList<string> OutOfService =
        ["Ik kan nu geen vragen beantwoorden. Loop naar de balie, daar helpt iemand u."];

    public const string AskForWords = "Of druk op Ja, dan ziet de medewerker ook wat u vroeg.";
    public const string StillWaiting = "U wacht op een medewerker. Wilt u niet meer wachten? Druk dan op Stop.";
    public const string ClerkIsBusyWithYou = "Een medewerker is met uw vraag bezig. Wilt u stoppen? Druk dan op Stop.";
    public const string ClerkSays = "De medewerker zegt:";
    public const string ClerkCancelled = "Goed. Ik zeg tegen de medewerker dat u niet meer wacht.";

    public static readonly IReadOnlyList<string> Escalated =
        ["Het duurt langer. Ik vraag nog een keer om een medewerker.", "U kunt ook naar de balie lopen."];

    public static readonly IReadOnlyList<string> ClerkDone =
        ["De medewerker is klaar.", "Heeft u nog een andere vraag? Druk dan op de knop Spreek."];

    public static readonly IReadOnlyList<string> StillThere =
        ["Bent u er nog? Druk dan op een knop.", "Anders stop ik, en wis ik wat u heeft gezegd."];

    private static readonly FrozenDictionary<string, string> OnlyDutchIn = new Dictionary<string, string>
    {
        ["ar"] = "أفهم الهولندية فقط؛ اضغط على زر Medewerker ليأتي موظف لمساعدتك.",
        ["de"] = "Ich verstehe nur Niederländisch; drücken Sie auf den Knopf Medewerker, dann hilft Ihnen ein Mensch.",
        ["en"] = "I only understand Dutch; press the button Medewerker and a person will help you.",
        ["es"] = "Solo entiendo neerlandés; pulse el botón Medewerker y le ayudará una persona.",
        ["fr"] = "Je comprends seulement le néerlandais ; appuyez sur le bouton Medewerker et une personne vous aidera.",
        ["pl"] = "Rozumiem tylko po niderlandzku; proszę nacisnąć przycisk Medewerker, a pomoże Państwu pracownik.",
        ["tr"] = "Sadece Hollandaca anlıyorum; Medewerker düğmesine basın, bir çalışan size yardım edecek.",
        ["uk"] = "Я розумію лише нідерландську; натисніть кнопку Medewerker, і вам допоможе працівник.",
    }.ToFrozenDictionary();

    private static readonly string[] Months =
    [
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ];

    public static string SourceLine(Source source) =>
        $"Dit staat op de pagina '{source.Title}', bijgewerkt op {Date(source.Modified)}.";

    /// <param name="day">The first day of the amount that was named before.</param>
    public static string FeeFrom(DateOnly day) => $"Dit bedrag geldt vanaf {Date(day)}.";

    public static string WhichTopic(IReadOnlyList<string> topics) =>
        $"Gaat het om {string.Join(", ", topics.SkipLast(1))} of {topics[^1]}?";

    /// <param name="place">1 for who is next.</param>
    public static IReadOnlyList<string> InQueue(Ticket ticket, int place) =>
    [
        $"Uw vraag staat klaar voor een medewerker. Uw nummer is {ticket}.",
        place switch
        {
            <= 1 => "U bent de eerste in de rij.",
            2 => "Er is nog één iemand voor u.",
            _ => $"Er zijn nog {place - 1} mensen voor u.",
        },
    ];

    public static IReadOnlyList<string> GoToDeskWith(Ticket ticket) => [GoToDesk, $"Uw nummer is {ticket}."];

    /// <param name="counter">Such as 'loket 3'.</param>
    public static IReadOnlyList<string> Claimed(string counter) => [$"Een medewerker van {counter} helpt u nu."];

    /// <summary>Calm words, and who helps day and night where there is such a line.</summary>
    public static IReadOnlyList<string> Comfort(DistressNeed need) => need switch
    {
        DistressNeed.Suicide =>
        [
            "Wat naar dat het zo zwaar is. U staat er niet alleen voor.",
            "Praat nu met iemand van 113. Bel gratis 0800 - 0113, dag en nacht.",
        ],
        DistressNeed.Abuse =>
        [
            "Wat erg. Het is goed dat u het zegt.",
            "Bel gratis met Veilig Thuis, op 0800 - 2000. Dat kan dag en nacht.",
            "Is er nu gevaar? Bel dan 112.",
        ],
        DistressNeed.Eviction => ["Dat is heel zwaar. U hoeft dit niet alleen op te lossen."],
        DistressNeed.Money =>
        [
            "Dat is heel zwaar. U hoeft dit niet alleen op te lossen.",
            "Met geldzorgen kunt u ook gratis bellen met Geldfit, op 0800 - 8115.",
        ],
        _ =>
        [
            "Wat naar dat het zo zwaar is. U staat er niet alleen voor.",
            "Denkt u aan de dood? Bel dan gratis 0800 - 0113, dag en nacht.",
        ],
    };

    /// <param name="language">ISO 639-1 code.</param>
    public static bool CanSayOnlyDutch(string language) => OnlyDutchIn.ContainsKey(language);

    /// <summary>That the kiosk knows Dutch only, and that the clerk button brings a person, in one sentence of that language.</summary>
    /// <param name="language">ISO 639-1 code for which <see cref="CanSayOnlyDutch"/> holds.</param>
    public static string OnlyDutch(string language) => OnlyDutchIn[language];

    /// <returns>ISO 639-1 code of the language of a sentence that the kiosk says: Dutch, but for those of <see cref="OnlyDutch"/>.</returns>
    public static string LanguageOf(string sentence) =>
        OnlyDutchIn.FirstOrDefault(phrase => phrase.Value == sentence).Key ?? "nl";

    /// <summary>What the citizen hears when a part fails; what can still be shown is said to be on the screen.</summary>
    public static IReadOnlyList<string> Failed(Part part) => part switch
    {
        Part.Microphone => ["Mijn microfoon werkt niet. U kunt nu niets zeggen.", ClerkOffer],
        Part.Recogniser or Part.Detector => ["Ik kan u nu niet verstaan. Kies een vraag met de knoppen, als die er zijn.", ClerkOffer],
        _ => ["Er gaat iets mis bij mij. Dat spijt me.", ClerkOffer],
    };

    /// <summary>Such as '5 januari 2026'.</summary>
    public static string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year}");
}

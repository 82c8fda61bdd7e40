namespace Kiosk.Core.Answering.Gates;

/// <summary>Short orders to the kiosk. Only a whole utterance counts, not a word inside a question.</summary>
internal sealed class CommandGate : IGate
{
    private static readonly Phrasebook<KioskCommand> Orders = new(
        [
            (KioskCommand.Repeat, "herhaal|herhalen|herhaal dat|herhaal het|nog een keer|nogmaals|kunt u dat herhalen|kun je dat herhalen|kunt u het herhalen|wilt u dat herhalen|wat zei u|wat zei je|wat zegt u|wat zeg je|wat|pardon|wablief|kunt u dat nog een keer zeggen|zeg dat nog eens|zeg het nog een keer|zeg dat nog een keer|nog eens|ik verstond u niet|ik verstond het niet|ik versta u niet|ik heb u niet verstaan|ik heb het niet verstaan"),
            (KioskCommand.Slower, "langzamer|iets langzamer|kan het langzamer|kunt u langzamer praten|praat langzamer|u praat te snel|te snel|dat gaat te snel|niet zo snel|ik begrijp het niet|ik begrijp u niet|ik begrijp dat niet|ik snap het niet|ik snap dat niet|ik snap er niets van"),
            (KioskCommand.Louder, "harder|iets harder|kan het harder|mag het harder|kunt u harder praten|praat harder|ik hoor u niet|ik hoor niets|ik hoor u slecht|ik hoor het slecht|ik hoor u niet goed|ik hoor het niet goed|ik hoor slecht|ik kan u niet horen|te zacht|u praat te zacht"),
            (KioskCommand.Softer, "zachter|iets zachter|kan het zachter|mag het zachter|kunt u zachter praten|praat zachter|te hard|u praat te hard|niet zo hard"),
            (KioskCommand.Stop, "stop|stoppen|stop daarmee|hou op|houd op|hou maar op|stil|genoeg|zo is het genoeg|laat maar|laat maar zitten"),
            (KioskCommand.Clerk, "medewerker|een medewerker|baliemedewerker|ik wil een medewerker|ik wil een medewerker spreken|ik wil iemand spreken|ik wil een mens spreken|ik wil met een mens praten|ik wil met iemand praten|mag ik een medewerker|mag ik een medewerker spreken|kan ik iemand spreken|kan ik een medewerker spreken|is er iemand|is er iemand aanwezig|mens|een mens"),
            (KioskCommand.Yes, "ja|jawel|jazeker|ja graag|ja hoor|ja dat klopt|graag|oke|ok|prima"),
            (KioskCommand.No, "nee|neen|nee dank u|nee hoor|nee bedankt|nee dat hoeft niet|dat hoeft niet|hoeft niet|liever niet|niets|niks"),
        ],
        "alstublieft|alsjeblieft|even|eens|nou|maar|dan|toch|eh|ehm|uh|uhm|hoor|zeg|sorry|dank u|dank u wel|dank je|dank je wel|bedankt|mevrouw|meneer");

    public Reply? Settle(Question question) =>
        OrderIn(question) is { } order ? CommandFor(order, question.Session.LastReply) : null;

    /// <summary>The command with what is said about it.</summary>
    /// <param name="last">The last reply: an order to repeat, or to speak in another way, says it again.</param>
    public static Command CommandFor(KioskCommand order, Reply? last)
    {
        var again = order is KioskCommand.Repeat or KioskCommand.Slower or KioskCommand.Louder ? last : null;
        return new Command(order, again is null or { Language: "nl" } ? PhraseFor(order, again) : [], again);
    }

    /// <summary>One order; 'ja' and 'nee' before another order ('nee, stop') only lead to it.</summary>
    private static KioskCommand? OrderIn(Question question)
    {
        var said = Orders.Read(question.Words)?.Distinct().ToArray() ?? [];
        var orders = said.Where(order => order is not (KioskCommand.Yes or KioskCommand.No)).ToArray();
        return (said, orders) switch
        {
            ([var only], _) => only,
            (_, [var only]) => only,
            _ => null,
        };
    }

    private static IReadOnlyList<string> PhraseFor(KioskCommand order, Reply? again) => order switch
    {
        KioskCommand.Repeat => again is null ? [Phrases.NothingToRepeat] : [],
        KioskCommand.Slower => [Phrases.Slower],
        KioskCommand.Louder => [Phrases.Louder],
        KioskCommand.Softer => [Phrases.Softer],
        KioskCommand.Stop => [Phrases.Stopped],
        KioskCommand.Clerk => [Phrases.Clerk],
        KioskCommand.Yes => [Phrases.GoOn],
        _ => [Phrases.NoMore],
    };
}

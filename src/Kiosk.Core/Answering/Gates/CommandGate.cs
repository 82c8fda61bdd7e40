using System.Collections.Frozen;

namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// Short orders to the kiosk. Only a whole utterance counts, not a word inside a question: 'stop' is an order,
/// 'ik wil mijn vergunning stoppen' is not.
/// </summary>
internal sealed class CommandGate : IGate
{
    private static readonly FrozenDictionary<string, KioskCommand> Orders = Table(
        (KioskCommand.Repeat, "herhaal|herhalen|nog een keer|nogmaals|kunt u dat herhalen|wilt u dat herhalen|wat zei u|wat zegt u|kunt u dat nog een keer zeggen|zeg dat nog eens|zeg het nog een keer|nog eens"),
        (KioskCommand.Slower, "langzamer|iets langzamer|kan het langzamer|kunt u langzamer praten|praat langzamer|u praat te snel|te snel"),
        (KioskCommand.Louder, "harder|iets harder|kan het harder|kunt u harder praten|praat harder|ik hoor u niet|ik hoor niets"),
        (KioskCommand.Softer, "zachter|iets zachter|kan het zachter|kunt u zachter praten|praat zachter|te hard"),
        (KioskCommand.Stop, "stop|stoppen|hou op|houd op|stil|genoeg|laat maar"),
        (KioskCommand.Clerk, "medewerker|een medewerker|baliemedewerker|ik wil een medewerker|ik wil een medewerker spreken|ik wil iemand spreken|ik wil een mens spreken|mag ik een medewerker|kan ik iemand spreken|mens"),
        (KioskCommand.Yes, "ja|jawel|jazeker|ja graag|ja hoor|ja dat klopt|graag|oke|ok|prima"),
        (KioskCommand.No, "nee|neen|nee dank u|nee hoor|nee bedankt|nee dat hoeft niet|liever niet"));

    public Reply? Settle(Question question) =>
        Orders.TryGetValue(WithoutPoliteness(question.Plain), out var order)
            ? CommandFor(order, question.Session.LastReply)
            : null;

    private static string WithoutPoliteness(string plain) =>
        plain.Replace(" alstublieft", "", StringComparison.Ordinal).Replace(" alsjeblieft", "", StringComparison.Ordinal);

    private static Command CommandFor(KioskCommand order, Reply? last)
    {
        var again = order is KioskCommand.Repeat or KioskCommand.Slower or KioskCommand.Louder ? last : null;
        return new Command(order, again is null or { Language: "nl" } ? PhraseFor(order, again) : [], again);
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

    private static FrozenDictionary<string, KioskCommand> Table(params (KioskCommand Order, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split('|'), (row, words) => KeyValuePair.Create(words, row.Order))
            .ToFrozenDictionary();
}

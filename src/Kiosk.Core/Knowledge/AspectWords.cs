using System.Numerics;
using System.Text.RegularExpressions;

namespace Kiosk.Core.Knowledge;

/// <summary>The Dutch words by which people ask for an aspect, and those by which a passage shows that it tells about it.</summary>
internal static partial class AspectWords
{
    private static readonly (Aspects Aspect, Regex Words)[] Questions =
    [
        Row(Aspects.Cost, @"kost|kosten|gekost|duur|duurder|goedkoop|prijs|prijzen|tarief|tarieven|bedrag|betaal|betalen|betaald|euro|gratis|leges|rekenen|rekent|hoe hoog|wat vraagt|ben ik (?:\w+ )?kwijt (?:aan|voor)|kwijt ben|geld"),
        Row(Aspects.Bring, @"meenemen|mee|meebrengen|papieren|documenten|overleggen|laten zien|tonen|bij me|bij mij|inleveren|wat .{0,25}nodig|nodig (?:om|voor|bij|als)|welke .{0,20}nodig"),
        Row(Aspects.Duration, @"duurt|duren|hoe ?lang|hoe snel|snel|klaar|wachttijd|hoeveel (?:dagen|weken|tijd)|wachten|levertijd|wanneer (?:krijg|is|komt|heb|begint)|beslist|beslissen|antwoord|doen jullie over|doet de gemeente over"),
        Row(Aspects.Validity, @"geldig|geldigheid|verloopt|hoe oud|hoeveel jaar|hoe ?lang|vernieuwen"),
        Row(Aspects.Apply, @"aanvragen|aanvraag|aangevraagd|vraag (?:ik|je) .{1,40} aan|regelen|regel|online|digitaal|internet|aanmelden|doorgeven|opgeven|inschrijven|melden|meld|hoe kom ik aan|hoe krijg|indienen|geef (?:ik|je)|aangeven|ik wil (?:een|graag)|hoe maak|hoe gaat dat|hoe moet dat"),
        Row(Aspects.Where, @"waar|adres|opsturen|locatie|welke straat|plek|waarheen|hoe kom ik (?:bij|vanaf|van)"),
        Row(Aspects.Opening, @"wanneer|hoe laat|open|geopend|dicht|sluiten|gesloten|openingstijden|welke (?:dag|avond)|avond|zaterdag|zondag|weekend|vrijdag|donderdag|woensdag|dinsdag|maandag|hoe vaak"),
        Row(Aspects.Collect, @"ophalen|afhalen|opgehaald|komen halen|op te halen|thuisbezorgd|bezorgen|bezorgd"),
        Row(Aspects.Entitled, @"recht op|voorwaarden|wie|mag (?:ik|je|mijn)|in aanmerking|leeftijd|vanaf|kan ik|krijg ik"),
        Row(Aspects.Deadline, @"binnen hoe\w*|tot wanneer|hoeveel tijd|hoe lang (?:kan|heb|mag)|uiterlijk|op tijd|hoe vroeg|van tevoren|wanneer moet|voor wanneer|vanaf wanneer|te laat"),
        Row(Aspects.Contact, @"bellen|bel|telefoon|telefoonnummer|nummer|mailen|mail|e mail|contact|wie (?:kan|helpt)|wie moet ik"),
        Row(Aspects.Quantity, @"hoeveel|hoe (?:hoog|ver|groot|vaak|veel|dik|zwaar)|maximaal"),
        Row(Aspects.Lost, @"kwijt|verloren|kwijtgeraakt|verlies|vermist|zoek|nergens .{0,10}vinden"),
        Row(Aspects.Stolen, @"gestolen|gejat|gepikt|beroofd|gerold|diefstal|ingepikt"),
        Row(Aspects.Meaning, @"wat (?:is|zijn) (?:dat |nou |nu )?(?:een |de |het )?\w+(?: eigenlijk| precies| nou)?$|wat houdt|wat betekent|waarvoor (?:is|dient|heb)|eigenlijk|bedoel(?:t|en) jullie|verschil"),
        Row(Aspects.Broken, @"kapot|kapotte|stuk|defect|do(?:et|en) het niet|werk(?:t|en) niet|gebroken|afgebroken|gaat niet open"),
    ];

    private static readonly (Aspects Aspect, Regex Heading, Regex Text)[] Passages =
    [
        (Aspects.Cost, CostHeading(), CostText()),
        (Aspects.Bring, BringHeading(), BringText()),
        (Aspects.Duration, DurationHeading(), DurationText()),
        (Aspects.Validity, ValidityHeading(), ValidityText()),
        (Aspects.Apply, ApplyHeading(), ApplyText()),
        (Aspects.Where, WhereHeading(), WhereText()),
        (Aspects.Opening, OpeningHeading(), OpeningText()),
        (Aspects.Collect, CollectHeading(), CollectText()),
        (Aspects.Entitled, EntitledHeading(), EntitledText()),
        (Aspects.Deadline, DeadlineHeading(), DeadlineText()),
        (Aspects.Contact, ContactHeading(), ContactText()),
        (Aspects.Quantity, QuantityHeading(), QuantityText()),
        (Aspects.Lost, LostWords(), LostWords()),
        (Aspects.Stolen, StolenWords(), StolenWords()),
        (Aspects.Meaning, MeaningHeading(), MeaningText()),
        (Aspects.Broken, BrokenWords(), BrokenWords()),
    ];

    /// <summary>The aspects that a question asks about.</summary>
    /// <param name="words">All its words, function words included.</param>
    public static Aspects Asked(IReadOnlyList<string> words)
    {
        var spoken = string.Join(' ', words);
        return Questions.Where(row => row.Words.IsMatch(spoken)).Aggregate(Aspects.None, (found, row) => found | row.Aspect);
    }

    /// <summary>Whether the word says only which aspect is asked, and nothing of the subject.</summary>
    public static bool IsAspectWord(string word) => Asked([word]) != Aspects.None;

    /// <summary>The aspects that a passage is about, by its heading.</summary>
    public static Aspects OfHeading(string heading) => Found(row => row.Heading.IsMatch(heading));

    /// <summary>The aspects that a passage tells something about, by the kind of facts in its text.</summary>
    public static Aspects OfText(string text) => Found(row => row.Text.IsMatch(text));

    /// <summary>How many aspects two have in common.</summary>
    public static int Shared(Aspects left, Aspects right) => BitOperations.PopCount((uint)(left & right));

    private static Aspects Found(Func<(Aspects Aspect, Regex Heading, Regex Text), bool> isMatch) =>
        Passages.Where(isMatch).Aggregate(Aspects.None, (found, row) => found | row.Aspect);

    private static (Aspects Aspect, Regex Words) Row(Aspects aspect, string words) =>
        (aspect, new Regex($@"\b(?:{words})\b", RegexOptions.CultureInvariant));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex("kosten|prijs|tarie|gratis|hoogte|heffing|belasting|wie betaalt", Options)]
    private static partial Regex CostHeading();

    [GeneratedRegex("€|gratis|kosten|betaalt", Options)]
    private static partial Regex CostText();

    [GeneratedRegex("meenemen|mee$|nodig|papieren", Options)]
    private static partial Regex BringHeading();

    [GeneratedRegex(@"\bneem\b|\bneemt u\b|stuur|bewijs", Options)]
    private static partial Regex BringText();

    [GeneratedRegex("wachttijd|wachten|hoe lang|hoe snel|duur", Options)]
    private static partial Regex DurationHeading();

    [GeneratedRegex(@"\bklaar\b|\bduurt\b|\b(?:binnen|na|krijgt).{0,20}\d+ (?:werk)?(?:dagen|dag|weken|maanden|jaar|minuten)\b|direct mee|beslist", Options)]
    private static partial Regex DurationText();

    [GeneratedRegex("geldig|verlopen", Options)]
    private static partial Regex ValidityHeading();

    [GeneratedRegex(@"\bgeldig\b|\bverlo", Options)]
    private static partial Regex ValidityText();

    [GeneratedRegex("aanvragen|aanvraag|doorgeven|melden|melding|aangeven|aangifte|inschrijven|maken|indienen|bestellen|regel", Options)]
    private static partial Regex ApplyHeading();

    [GeneratedRegex(@"\bvraagt u\b|\bwww\.|\bgeeft u\b|\bmeldt u\b|aanvragen", Options)]
    private static partial Regex ApplyText();

    [GeneratedRegex("adres|waar|locatie", Options)]
    private static partial Regex WhereHeading();

    [GeneratedRegex(@"\b(?:aan|op|bij) (?:de|het) \p{Lu}|\b\p{Lu}[a-z]+(?:weg|straat|plein|kade|dijk) \d|begane grond|\brechts\b|\blinks\b|\bbij de\b", RegexOptions.CultureInvariant)]
    private static partial Regex WhereText();

    [GeneratedRegex("uitbetaling|begin|openingstijd|open|zaterdag|zondag|avond|wanneer|dag|hoe vaak|sluitingstijd|momenten", Options)]
    private static partial Regex OpeningHeading();

    [GeneratedRegex(@"\d\.\d\d uur|\bgesloten\b|\bopen\b|\belke (?:dag|week|zaterdag|\d)", Options)]
    private static partial Regex OpeningText();

    [GeneratedRegex("ophalen", Options)]
    private static partial Regex CollectHeading();

    [GeneratedRegex(@"\bhaalt\b|\bophalen\b|\bopgehaald\b|\bhaal\b", Options)]
    private static partial Regex CollectText();

    [GeneratedRegex(@"\bwie\b|voorwaarden|inkomen|spaargeld|nodig", Options)]
    private static partial Regex EntitledHeading();

    [GeneratedRegex(@"\bis voor (?:mensen|bewoners|kinderen)|\bmag\b|\bmogen\b|\bvanaf \d+ jaar", Options)]
    private static partial Regex EntitledText();

    [GeneratedRegex(@"wanneer|\btijd\b|moment|te laat", Options)]
    private static partial Regex DeadlineHeading();

    [GeneratedRegex(@"van tevoren|\bbinnen \d+|\bvóór\b|\bvoor \d+\.\d\d|\buiterlijk\b|\btot \d+ ", Options)]
    private static partial Regex DeadlineText();

    [GeneratedRegex("telefoon|e-mail|contact|hulp", Options)]
    private static partial Regex ContactHeading();

    [GeneratedRegex(@"\b0\d{2,3} - \d|@|\bbelt?\b", Options)]
    private static partial Regex ContactText();

    [GeneratedRegex("hoeveel|hoogte|hoe vaak|afstand", Options)]
    private static partial Regex QuantityHeading();

    [GeneratedRegex(@"\bhoogstens\b|\bten minste\b|\bmaximaal\b|\bongeveer\b|\d+ keer\b|\d+ uur\b", Options)]
    private static partial Regex QuantityText();

    [GeneratedRegex(@"\bkwijt\b|\bverlo(?:ren|or)\b|\bverlies\b", Options)]
    private static partial Regex LostWords();

    [GeneratedRegex(@"\bgestolen\b|\bdiefstal\b|\bweggehaald", Options)]
    private static partial Regex StolenWords();

    [GeneratedRegex("wat het is|waarvoor|^wat de|verschil", Options)]
    private static partial Regex MeaningHeading();

    [GeneratedRegex(@"\bis een\b|\bbetekent\b|\bdat heet\b", Options)]
    private static partial Regex MeaningText();

    [GeneratedRegex(@"\bkapotte?\b|\bwerkt niet\b|\bdoet het niet\b|\bniet werkt\b|\bniet doet\b|gaat niet open|niet opengaat|\brepar", Options)]
    private static partial Regex BrokenWords();
}

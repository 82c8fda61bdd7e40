namespace Kiosk.Core.Answering.Gates;

/// <summary>What the gates for danger and distress have in common: spoken alarm numbers, and signs that nothing is wrong now.</summary>
internal static class AlarmWords
{
    private static readonly WordPatterns NotNow = WordPatterns.Parse("""
        vorig|vorige|gisteren|gisteravond|eergisteren|geleden|vroeger|destijds|afgelopen|ooit
        had|hadden|gehad|geweest|hersteld|herstelt|herstellen|sinds
        na|door|wegens [een|zijn|haar|mijn|de|die] hartaanval|hartstilstand|hartinfarct|beroerte|herseninfarct|hersenbloeding|tia|ongeluk|ongeval|brand
        er was|waren
        was er
        toen .. was
        lamp|lampen|licht|lichten|lantaarn*|verlichting|achterlicht|kachel|houtkachel|schoorsteen|barbecue|barbecueen|vuurkorf|sigaret|sigaretten
        hoe oud|lang
        elke|iedere|elk|ieder week|dag|nacht|avond|maand|keer|jaar|zomer|weekend
        steeds|vaak|altijd|soms|regelmatig|telkens|wekelijks|dagelijks
        waar kan|moet|mag|meld|meldt|doe|vind|lever|vraag|haal|claim|hangt|hangen|is|zit|zijn
        waar ik .. melden|aanvragen|terecht
        hoe kan|kom|meld|vraag|voorkom|krijg|werkt|lang|veel|oud|vaak|doe|dien|word|geef|moet|regel|stop|eindig
        wat kost|is|zijn|doet|betekent|gebeurt|doen
        wie betaalt|is|gaat|moet|ruimt
        wanneer is|zijn|wordt|komt|kan|mag|moet|geef
        welke|waarom
        mag|mogen|krijg|krijgen ik|je|we|mijn|een
        heb|hebben ik|we .. recht
        moet|moeten ik|je|we .. melden|aanvragen|verplicht
        moet .. verplicht
        bestaat|bestaan
        stel dat
        als er|iemand|het .. is|staat|uitbreekt|gebeurt
        bij .. of
        is het verboden
        verboden|verplicht|toegestaan|vergunning|vergunningen|ontheffing|subsidie|vergoeding|verzekering|verzekerd|verzekeringspapieren
        schade|aangifte|klacht|bezwaar|formulier|aanvragen|aanvraag|melding|nummer|keuring|straf
        leer|leren ik|je|we|reanimeren
        cursus|cursussen|training|workshop|les|lessen|voorlichting|preventie|onderzoek|scriptie|werkstuk|cijfers|beleid|regel|regels|plan
        oefening|oefenen|museum|film|boek|nieuws|krant|documentaire|toneel|herdenking|vrijwilliger|vrijwilligers|vacature|solliciteren|werken
        inleveren|ingeleverd|inleveractie|open|gesloten|kleuren|verven|kopen|lenen|huren
        figuurlijk|bijna|grapje|beelden|camerabeelden
        bij wijze van
        ongeluk|ongelukje|ongeval gebeurd|gebeurt met de|het|mijn|een|onze container|bak|kliko|fiets|auto|paspoort|hek|schutting|jas|telefoon|bril
        of de gemeente
        """);

    private static readonly WordPatterns Urgent = WordPatterns.Parse("""
        help|snel|gauw|vlug|onmiddellijk|dringend|spoed
        op dit moment
        nu meteen|direct
        doe iets
        """);

    /// <summary>The words, with a spoken 112 or 113 as a number.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> words)
    {
        var joined = new List<string>(words.Count);
        for (var place = 0; place < words.Count; place++)
        {
            var (number, taken) = NumberAt(words, place);
            joined.Add(number ?? words[place]);
            place += taken - 1;
        }

        return joined;
    }

    /// <summary>Whether the words tell of the past, a habit, a rule or a service, and not of something urgent.</summary>
    public static bool AreNotAboutNow(IReadOnlyList<string> words) => NotNow.IsMatch(words) && !Urgent.IsMatch(words);

    private static (string? Number, int Taken) NumberAt(IReadOnlyList<string> words, int place) =>
        (words[place], words.ElementAtOrDefault(place + 1), words.ElementAtOrDefault(place + 2)) switch
        {
            ("een" or "1", "een" or "1", "twee" or "2") => ("112", 3),
            ("een" or "1", "een" or "1", "drie" or "3") => ("113", 3),
            ("honderd", "twaalf", _) or ("een" or "1", "twaalf" or "12", _) => ("112", 2),
            ("honderd", "dertien", _) or ("een" or "1", "dertien" or "13", _) => ("113", 2),
            ("honderdtwaalf", _, _) => ("112", 1),
            ("honderddertien", _, _) => ("113", 1),
            _ => (null, 1),
        };
}

using System.Collections.Frozen;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// Dutch words that everybody uses about anything: a source that holds one may be meant, a source that holds none of
/// them is no worse for it, and none is a slip of the ear for a rarer word.
/// </summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = """
        ander anders andere iemand aangeven aanvragen aanvraag achter afgelopen alles allemaal allebei alsnog andersom antwoord
        begin beginnen begint beste beter betaal betaald betalen bezig bijvoorbeeld binnenkort blijf blijft
        blijven boven bovenop breng brengen buiten buurt daarvoor dagen dingen dichtbij direct draait dringend duren
        duur duurt euro eigen einde elkaar ergens extra fijn gedoe geef geeft geld gebeurd gebeurt geeneens gekregen
        geleden genoeg gepakt gewoon geworden gezegd gezet gisteren gooien groot grote haal haalt halen half heen
        helemaal heten heet hiernaast hoelang hoeveel hoeveelheid hoog honderd huis huren idee ineens jaar jaren jarig
        jongen jongens juist kant keer keren kennen ken keuze kiezen kijken kijk klaar klein kleine klopt kopen koop kort
        kost kosten kwart kwijt laat laatste lang langer langs later lekker leuk leven lezen liever liggen ligt links loop
        lopen luisteren maal maand maanden machine makkelijk
        manier mee meegeven meenemen meestal melden meld mensen middag midden minder minuut minuten moeilijk moment
        mooi morgen morgens naam nacht naartoe naast nergens niemand nieuw nieuwe niks nodig nodige noemen nooit nummer
        ochtend onder ongeveer onze ooit oud oude over overal overmorgen paar pak pakken papier papieren persoon plaats
        plek praten prijs probeer proberen probleem problemen rechts reden regelen rest rijden roepen ruim rustig samen
        schrijf schrijven sinds sluit spelen spreek spreken spullen staan steeds straks straat stuk stuur sturen
        tegelijk terug thuis tijd tijdje toen twee drie vier vijf zes zeven acht negen tien tussen uur uurtje
        uren vader moeder vriend vriendin man vrouw kind kinderen zoon dochter broer zus oma opa vanavond vandaag vanmiddag
        vanmorgen vannacht vast vastzitten veranderen verandert vergeten verkeerd verkopen vinden vlug volgend volgende
        voorbij vooraf vorig vorige vrij waarheen waarvandaan wanneer week weken weinig werk werken werkt
        wonen woon woont zaak zaken zeker zetten zet zit zitten zoek zoeken zogenaamde zojuist zolang zomaar zonder zulk
        zitten zorgen zon zovaak zover zowel zien gezien horen gehoord nemen neem neemt neemt vertellen online
        deur voordeur bos file weer zogauw vermoedelijk zomer winter jongeman iedereen ieder ieders eentje zoeken zocht
        belangrijk bedoel bedoeling begrepen beetje bepaald bezoek blij zorg klopt lukt lukken mogelijk mocht moesten
        nodige ontvangen ontvang pas precies raad raden rekenen sommige sowieso sturen tas terecht tegenwoordig
        toestel uitzoeken uitleg vandaan vanzelf verschil vertrek vraagje vroeg vroeger wijk zelfde zin zullen
        apparaat bestel bestellen draag dragen staat geven geeft gekocht gemaakt gedacht heet herinner hoorde
        internet digitaal formulier gemeente balie loket dienst overheid medewerker
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static IEnumerable<string> All => Words;

    /// <param name="word">Lower case, without accents.</param>
    public static bool Contains(string word) => Words.Contains(word);
}

using System.Collections.Frozen;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// Words of subjects that a town hall has nothing to do with. A source that holds one may still be meant; a source that
/// does not is hardly what the question is about.
/// </summary>
internal static class EverydaySubjects
{
    private static readonly FrozenSet<string> Words = """
        weer weerbericht regen regenen regent sneeuwen zonnig onweer temperatuur graden warm koud zon maan sterren planeet aarde lucht regenboog
        voetbal voetballen voetbalclub wedstrijd ajax psv feyenoord eredivisie elftal doelpunt tennis schaatsen marathon hardlopen formule race
        olympische kampioen sporter sportschool fitness yoga zwembad zwemmen sauna bowlen schaken kaartspel spel spelletje puzzel sudoku
        recept koken kook bakken bak oven eten lunch ontbijt rijst pasta pizza aardappel aardappels soep taart pannenkoek pannenkoeken ei eieren melk
        brood kaas vlees vis banaan appel suiker cola wijn bier koffiezetapparaat restaurant calorieen dieet slank honger
        trein treinen treinkaartje vertraging vliegtuig vliegticket vliegveld vlucht hotel camping reisbureau strand metro tram ov chipkaart
        benzine diesel tankstation tank motor ferrari tweedehands rijles rijschool afrijden theorie fietsketting fietsband
        supermarkt winkel winkels kapper bakker slager apotheek bioscoop theater museum dierentuin pretpark ikea hema action albert heijn jumbo
        schoenen jurk broek stropdas cadeau speelgoed tuincentrum postbode postkantoor postzegel postzegels pakket pakketje postnl bol bestelling
        film serie televisie tv zender journaal nieuws krant radio muziek liedje lied concert zanger zangeres boek boeken schrijver gedicht mop grap
        verhaaltje songfestival acteur podcast gitaar piano dansen schilderen tekenles
        computer laptop printer iphone mobieltje tablet virus software internetabonnement simkaart website programmeren wachtwoord email
        facebook whatsapp google chatgpt bitcoin kunstmatige
        bankrekening spaarrekening rente hypotheek creditcard aandelen beurs dollar wisselkoers loterij staatsloterij lootjes verzekering
        energieleverancier energiecontract zorgverzekering
        dokter huisarts tandarts oogarts ziekenhuis medicijn medicijnen paracetamol pil koorts griep hoofdpijn verkouden verkoudheid rug tand buik pijn
        hoest symptomen inenting vaccinatie zwangerschapstest slaap slapen roken
        kat katten hond konijn goudvis goudvissen schildpad olifant vogel vis paard dierenarts vinvis
        plant planten bloem bloemen tulpenbollen gazon mos appelboom moestuin snoeien
        stofzuiger vlek kauwgom wol laminaat beton keuken meubel verf behang
        hoofdstad president koning premier minister politiek oorlog rivier berg inwoners geschiedenis wereldoorlog wiskunde wortel stelling
        rekensom som huiswerk universiteit studie sollicitatiebrief vacature vacatures politieagent leraar
        horoscoop sterrenbeeld god geloof spoken liefde verliefd vriendje vriendin relatie date
        vertaal spellen betekent woord spaans uitvinder uitgevonden geschilderd
        koop kopen koopt huren leren leer lezen spelen speel verkopen verkoop zingen dansen spaarrente sneeuwt lenen
        hypotheekrente winnende nummers stamboom goud postzegelverzameling carnaval eiffeltoren
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <param name="word">Lower case, without accents.</param>
    public static bool Contains(string word) => Words.Contains(word);
}

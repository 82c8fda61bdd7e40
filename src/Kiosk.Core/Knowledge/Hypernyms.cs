namespace Kiosk.Core.Knowledge;

/// <summary>
/// What citizens name, with the kind of thing that a source tells about: who asks about Spain means a country abroad,
/// who asks about a couch means bulky waste. The way back does not hold.
/// </summary>
internal static class Hypernyms
{
    private static readonly string[] Kinds =
    [
        .. """
        buitenland land reizen: spanje italie frankrijk duitsland belgie turkije marokko polen roemenie bulgarije syrie irak iran afghanistan oekraine suriname engeland londen amerika canada australie portugal griekenland eritrea somalie china india curacao zweden noorwegen denemarken oostenrijk zwitserland hongarije
        taal talen tolk vertalen: arabisch turks pools engels duits frans spaans oekraiens farsi tigrinya
        buitenlands buitenland: arabisch turks pools duits frans spaans oekraiens belgisch italiaans
        grofvuil huisraad: bankstel kast stoel stoelen tafel matras matrassen bed vloerkleed meubels meubel bureau
        voorwerp spullen: sleutel sleutels sleutelbos portemonnee tas rugzak jas telefoon paraplu horloge ring bril knuffel
        speeltoestel: schommel glijbaan wipkip klimrek speeltuin speelplek
        glas: fles flessen pot potten glasbak
        textiel kleding: kleren jas broek schoenen trui lakens
        apparaat: wasmachine koelkast droger vaatwasser fornuis televisie stofzuiger magnetron
        verf chemisch: verfblik verfblikken batterij batterijen accu terpentine olie kwast
        verkoopwagen standplaats: frietwagen frietkraam foodtruck kraam snackwagen oliebollenkraam
        schuur aanbouw: tuinhuisje tuinhuis blokhut serre uitbouw schuurtje
        glad gladheid: sneeuw ijzel ijs spiegelglad sneeuwruimen bevroren
        feest: barbecue bbq barbecueen kermis festival braderie
        evenement: festival concert braderie kermis
        cafe horeca: restaurant eetcafe lunchroom snackbar kroeg bar
        ongedierte: rat ratten muis muizen wesp wespen kakkerlak kakkerlakken mier mieren vlooien
        hond: puppy pup
        groen: struik struiken heg onkruid plantsoen gras
        riool: afvoer put gootsteen
        puin bouwafval: stenen tegels gips beton
        familielid: broer zus oom tante neef nicht zwager opa oma
        pensioen uitkering: aow
        document: paspoort identiteitskaart rijbewijs
        online: app website computer smartphone
        sport: voetbal voetbalclub voetballen tennis hockey zwemles zwemclub sportclub sportschool gymnastiek judo
        muziek: feestmuziek drumstel gitaar radio
        reparatie: verwarming kraan cv ketel lekkage schimmel lek
        verdwenen kwijt: weg
        ambassade buitenland: consulaat
        drank alcohol: bier wijn sterke
        uitvaart: begrafenis crematie kist
        schade: deuk beschadigd
        buitenland: vlieg vliegen schiphol
        weekend: zaterdag zondag
        zaterdag: zaterdagochtend zaterdagmiddag
        avond: donderdagavond koopavond overdag
        huishoudelijke schoonmaken: poetsvrouw schoonmaakster werkster stofzuigen ramen dweilen huishouding
        ouder ouders: vader moeder papa mama
        partner: ex man vrouw
        personen mensen: bezoekers gasten
        """.Split('\n'),
    ];

    /// <summary>Every word with each kind that it is of.</summary>
    public static IEnumerable<(string Said, string Meant)> Pairs =>
        from line in Kinds
        let parts = line.Split(':')
        from meant in Words(parts[0])
        from said in Words(parts[1])
        where said != meant
        select (said, meant);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

namespace Kiosk.Core.Knowledge;

/// <summary>
/// Dutch words that mean about the same to a citizen at a desk, spoken forms first. What belongs to one subject alone
/// stands in that source's keywords instead.
/// </summary>
internal static class Synonyms
{
    private static readonly string[][] Groups =
    [
        .. """
        kwijt verloren verlies vermist zoek kwijtgeraakt verliezen
        gestolen gejat gepikt diefstal beroofd stelen
        gevonden vond vinden
        kapot stuk defect gebroken afgebroken begeven
        repareren reparatie maken herstellen
        ophalen opgehaald afhalen halen haal haalt
        brengen wegbrengen weggooien dumpen inleveren kwijt
        huis woning thuis huizen
        flat appartement
        auto wagen
        fiets fietsen
        kind kinderen kindje zoon dochter zoontje dochtertje
        baby kindje pasgeboren
        moeder vader ouder ouders
        man vrouw partner vriend vriendin echtgenoot echtgenote
        buren buurman buurvrouw buur
        trouwen huwelijk bruiloft trouw getrouwd
        scheiden scheiding gescheiden echtscheiding
        overlijden overleden dood gestorven sterfgeval doodgegaan
        begraven begrafenis uitvaart
        begraafplaats kerkhof
        verhuizen verhuizing verhuisd verhuis
        geboren geboorte bevallen bevalling
        werk baan werkgever
        werkloos ontslagen
        inkomen loon salaris verdien verdienen
        geld centen
        uitkering bijstand
        betalen betaal afrekenen voldoen
        contant cash briefgeld
        pinnen pinpas bankpas
        spoed haast dringend spoedig
        bellen telefoon telefoonnummer bel
        mailen mail mailadres emailen
        afspraak afspreken
        medewerker ambtenaar
        gemeentehuis stadhuis raadhuis stadskantoor
        wc toilet plassen
        vuilnis afval vuil
        container kliko vuilnisbak vuilcontainer
        legen geleegd
        belasting belastingen
        boete bon bekeuring prent
        parkeren parkeer geparkeerd
        parkeerplaats parkeerplek
        invalide gehandicapt mindervalide
        schoonmaken poetsen
        hulp helpen geholpen ondersteuning
        herrie lawaai geluid kabaal
        hond honden
        boom bomen
        kappen omhakken omzagen rooien
        tegel stoeptegel
        lamp lantaarnpaal lantaarn straatverlichting
        brief post
        gegevens persoonsgegevens
        wachtwoord code
        wissen verwijderen
        bewaren bewaart onthouden opslaan
        open geopend
        dicht gesloten sluiten sluit
        wijzigen veranderen verander aanpassen
        verlengen verlengd
        stoppen opzeggen beeindigen
        starten beginnen begin openen
        aanvragen aanvraag aangevraagd
        inwisselen omwisselen omruilen ruilen
        feest feestje buurtfeest straatfeest
        rommel zwerfvuil troep
        school scholen
        ziek ziekte
        oud ouder
        legitimatie identiteitsbewijs legitimatiebewijs
        nederlander nederlands nationaliteit nederlandse
        buitenland buitenlands buitenlandse
        stemmen stem gestemd verkiezing verkiezingen
        bibliotheek bieb
        schutting hek
        internet wifi online
        trap lift
        opvoeden opvoeding
        horen slechthorend gehoorapparaat hoortoestel doof
        zien slechtziend blind
        uitleg uitleggen begrijpen begrijp snappen snap
        informatie gegevens
        gebeten beet bijten
        sturen opsturen versturen post
        bon boete parkeerbon parkeerboete bekeuring
        gesprek spreken praten
        wegwerken weghalen verwijderen opruimen
        subsidie vergoeding geld bijdrage tegemoetkoming
        besluit beslissing beschikking
        toestemming goedvinden akkoord tekenen
        zelf eigen
        kiezen bepalen keuze
        overlast last hinder herrie
        zwanger zwangerschap
        lawaai luidruchtig hard muziek
        ruzie buurtbemiddeling bemiddelen
        dakloos zwerven dak straat
        vakantie buitenland reis reizen
        dringend snel spoed gauw haast
        winter sneeuw
        goedkoop korting
        gratis kosteloos niets
        identiteitskaart id idkaart legitimatiekaart
        pasfoto foto
        salaris inkomen inkomsten
        uitbetaling gestort storten uitbetaald betaald
        huurhuis huurwoning huurwoningen
        koophuis koopwoning eigenaar
        verdwaald zwervend zwerfdier loslopend
        onbeleefd klacht klagen ontevreden tevreden onvriendelijk
        bruiloft trouwerij huwelijk trouwen
        locatie plek plaats adres
        kleiner groter maat
        jongere jongeren hangjongeren
        geldig geldigheid houdbaar
        verlopen verloopt aflopen afgelopen
        vernieuwen nieuw verlengen
        dichtbij buurt
        kenteken nummerbord
        kamer ruimte zaal
        schoonmaakhulp hulp
        zorg verzorging verzorgen verpleging
        ziekenhuis arts dokter huisarts
        omzetten veranderen wijzigen
        oudejaarsdag oud kerst nieuwjaar
        pgb persoonsgebonden
        ozb onroerendezaakbelasting
        bsn burgerservicenummer sofinummer
        ouderdom bejaard oudere ouderen
        kind jeugd
        begeleider begeleiding meereizen
        mishandeld geslagen mishandeling zorgen veilig
        opletten gevaar gevaarlijk
        storm tak takken
        dakgoot gevel muur
        ziek griep koorts
        woonplaats woont gemeente
        stad gemeente dorp
        emigreren vertrek buitenland uitschrijven
        rij wachtrij wachten
        iemand ander anders
        brommer scooter
        gsm mobiel mobieltje smartphone telefoon
        berekenen berekend bepaald bepaling
        volmacht machtiging machtigen
        camera camerabeelden beelden
        opnemen opname luisteren
        kopie kopieren gekopieerd
        """.Split('\n').Select(line => line.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
    ];

    /// <summary>Every word with every other of its group.</summary>
    public static IEnumerable<(string Said, string Meant)> Pairs =>
        from words in Groups
        from said in words
        from meant in words
        where said != meant
        select (said, meant);
}

namespace Kiosk.Core.Answering.Gates;

/// <summary>One kind of distress: what settles it by itself, and what does unless information is asked for.</summary>
internal sealed record DistressTable(WordPatterns Certain, WordPatterns Likely)
{
    /// <param name="words">Lower-case words without accents, alarm numbers joined.</param>
    public bool Found(IReadOnlyList<string> words) =>
        Certain.IsMatch(words) || (Likely.IsMatch(words) && !DistressWords.Information.IsMatch(words));
}

/// <summary>What people say who are desperate or not safe, in their own words.</summary>
internal static class DistressWords
{
    private const string Close =
        "man|vriend|partner|ex|exman|vrouw|vriendin|echtgenoot|vader|stiefvader|moeder|stiefmoeder|ouders|zoon|dochter|broer|zus|oom|opa|neef|schoonvader|schoonmoeder|schoonfamilie|familie|verzorger|hij|zij|ze";
    private const string Victim =
        "mij|me|haar|hem|ons|mijn|mn|kind|kinderen|kindje|moeder|zoon|zoontje|dochter|dochtertje|zus|zusje|vriendin|buurvrouw|kleinkind|kleinkinderen|kleinzoon|kleindochter|meisje|jongetje|baby";
    private const string Debt =
        "schuld|schulden|geldschulden|rekening|rekeningen|aanmaning|aanmaningen|deurwaarder|deurwaarders|geldzorgen|geldproblemen|incasso|betalingsachterstand|achterstanden|geldstress";
    private const string Home = "huis|woning|flat|kamer|appartement|huurhuis|huurwoning|studio|thuis";

    private static readonly (string, string)[] Lists =
        [("close", Close), ("victim", Victim), ("debt", Debt), ("home", Home), ("someone", AlarmWords.Someone), ("poison", "pillen|medicijnen|tabletten|slaappillen|paracetamol")];

    /// <summary>Signs that information is asked for: about a course, a body, a form or another's work.</summary>
    public static WordPatterns Information { get; } = WordPatterns.Parse("""
        cursus|cursussen|training|workshop|voorlichting|vrijwilliger|vrijwilligers|onderzoek|scriptie|werkstuk|cijfers|beleid|film|boek|museum|theater
        preventiecursus|preventietraining|lezing|thema*
        mag ik
        wat doet|doen|is|betekent|kost
        hoe werkt|word
        waar zit|vind
        vergunning|abonnement|contract|huurcontract|vereniging|kieslijst|kerk|bedrijf|sportclub|lidmaatschap|project
        renoveren|gerenoveerd|renovatie|gesloopt|sloop|verbouwd|opknappen|post|container|afvalcontainer
        testament|begrafenis|uitvaart|crematie|erfenis|donor|jeugdhulp|mantelzorg
        zorg|zorgen voor [mijn|een] moeder|vader|man|vrouw|kind|zoon|dochter
        hond|hondje|kat|poes|paard|dier|dieren|dierenmishandeling|vogel|schaap|tuin|plantsoen|graf|park
        briefadres|postadres|camping|camper|vakantie|inschrijven|ingeschreven|uitschrijven
        krijgt .. jeugdhulp
        """);

    public static DistressTable Suicide { get; } = Table(
        """
        ^ 113 $
        bel|bellen|met|van|naar 113
        113 bellen|spreken|nodig
        zelfmoordplannen|zelfmoordpoging|zelfmoordneigingen|suicidepoging|zelfmoordgedachten|suicidegedachten|doodswens|suicidaal|suicidale
        wil|wilt|willen|wou|wilde|zou|ga|gaat|ging|zal|overweeg|overweegt|dreigt|pleegt|plegen|denk|denkt|probeerde|geprobeerd|poging .. zelfmoord|zelfdoding|suicide
        zelfmoord|zelfdoding|suicide .. plegen|pleegt|doen|denk|wil|gepleegd
        wil|wou|wilde|wilt|zou [echt|gewoon|liever|het|graag|maar|alleen] [gewoon|echt|liever] dood $
        wil|wou|wilde|wilt|zou .. dood zijn|gaan|en|want|ik|maar|omdat
        wil|wou|zegt dat ik|hij|zij|ze [nu|maar|al] dood was|ben|is|wil
        dat ik|hij|zij|ze .. dood wil|wilde|was
        was ik .. dood
        liever dood
        wil|wilt|wilde .. niet|nooit [meer|langer|verder] leven|verderleven
        niet|nooit meer|langer|verder [willen|wil|te|verder|zo|meer] leven|bestaan !in|aan
        niet [meer] verder [wil|willen] leven
        wil|wilt|hoop .. nooit|niet [meer] wakker [te] worden|word
        nooit meer wakker
        wil|wilt|wou .. er [gewoon|echt|zo|liever] niet meer zijn
        er niet meer wil|willen|hoef zijn
        er .. niet meer ben .. beter|iedereen|niemand|fijn
        ik hoef [echt|gewoon] niet meer [zo] $
        liefst .. er niet meer
        was|wou ik er [gewoon|maar] niet meer
        waarom zou|moet ik .. leven
        ik ben .. last .. familie|iedereen|kinderen|anderen
        haat mezelf|mijzelf
        leven .. niet [meer] aan $
        ben ik er niet meer .. let|jullie|niemand|mist
        einde|eind|eindje aan [mijn|zijn|haar|het|hun|dit] leven
        er [wel|maar|gewoon] [een] einde|eind|eindje aan [te|wil|ga|kan] maken|maak !contract
        maak|maakt er [een] einde|eind|eindje aan
        mezelf|mijzelf|zichzelf|zich|haarzelf|hemzelf .. kant
        van kant|kan te|maken
        beroof|beroven .. leven
        uit het leven|let stappen|gestapt
        gedachte|gedachten|denk|overweeg|wil|zin .. [er|om] uit|eruit [te] stappen|stap !met
        voor|onder een|de trein|metro|tram [te] springen|gooien|gaan|stappen|spring|lopen|liggen
        wil|ga|gaat|sta|zou .. van [de|het|een] dak|brug|flat|gebouw|balkon|toren|viaduct [af] [te] springen|gooien
        spring|springt .. van [de|het|een] dak|brug|flat|gebouw|balkon|toren|viaduct
        mezelf|mijzelf|zichzelf|zich .. ophangen|verhangen|verdrinken|doodmaken|vermoorden|doden|doodschieten
        verhang|ophang mezelf|me|mij
        snij|snijd|snijdt|snijden|beschadig|beschadigt|verwond|verwondt|krab|brand .. mezelf|mijzelf|zichzelf
        snij|snijd|snijdt|snijden|kras|krast .. in [mijn|haar|zijn] arm|armen|pols|polsen|been|benen|huid
        mezelf|mijzelf|zichzelf .. pijn|snijden|snij|beschadigen|beschadig|verwonden
        mezelf|mijzelf|zichzelf|mij|zich [zelf] iets|wat aan|aandoen|aangedaan|aandoe|aandoet
        zelfbeschadiging|automutilatie
        geen|weinig zin [meer] [in|om|van] [te|het|mijn|dit] leven
        wat .. zin|nut .. leven
        leven .. geen|weinig zin|nut|waarde|hoop|betekenis
        leven .. niet|niets|niks [meer] waard|leuk|aankan|zitten|nodig
        leven .. zat|beu|moe|nutteloos|zinloos|uitzichtloos
        levensmoe|levensmoeheid|levenslust
        haat|haatte mijn leven
        pijnloos .. dood|doodgaan|sterven
        laatste wil pil
        praat|praatte|begint|heeft .. over .. doodgaan|zelfmoord
        zat|beu|moe|klaar .. leven $
        klaar met [het|dit|mijn] leven
        het|alles|leven hoeft|hoef .. voor|van mij|me .. niet meer
        hoeft|hoef .. niet meer van mij|me
        beter .. zonder mij
        iedereen|ze|wereld|familie .. beter [af] .. zonder mij|me
        beter als|dat ik er niet [meer] was|ben
        niemand .. missen|mist .. mij|me|weg|dood
        afscheidsbrief|afscheidsbriefje
        slapen & niet|nooit meer opstaan|wakker|opwaken
        leven .. voorbij|over|klaar & ik|mijn
        punt achter & leven|voorbij|zetten .. leven|maak er
        van het leven [te] beroven|benemen|beroof
        mezelf|mijzelf|zichzelf .. leven [te] beroven|beroof|benemen
        eind|einde aan alles|alles
        <poison> & gespaard|verzameld|opgespaard
        niemand & mist|merkt|missen|merken & als|dat & niet meer ben|er
        wil|wilde|wou|wou & dood & zeg|zegt|zei|zo|liever|gewoon|graag|echt
        ik wil .. weg .. voor altijd
        alles & stoppen|ophouden & pijn|leven|voorgoed
        mezelf|mijzelf & pijn|iets aandoen|snijden|ophangen|verdrinken|doden|leven|kwaad
        zie .. het|t niet|nergens meer|nut [zo|echt|van] zitten|in
        nergens .. nut [er] van|in
        wil|zou .. sterven !in|aan
        """,
        """
        denk|denkt|verlang|verlangt|verlangen .. aan|over|naar de|mijn|zijn|haar|het dood|sterven
        zelfmoord|zelfdoding|suicide
        depressief|depressie .. dood|meer|verder|leven
        ik ben|voel .. depressief
        stap|stappen eruit|uit !met
        """);

    public static DistressTable Abuse { get; } = Table(
        """
        <close> [heeft|ging] [weer|vaak|soms|al|regelmatig|mij|me] slaat|sloeg|slaan|schopt|schopte|mishandelt|mishandeld|mishandelde|misbruikt|misbruikte|bedreigt|bedreigde|stalkt|stalkte|wurgt|wurgde|knijpt|trapt|trapte|verkracht|verkrachtte|kleineert|terroriseert|slaag|geslagen|uitbuit|chanteert [weer|vaak|al|soms] <victim>
        <close> .. heeft|hebben .. <victim> .. geslagen|mishandeld|misbruikt|verkracht|geschopt|aangerand|gewurgd|bedreigd|opgesloten|gestalkt
        <close> .. slaat|slaan|mishandelt|misbruikt|bedreigt|stalkt .. <victim>
        slaat|slaan|mishandelt|misbruikt|stalkt .. <close> <victim>
        <close> .. doet|doen .. pijn|kwaad $
        doet|doen <victim> [steeds|vaak|altijd|weer|dingen] pijn|kwaad !als
        <close> .. doet|doen|deed <victim> .. pijn
        dreigt|dreigen|gaat|wil .. iets|wat aan [te] doen
        dreigt|dreigen|gaat|wil .. iets|wat aandoen
        ex .. .. bedreigt|achtervolgt|stalkt|lastig
        huis .. gevlucht|gevluchte
        werd|wordt|is hij|ze|zij [heel|zo|steeds|weer] agressief|gewelddadig
        hij|ze|zij werd|wordt [heel|zo|steeds|weer] agressief|gewelddadig
        zit|zat|zitten aan mijn|haar|zijn|onze dochter|zoon|kind|kinderen|kleinkind|zusje|zoontje|dochtertje
        angst voor [mijn|mn|zijn|haar] <close>
        <close> .. .. vernedert|kleineert|intimideert|terroriseert
        gewelddadige relatie|man|vriend|partner|vader|ex
        weg .. <close> .. durf
        eergerelateerd|besneden|besnijden meisje|dochter|geweld|worden
        <close> .. zit|zat|komt [steeds|vaak|altijd|overal] aan mij|me|haar|hem|ons|kinderen
        <close> .. sluit|sluiten|houdt .. <victim> .. op|opgesloten|vast
        opgesloten .. thuis|huis|door|man|vriend|partner
        mag .. van mijn|mn <close> & niet|niks|geen|nergens & buiten|huis|deur|werken|telefoon|geld|zien|weg|heen|praten
        <close> .. dreigt|dreigen .. <victim> .. doen|vermoorden|dood|pakken|slaan|weg
        ik|we|mij|me|zij|ze|hij|moeder|vriendin|dochter|zoon|zus|buurvrouw|kind|kinderen|meisje|jongetje|kleinkind|kleinkinderen|oma|opa .. word|wordt|worden|werd|ben|is|zijn .. mishandeld|misbruikt|verkracht|aangerand|gestalkt|afgeranseld|geslagen|verwaarloosd|uitgebuit|gechanteerd !door|op
        word|wordt|worden|werd [ik|ze|zij|hij|we|er] .. mishandeld|misbruikt|verkracht|aangerand|gestalkt|afgeranseld|geslagen|uitgebuit
        geslagen|mishandeld|misbruikt|geschopt|verwaarloosd|vernederd wordt|werd|worden door [haar|zijn|hun|mijn] <close>
        slaat|mishandelt|schopt|bedreigt zijn|haar|hun vrouw|vriendin|man|kind|kinderen|moeder|vader|dochter|zoon
        <close> .. blijft|komt .. lastig|lastigvallen|achtervolgt|achtervolgen
        word|wordt|worden|werd .. geslagen|mishandeld|misbruikt|geschopt|verwaarloosd|vernederd door [mijn|zijn|haar|hun|de|een|mn] <close>
        door [mijn|zijn|haar|hun|een|mn] <close> .. geslagen|mishandeld|misbruikt|bedreigd|verkracht|gestalkt|opgesloten|verwaarloosd|uitgebuit|geschopt
        ben|is [door|als|vroeger|gisteren|net|vannacht|op|zojuist] .. verkracht|aangerand
        thuis .. geslagen|mishandeld|misbruikt|getrapt|geschopt|geslaan|bedreigd
        kind|kinderen|kindje|kleinkind|kleinkinderen|baby|meisje|jongetje|buurjongen|buurmeisje|moeder|oma|opa|vader .. verwaarloosd|verwaarlozen|mishandeld !zichzelf|zich
        verwaarloost|verwaarlozen .. kind|kinderen|kleinkind|kleinkinderen|baby
        bang voor|van mijn|mn|zijn|hun|haar <close>
        ben|zijn|is .. bang voor hem|haar|thuis
        gevlucht|vluchten|vlucht|gevluchte|weggelopen voor|van mijn|mn <close>
        weg bij|van mijn|mn <close> .. slaat|bang|durf|veilig
        durf|durft|durven .. niet [meer] naar huis|thuis
        niet|nooit|on [meer] veilig [meer] .. thuis|huis
        thuis .. niet|nooit [meer] veilig
        onveilig thuis|bij|in
        bij|van|voor [mijn|mn] <close> .. niet [meer] veilig
        gedwongen|dwingen|dwingt|dwang|verplicht .. .. trouwen|huwelijk|prostitutie|tippelen
        dwingt|dwingen mij|me
        uitgehuwelijkt|uithuwelijken|huwelijksdwang|eerwraak
        blauwe plek|plekken|oog .. man|vriend|vader|partner|ex|moeder|thuis|kind|meisje|school|dochter|zoon
        dochter|zoon|moeder|vriendin|kind|zus|meisje|buurvrouw .. blauwe plekken
        stalkt|gestalkt|stalker|stalking|stalken
        loverboy
        blijf van mijn lijf
        handen niet thuis|afhouden
        losse handjes
        <close> & klappen|slaag|klap|schoppen|stomp|stompt|mep|meppen & geeft|krijg|krijgt|krijgen|gaf|kreeg|geven
        kinderen|kind|baby|meisje|jongetje|buurkinderen & krijgen|krijgt & slaag|klappen|tikken|schoppen
        oma|opa|moeder|vader|bewoner|client & afgesnauwd|geknepen|uitgescholden|vastgebonden|opgesloten|verwaarloosd !zichzelf|zich
        gewelddadig|gewelddadige & huwelijk|relatie|thuis|man|vriend|partner|ex|vader
        gevlucht|weggelopen|ondergedoken & man|vriend|partner|ex|huwelijk|vader|familie|thuis|ouders|geweld
        vanwege|om|wegens de eer
        eer van de familie
        uitgebuit|uitbuiting|mensenhandel & ik|mij|word|meisje|me
        laat mij|me niet gaan|weg|los & <close>
        houdt|houden mij|me|haar vast|gevangen|opgesloten & <close>
        controleert .. mij|alles|telefoon & <close>
        """,
        """
        huiselijk|huislijk geweld
        <close> is|wordt .. agressief|gewelddadig
        mag .. niks|niets van mijn|mn <close>
        kindermishandeling|kindermisbruik|incest|ouderenmishandeling|partnergeweld
        vrouwenopvang|opvanghuis
        <victim> .. pakt|steelt|neemt .. geld .. af
        vrouw|kinderen|kind|moeder|vriendin|man .. slaan|mishandelen|aftuigen|schoppen
        bedreigt|bedreigen|lastigvalt|achtervolgt mij|me|ons|haar
        geweld thuis
        thuis .. geweld
        """);

    public static DistressTable Eviction { get; } = Table(
        """
        zet|zetten|zette|gezet|gooit|gooien|gegooid|trappen|getrapt|schoppen|geschopt .. uit [mijn|ons|het|de|mn|hun] <home>
        uit [mijn|ons|het|mn|onze|zijn|haar] <home> .. gezet|zetten|zet|gooien|gegooid|gooit|gehaald|halen
        <home> .. uitgezet|uitgegooid|ontruimd|ontruimen|ontruimt|ontruiming
        ontruimd|ontruimen|ontruimt|ontruiming .. <home>
        ik|we|wij|ons|mij|me|gezin .. ontruimd|ontruimen|uitzetten|eruitzetten
        word|wordt|worden|ben|zijn [ik|we] .. eruit|uitgezet|eruitgezet gezet|gegooid|geknikkerd
        dreigt|dreigen|dreigende|dreigend .. ontruiming|uitzetting|ontruimen|uitzetten
        huis .. gedwongen|executie* verkocht|verkoop|geveild
        ik|we|wij heb|hebben geen huis|woning|thuis [meer] $
        huisuitzetting|uithuiszetting|uitzetting|ontruimingsbevel|ontruimingsvonnis
        moet|moeten [ik|we|wij] [mijn|ons|mn] <home> uit .. kan|weet|nergens
        moet|moeten .. mijn|ons|mn <home> uit .. nergens|weet|huurachterstand|deurwaarder|kinderen|schuld|slapen
        moet|moeten|zetten|zet|gooien|gooit|willen|wil .. ons|mij|me .. eruit|uit [zetten|gooien|hebben|want|omdat|met]
        verhuurder|huisbaas|woningbouw|corporatie|woningcorporatie|deurwaarder|huurbaas|bank .. ons|mij|me .. eruit|uit
        ik|we|wij|gezin .. sta|staan|kom|komen|slaap|slapen|leef|leven|beland|belanden|zit|zitten .. op [de] straat !met|want
        sta|staan|kom|komen|slaap|slapen|beland|belanden ik|we|wij .. op straat
        slaap|slapen met .. .. auto
        ik|we|wij slaap|slapen|woon|wonen|overnacht .. buiten|auto|park|station|portiek|tent|trappenhuis
        auto|park|buiten|straat|portiek .. geslapen
        straks|bijna|binnenkort|morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|dreig|dreigen|word|worden|raak|raken .. dakloos
        dakloos geworden|geraakt|worden|raken
        geen|zonder dak|onderdak|slaapplek|slaapplaats|bed [meer|boven|om|voor]
        geen huis|woning|plek [meer] .. slapen|nacht|wonen|kinderen|vannacht
        geen huis|woning meer
        kan|kunnen|weet|weten .. nergens heen|naartoe|terecht|slapen|wonen|naar
        nergens heen|naartoe|slapen
        uit|verlaten mijn|ons|onze|mn|het <home> & deurwaarder|huurachterstand|rechter|vonnis|ontruim*|verhuurder|huisbaas|corporatie|gezet
        weet|weten .. niet .. waar|waarheen [ik|we|wij|naar] [ik|we|wij] .. slapen|moet|moeten|naartoe|heen|naar $
        waar moet|moeten|kan|kunnen ik|we [vannacht|nu|dan|nou] [vannacht|nu|dan|nou] slapen|wonen|heen
        """,
        """
        ik|we ben|zijn [nu|opeens|ineens|sinds] dakloos
        ik|we|wij|mij|me|ons|gezin .. op straat .. gezet|zetten|gezeten|slapen|slaap|leven|kinderen|belanden|gegooid
        buiten|auto|park|station|straat|portiek slapen|overnachten
        huis|woning|flat|kamer .. .. moet|moeten .. eruit
        moet|moeten .. week|morgen|overmorgen|maandag|dinsdag|woensdag|donderdag|vrijdag|maand .. uit|verlaten .. <home>
        nergens [om] [te] slapen|wonen|heen
        <home> uit gezet|gegooid|gestuurd
        deurwaarder .. uit|huis .. zetten|ontruimen
        """);

    public static DistressTable Money { get; } = Table(
        """
        verdrink|verdrinken|verzuip|verzuipen|stik|stikken|omkomen|kom .. in|om [de|mijn|al|onze|die] <debt>
        weet|weten [het|ik] niet meer .. .. <debt>
        niet .. slapen .. <debt>
        <debt> .. .. verdrink|verdrinken|verzuip|uitweg|radeloos|wanhopig|hopeloos|huil|huilen|raad|stress|paniek|gek|kapot|bang|machteloos|ziek|wakker|depressief|slapen
        radeloos|wanhopig|hopeloos|uitweg|raad|kapot|ziek|paniek|gek|bang|slaap .. <debt>
        <debt> .. weet|kan|zie|trek|red .. niet|geen|hoe meer|uitweg|uitkomst|oplossing|verder
        overspoeld|bedolven door|onder [de|al|alle|mijn] <debt>
        huur .. niet .. betalen .. bang|eruit|straat|paniek|radeloos
        kinderen|kind geen eten|ontbijt
        <debt> .. stapelen|stapelt .. op|radeloos
        slaap|slapen .. niet .. <debt>
        geen geld|cent|eten [meer] [voor|om|te] [eten|te|brood|boodschappen|luiers|melk|kopen] [te] eten|brood|boodschappen|luiers|melk|kinderen|babyvoeding|medicijnen|huur
        geen geld [meer] voor|om .. eten|kinderen|luiers|boodschappen|brood
        geen|niks|niets [meer] te eten
        geen|niks|niets .. brood|eten|melk .. huis|kinderen|thuis|kopen
        luiers|eten|boodschappen|medicijnen|melk|babyvoeding .. niet [meer] .. betalen|kopen
        dagen niet|niks|niets gegeten
        geen eten [meer] [in|voor|thuis|kopen|om]
        kinderen|kind|baby .. honger
        wij|we hebben honger
        honger & kinderen|kind|bed|baby|dagen|gezin
        brood|eten & dagen|dag|week & geen geld|geld
        durf & post|brieven|deur|telefoon & schuld|schulden|rekening|rekeningen|aanmaningen|deurwaarder
        gas|licht|stroom|water|elektriciteit|energie|elektra|verwarming .. afgesloten|afgesneden .. kou|donker|zitten|baby|kinderen|betaald|betalen|geld
        water staat .. aan de|mijn|onze lippen
        water staat mij|me|ons [tot] [aan] .. lippen
        """,
        """
        stroom|gas|water|licht|energie .. afgesloten .. morgen|betaald|rekening
        uitkering .. gestopt|stopgezet|kwijt .. niks|niets|geen|wanhopig|eten|radeloos|huur
        """);

    public static DistressTable Despair { get; } = Table(
        """
        ben|voel|word [ik|me|mij] [zo|echt|helemaal|heel|gewoon|er] radeloos|wanhopig|hopeloos
        ten einde raad
        weet|weten .. geen raad [meer|mee]
        zie .. geen uitweg|uitkomst|toekomst|lichtpuntje
        geen [enkele] uitweg|uitkomst|hoop [meer]
        hou|houd|houden .. niet [meer|langer] vol
        niet [meer] hoe het|ik|we verder [moet|kan|moeten]
        gek van .. zorgen|ellende|stress|geldzorgen
        wereld|leven stort|ligt in
        ik ben .. kapot $
        niemand geeft om mij|me
        ik wil [zo|echt] niet [meer] verder $
        ik kan [het|zo|echt|gewoon|er] [echt|gewoon|zo|allemaal] niet meer [ik|en|want|help|alles] $
        ik kan [het|zo|echt|gewoon] [echt|gewoon|zo] niet meer ik|en|want|help|alles
        ik kan het|dit|alles [allemaal|echt|gewoon|leven] niet meer|langer aan
        kan [zo|echt|gewoon] niet [meer] [zo] verder [zo] $
        ik ben [helemaal|echt|zo|gewoon] op $
        ik ben helemaal|volledig op en|ik
        ik ben .. helemaal op $
        ik zit .. doorheen
        ik ga .. eraan|er kapot|onderdoor
        ga|gaan er|hier aan kapot|onderdoor
        alles is|wordt [me|mij] te veel
        alles is|wordt [me|mij] teveel
        het is|wordt me|mij te veel
        wordt me|mij allemaal te veel
        wordt me|mij allemaal teveel
        ik stort|storten in
        ik heb niemand|niks|niets meer $
        huil .. elke|iedere|alle|hele dag|dagen|nacht
        """,
        """
        ik ben [zo|heel|echt] [erg|ontzettend] eenzaam .. niemand|dood|meer
        trek|trekt|trekken .. het|t .. niet meer|langer
        trek|trekt het|t [echt|gewoon|zo] niet $
        red|redden .. het .. niet meer
        nergens meer zin in
        """);

    private static DistressTable Table(string certain, string likely) =>
        new(WordPatterns.Parse(certain, Lists), WordPatterns.Parse(likely, Lists));
}

namespace Kiosk.Core.Answering.Gates;

/// <summary>What people say when someone is in danger, in the words of a hurry.</summary>
internal static class EmergencyWords
{
    private const string Family = "moeder|vader|oma|opa|kind|kindje|baby|zoon|zoontje|dochter|dochtertje|vrouw|man";
    private const string Child = "kind|kindje|kinderen|zoon|zoontje|dochter|dochtertje|peuter|kleuter|baby|kleinkind|kleinzoon|kleindochter";
    private const string Water = "water|gracht|sloot|vijver|rivier|haven|kanaal|singel|vaart|meer|plas|zwembad";
    private const string Service = "ambulance|ziekenwagen|ziekenauto|brandweer|politie|112|alarmnummer|hulpdiensten|dokter|arts|ehbo|bhv|traumahelikopter";
    private const string Weapon = "mes|messen|pistool|wapen|wapens|vuurwapen|geweer|machete|steekwapen|hakmes|zwaard|bijl|kalasjnikov|revolver";
    private const string Poison = "pillen|medicijnen|tabletten|drugs|overdosis|bleekmiddel|bleek|chloor|schoonmaakmiddel|afwasmiddel|wasmiddel|gif|vergif|rattengif|ammonia|batterij|batterijtje|knoopcel|spiritus|ontstopper|petroleum|terpentine|slaappillen|paracetamol|azijn";

    private static readonly (string, string)[] Lists =
    [
        ("person", AlarmWords.Person), ("someone", AlarmWords.Someone), ("family", Family), ("water", Water), ("service", Service), ("weapon", Weapon), ("poison", Poison), ("child", Child), ("patient", AlarmWords.Someone + "|hem|haar|er"),
    ];

    /// <summary>Said of nothing but danger now.</summary>
    public static WordPatterns Certain { get; } = WordPatterns.Parse("""
        ^ [bel|nu] 112|ambulance|brandweer|ziekenwagen|hulp|help [nu|bellen|snel|alstublieft|alsjeblieft|komen] $
        ^ [snel|oh|o|kom] help [help|mij|me|ons|nou|nu|toch|alstublieft|alsjeblieft] [help|mij|me|ons|nou|nu|toch] [help|toch|nou] $
        help help|me|mij help
        help me|mij $
        ^ .. help $
        hulp hulp
        snel|direct|meteen|onmiddellijk|dringend|gauw hulp|dokter|ambulance
        ademt|ademd|ademen|ademhalen|adem|ademhaling .. niet|nauwelijks|moeilijk|slecht
        niet|nauwelijks|moeilijk|amper meer|goed ademen|ademhalen
        niet ademen|ademhalen
        haalt|heeft|krijg|krijgt|krijgen|hapt|hap [bijna|ineens|opeens] [geen|naar] adem|lucht !meer
        krijg|krijgt geen lucht|adem meer !van
        krijgt .. bijna geen adem|lucht
        geen|zwakke hartslag|polsslag|pols
        hart|hartje staat|is stil|gestopt
        <someone> .. bewusteloos
        is|ligt bewusteloos
        buiten|zonder|verliest|verloor bewustzijn|kennis|westen
        <someone> .. flauwgevallen|weggevallen|buitenbewustzijn
        <someone> .. valt|viel|gaat flauw
        <someone> .. van haar|zijn|d'r|dr stokje
        <someone> .. raakt bewusteloos|onwel
        onwel geworden
        is|wordt|word|voelt|werd .. onwel
        val .. flauw
        <someone> .. reageert|reageren .. niet|nergens|nauwelijks !op|aan
        niet|nauwelijks [meer] wakker [te] krijgen|maken
        <someone> .. wordt|word [maar] niet [meer] wakker
        <someone> .. niet [meer] wakker !worden|te
        krijg|krijgen <patient> .. niet .. wakker
        in elkaar gezakt|gevallen|gestort|zakken
        zakt|zakte in elkaar
        <someone> .. ineengezakt|neergevallen|ingestort !van
        <someone> .. ligt|lag|liggen .. op [de|het] grond|vloer|straat|stoep|rijbaan|perron
        ligt|zit|loopt .. <someone> .. op de grond|vloer
        <someone> .. beweegt|bewegen [zich] niet
        <someone> .. wordt|worden|loopt|werd|is|ziet [helemaal] blauw|paars [aan]
        pijn|druk|steek|steken|beklemming|klem|kramp .. op|in|aan|bij|rond [de|mijn|zijn|haar|mn|zn] borst|borstkas|borstbeen|hart|hartstreek
        pijnlijke|drukkend|drukkende .. borst
        borst .. druk|drukt|pijn
        linkerarm|arm|gezicht|gezichtshelft .. tintelt|tintelen|slap|verlamd|gevoelloos|hangt|scheef
        mond|gezicht|mondhoek .. hangt|scheef|scheeftrekt
        scheve mond|mondhoek|gezicht
        praat|spreekt [ineens|opeens] [wartaal|onverstaanbaar|raar|lallend|onduidelijk] [en] scheef|wartaal|onverstaanbaar
        kan ineens|opeens|plotseling niet [meer|goed] praten|zien|bewegen|lopen
        stuip*
        ligt|zit te schudden|schokken|trillen|stuiptrekken|spartelen
        <someone> .. krijgt|heeft|kreeg .. epileptische|epilepsie aanval
        krijgt|heeft .. epilepsieaanval|toeval|insult|stuipen
        <someone> .. heeft|krijgt|kreeg .. hypo
        <someone> .. suiker|suikerpatient|diabeet .. weggezakt|weg|wakker
        <someone> .. is|zakt .. weggezakt
        <poison> .. geslikt|ingeslikt|doorgeslikt|ingenomen|gedronken|opgedronken|opgegeten|binnengekregen
        <someone> .. heeft|hebben|had .. ingeslikt|doorgeslikt
        overdosis .. genomen|drugs|pillen
        iemand|hij|ze|zij heeft een overdosis
        stikt|stikken|verstikt|verslikt .. <person>
        iemand|hij|zij|baby|kind|kindje|zoontje|dochtertje|man|vrouw|moeder|vader|oma|opa .. stikt|gestikt|stikken !van
        ik stik !in|van|de
        zich|me|mij verslikt .. lucht|blauw|adem|hoest
        tong|keel|gezicht .. zwelt|zwellen|opgezwollen|dik|dicht
        allergische reactie|shock|aanval
        epipen
        anafylac*
        gestopt|stopt met ademen|ademhalen
        ik ga|val [zo|bijna] flauw|flauwvallen|weg $
        koortsstuip*
        giftig|giftige|giftigs|paddenstoelen .. gegeten|gedronken|geslikt
        gesneden|geprikt .. bloedt|bloeden
        door het ijs gezakt|gevallen
        is aan het bevallen|persen|doodbloeden|stikken
        zit|zitten .. vast .. lift
        ligt [hier|daar] [een] dode man|vrouw|jongen|meisje|persoon|mens
        ligt [hier|daar] .. een lijk
        <service> help|kom
        ingereden .. mensen|groep|menigte|publiek|terras
        op mensen ingereden
        bloed|bloedt|bloedde|bloeden|bloeding .. hevig|erg|hard|veel|overal|dood|stelpen|rund|harder|spuit|liters
        bloed .. uit .. hoofd|oor|oren|mond|neus|buik|been|arm|ogen|wond
        hoofd|keel|buik|been|arm|pols|hals .. bloedt
        iemand|hij|zij|ze|man|vrouw|jongen|meisje|kind|meneer|mevrouw bloedt|bloeden
        onder het bloed
        <someone> .. onder .. bloed
        veel|overal|zoveel|plas bloed
        bloed verloren|verliest
        verliest .. bloed
        stopt|houdt|blijft .. bloeden
        bloeden|bloeding|wond .. niet .. stopt|stelpen|ophouden
        bloeden|bloeding .. houdt|stopt .. niet
        spuit|gutst .. eruit|uit
        slagader
        pols|polsen .. opengehaald|opengesneden|doorgesneden|snijden
        diepe|grote snee|wond|snijwond
        vinger|hand|arm|been .. eraf|afgesneden|afgezaagd
        zwaargewond|zwaargewonden|levensgevaar
        zwaar|ernstig|levensgevaarlijk gewond|gewonde|gewonden
        weeen .. begonnen|komen|om
        heb|heeft|krijg|krijgt weeen
        vliezen|vruchtwater .. gebroken
        water .. is gebroken
        baby .. komt [er] nu|eraan
        bevalt|bevallen hier|nu|ter plekke
        gaat|moet|ga nu|hier bevallen
        hier|nu .. geboren wordt
        <someone> .. verdrinkt|verdrinken|verdronken
        <someone> .. in de|het <water> gevallen|beland|gesprongen|gereden|geraakt|gegleden|ligt|liggen|drijft
        <someone> .. te water geraakt|gevallen
        ligt|liggen|drijft|drijven|valt .. <someone> .. <water>
        auto te|in [het] water [geraakt|gereden]
        <someone> .. onder de|een|het auto|bus|vrachtwagen|trein|tram|motor|scooter|puin|kast
        onder een|de auto|bus|vrachtwagen|trein|tram gekomen|geraakt|terechtgekomen|ligt|beland
        geschept|overreden .. door
        iemand|fietser|kind|jongen|meisje|voetganger|vrouw|man|meneer|mevrouw .. geschept|overreden
        zit|zitten|ligt .. bekneld|klem !parkeren
        <someone> .. bekneld|klem|klemvast
        zit|zitten|zat .. opgesloten .. auto|lift|kelder|brandend*
        kind|kindje|baby|peuter|kinderen .. opgesloten|achtergelaten .. auto
        onder stroom .. <someone>
        <someone> .. geelektrocuteerd|elektrocuteerd
        stroomkabel|elektriciteitskabel|stroomdraad|hoogspanningskabel .. gevallen|los
        er gaat|ging .. dood
        iemand|hij|zij|ze|baby|kind|man|moeder|vader|oma|opa|vrouw .. gaat|ga .. dood !van|aan
        ik ga dood !van|aan|met|als|wil|hoe
        sterft|stervende .. <someone>
        <someone> .. is stervende
        hartaanval|hartstilstand|hartinfarct krijgt|nu
        <someone> .. krijgt een hartaanval|hartstilstand|hartinfarct|beroerte
        bel|haal|roep|stuur|waarschuw [de|een|nu|toch|alstublieft|even|snel|alsjeblieft] [de|een|nu|snel] <service>
        moet|moeten|wil|wilt|wilt|kunt|kun|kan u|je|jij|jullie|er|iemand .. <service> .. bellen|komen|halen|roepen|sturen|waarschuwen|laten
        er moet .. <service> .. komen|hierheen|bij
        moet|wil|graag [de|een] brandweer|ambulance|112|ziekenwagen hebben|spreken|nu
        <service> .. nodig
        <service> nu|snel|direct|onmiddellijk|gauw
        nu|snel|direct|onmiddellijk|gauw|dringend [de|een|naar] [de|een] <service>
        waar|waarom blijft de|die ambulance|brandweer|politie
        snel|nu|nodig|haal|pak .. aed .. snel|nu|nodig|hebben
        haal|pak|breng [de|een|die] aed
        heb|hebben .. aed nodig
        moet|moeten .. gereanimeerd
        er is [hier|buiten|binnen|boven] brand !geweest|gestookt|schade
        er is [hier|een] .. brand uitgebroken
        er is een|hier .. brandje|brand
        ^ [help] brand [brand|help|in|het] $
        ^ [help|snel] brand brand|help
        het|hij|zij|alles|hier|daar brandt [hier|daar|buiten|binnen|nu|als] $
        huis|woning|flat|schuur|auto|keuken|dak|gebouw|container|prullenbak|kamer|scooter|bus|kelder|pand|schuurtje|gordijnen|pan|zolder|garage|winkel|school|bank .. brandt !niet|nog|gestoken|gevlogen|gestaan|geweest|gezet
        staat|staan|vliegt|vloog|zit .. in [de] fik|hens|vlammen|lichterlaaie|lichterlaai
        staat|staan|vliegt|steekt .. in brand !van|voor
        in brand staat|staan|vliegt
        steek|steekt|steken|stichten .. in brand|fik|hens
        heb|hebben|heeft [wij|we|nu] brand $
        heb|hebben|heeft brand in|thuis|hier|boven
        fikt
        er is .. fik
        vuur [in|uit] .. keuken|gang|hal|kamer|kelder|stopcontact|huis|trappenhuis
        vlammen .. uit|dak|slaan|komen|binnen|hoog
        zie|zien .. vlammen
        ruik|ruiken|ruikt .. gas|gaslucht|brandlucht
        stinkt|ruikt .. naar gas
        hangt|is [hier|er|een] .. gaslucht|brandlucht
        zie|zien|ruik|ruiken [overal|hier|dikke|veel|zwarte] rook
        hangt|staat|komt [er|hier|allemaal|overal] .. rook .. trappenhuis|gang|hal|kamer|lift|kelder|gebouw|huis|flat|binnen|keuken|raam|deur|dak|ramen
        rook .. uit .. raam|ramen|dak|deur|lift|huis|gebouw|kelder|prullenbak|auto|kamer|stopcontact|meterkast|muur
        dikke|zwarte rook
        vol|onder .. rook
        loopt|gaat [het|de] koolmonoxide*
        koolmonoxidevergiftiging
        net|zojuist|zonet|hoorde|hard|enorme|grote|een ontploffing|explosie
        is|heeft [er|hier] [iets|net|wat] .. ontploft|geexplodeerd
        er is iets|wat ontploft
        bom|bommelding|explosief|handgranaat !vol
        verdachte|verdacht|onbeheerde|achtergelaten tas|pakket|koffer|pakje|rugzak
        heeft|met|zwaait|trekt|trok|bij|loopt|staat|dreigt|pakt|pakte|steekt|gewapend|zwaaien|rond .. <weapon> !van|ingeleverd|inleveren|gevonden
        <weapon> bij zich
        <weapon> .. hand|getrokken|keel
        richt|richtte|gericht .. <weapon>
        wordt|word|werd [er|hier|buiten|nu|daar] .. geschoten
        er wordt .. geschoten
        <someone> .. heeft|hebben .. geschoten
        gewapende man|mannen|persoon|overvaller|jongen|jongens|vrouw
        vreemde|onbekende man|mannen|vent|persoon|kerel .. huis|woning|binnen
        probeert|proberen .. binnen te komen|breken|dringen
        heeft|had zich [net] opgehangen|verhangen
        hoor|hoorde|hoorden|horen|vallen|vielen [er|hier|buiten] [net] schoten
        iemand|hij|man|jongen|ze|er .. schiet|schieten !op|al|lekker|niet|maar
        er is|wordt|was [net|nu|zojuist|iemand] .. neergestoken|neergeschoten|doodgestoken|doodgeschoten
        iemand|man|jongen|vrouw|meisje|ik|hij|zij .. neergestoken|neergeschoten|doodgestoken
        wordt|word [er] .. gestoken !door
        in elkaar geslagen|geschopt|getrapt .. buiten|hier|nu|daar
        buiten|hier|nu|daar .. in elkaar geslagen|geschopt|getrapt
        er wordt|worden .. in elkaar
        er wordt|worden .. iemand|vrouw|man|jongen|meisje|kind|mevrouw|meneer|mensen .. geslagen|geschopt|mishandeld|aangevallen|belaagd|beroofd|overvallen|aangerand|verkracht|gewurgd|bedreigd|ontvoerd|vastgehouden
        iemand|vrouw|man|jongen|meisje|kind|mevrouw|meneer wordt [hier|buiten|nu|daar|op] .. geslagen|geschopt|aangevallen|belaagd|beroofd|overvallen|aangerand|gewurgd|ontvoerd
        ik|we|wij word|worden [nu|hier|net|al|buiten] .. aangevallen|belaagd|beroofd|gewurgd|ontvoerd|achternagezeten
        ik|we|wij word|worden .. achtervolgd !door
        achtervolgd door .. <someone>
        achtervolgd door .. mannen|jongens|gasten|groep|auto|types
        ik|we|wij word|worden nu|hier|buiten [weer] bedreigd|geslagen|geschopt|gestalkt
        word|worden .. geslagen|geschopt|bedreigd .. nu|hier|buiten
        ik word .. gevolgd
        <someone> .. slaat|schopt|steekt|bijt [de|alle|andere] mensen|bezoekers|iedereen|kinderen|voorbijgangers|medewerkers
        probeert .. wurgen|verkrachten|steken|ontvoeren
        valt|vallen mij|me|haar|hem|ons|mensen aan
        schiet|schieten .. op [de] mensen|mij|me|ons|iemand|politie|publiek
        word|worden [nu|hier|buiten] achterna gezeten
        word|worden ik|we [nu|hier] .. aangevallen|beroofd|gevolgd
        er [word|wordt] .. iemand achter|achterna mij|me
        zit|zitten|loopt|lopen [er] .. achter mij|me|ons aan
        slaat|schopt|trapt|wurgt|steekt|bedreigt [mij|me|haar|hem|ons|iemand] [nu|hier|buiten|daar|weer] nu|hier|buiten|daar
        hier|binnen|buiten|daar .. bedreigt|slaat|schopt|wurgt|belaagt mij|me|haar|hem|ons|iemand|mensen|een
        bedreigt|bedreigd .. <weapon>
        zijn|staan|gaan|is .. aan|te [het] vechten|knokken|matten .. nu|buiten|hier|daar|bloedt|hal|balie
        daar|hier|buiten|binnen .. vechten|knokken
        er is|ontstaat [hier|buiten|nu|een|net|daar] .. vechtpartij|gevecht|knokpartij|steekpartij|schietpartij|gijzeling
        terroristische aanslag
        aanslag gepleegd|gaande|bezig
        er wordt|worden [hier|buiten|nu|net] gevochten
        schietpartij|steekpartij|gijzeling|gijzelaar|gegijzeld
        <someone> .. gaat|wil|zal|probeert|ging [mij|me|haar|hem|ons|iemand|mijn|zijn|de] .. vermoorden|doodmaken|doodslaan|doodschieten|doodsteken|neersteken|neerschieten|afmaken !zichzelf
        mij|me|haar|hem|ons|iemand [gaat] vermoordt|vermoorden|doodmaakt|doodslaat|afmaakt|doodschiet|wurgt
        vermoordt|wurgt|doodt mij|me|haar|hem|ons|iemand
        maakt|maak|slaat|schiet|steekt mij|me|haar|hem|ons|je|jullie|u|iedereen|iemand [nog|straks|nu|allemaal|hier] dood|af|neer|overhoop
        ik vermoord jullie|je|u|iedereen|hem|haar|hier|mezelf
        ik schiet|steek|blaas|hak jullie|je|u|iedereen|hier|de|alles|hem|haar [allemaal|iedereen|hier|boel|tent] [neer|dood|overhoop|op|af|kapot]
        inbreker|inbrekers|indringer|overvaller|overvallers .. binnen|hier|huis|woning|nu|kamer
        er wordt .. .. ingebroken
        wordt [er|nu|hier] .. ingebroken
        zijn|is [nu|aan] .. aan het inbreken
        er is|wordt .. overval|overvallen|beroving
        overval bezig|gaande|hiernaast
        probeert|trekt|sleurt|sleept|duwt|lokt .. kind|kinderen|meisje|jongetje|jongen|vrouw|dochter|zoon|zoontje|dochtertje .. auto|busje|bestelbus|bosjes
        auto|busje|bestelbus .. gesleurd|getrokken|geduwd|gesleept
        meisje|jongen|kind|vrouw .. ontvoerd|ontvoeren|meegesleurd|meegenomen|meegelokt
        <family> is|zijn ontvoerd|vermist|zoek|verdwenen|weggelopen
        <child> .. spoorloos|nergens
        <child> is|zijn [ineens|opeens|helemaal|hier|net] weg|kwijt|zoek|verdwenen|vermist|weggelopen !waar|met|naar|uit|van|voor|op|bij|geweest
        <child> van twee|drie|vier|vijf|zes|zeven|acht .. weg|kwijt|zoek|verdwenen
        ben|zijn mijn|ons|mn kind|kindje|zoontje|dochtertje|peuter|kleuter|baby|kleinkind kwijt|verloren
        <someone> hangt|staat [daar|boven|buiten] .. aan|op de|het|een balkon|dak|brug|reling|vensterbank|hijskraan|spoor
        hangt|staat|zit .. <someone> .. aan|op de|het|een balkon|dak|reling|vensterbank|hijskraan|spoor|rails
        <someone> .. op het spoor|treinspoor|rails
        <someone> .. dreigt te vallen|springen|stikken|verdrinken
        staat|staan .. op springen
        acute nood
        aan het|elkaar [aan] [het] schieten|steken|neersteken|wurgen|doodslaan|verdrinken|stikken
        staat|staan te branden|fikken
        ineengestort|ineengezakt|ingezakt & <someone>|collega
        ingestort|omgevallen|ingevallen & mensen|iemand|onder|eronder|bekneld|gewond
        gillen|gilt|schreeuwt|schreeuwen|roept|roepen & hulp|help
        meegenomen|meegelokt|meegesleept & <child>|meisje|jongen|jongetje & man|vreemde|onbekende|vrouw|auto|busje
        gas & ontsnapt|lekt|stroomt
        afgetuigd|afgeranseld|afgerost|toegetakeld|gemolesteerd & jongen|meisje|iemand|man|vrouw|mevrouw|meneer|mensen|er
        touw & nek|hals|opgehangen
        dreigt te schieten|steken|springen|ontploffen
        <weapon> & hoofd|keel|nek|borst|rug|gezet|gericht|getrokken
        <weapon> .. op|tegen mijn|zijn|haar
        steekwond|schotwond|hoofdwond|schotwonden|steekwonden
        roerloos|bewusteloze|bewusteloos & man|vrouw|meisje|jongen|kind|iemand|mevrouw|meneer|moeder|vader|oma|opa|buurvrouw|buurman|baby|ligt
        <someone> & reageert|reageren .. nergens|nauwelijks|niet op
        <someone> .. ligt|zit & rillen|trillen|schudden|spartelen|kermen|kreunen|schuimbekken
        verlamde|verlamd|slappe|gevoelloze arm|been|kant|mondhoek
        ineens|opeens|plotseling & lalt|verlamd|verlamde|blind|sprakeloos|verward|wartaal
        lalt|ijlt & <someone>
        *batterij|*middel|pillen|medicijnen|*tabletten|gif|knoopcel|chloor|magneet|spijker|muntje|punaise|glas & doorgeslikt|ingeslikt|geslikt|opgedronken
        botsing|aanrijding|ongeluk|ongeval & ligt|liggen|gewond|bloedt|bekneld|beweegt & <someone>|*rijder|*fietser|slachtoffer
        <someone>|*rijder|slachtoffer .. ligt .. weg|straat|stoep|rijbaan|fietspad & ongeluk|aanrijding|botsing|bloed|gevallen|aangereden|beweegt
        borst & druk|pijn|steken|steek|benauwd|beklemd|beklemming|drukt
        hand|arm|been|voet|vinger|vingers|hoofd|haar zit|zitten vast|klem|bekneld & machine|deur|lift|roltrap|hek|auto|traplift
        gasleiding|gaskraan|gasfles|gastank & lekt|lek|ontsnapt|sist|kapot|open
        brandbom|molotov*|vuurbom|granaat
        inbreker|inbrekers|indringer|insluiper & huis|keuken|kamer|gang|slaapkamer|woning|binnen|boven|beneden|zolder|kelder|nu|hier|tuin|staat|loopt
        overvallen|aangevallen|beroofd|achtervolgd|belaagd & op dit moment
        probeert|proberen & deur in|open .. trappen|breken|beuken|forceren|rammen
        trapt|beukt|ramt|slaat & deur in
        gaat|wil|dreigt|staat [te|om|zo|nu] .. springen & <someone> & brug|dak|balkon|flat|toren|gebouw|stadhuis|gemeentehuis|raam|spoor|viaduct
        slaan|schoppen|trappen|steken|slaat|schopt <someone>|een .. verrot|kapot|dood|neer|bewusteloos|invalide|helemaal
        help & ademt|bloedt|brandt|stikt|bloed|vuur|mes|brand|pistool|valt|dood|sterft|gevallen|adem|lucht|bewusteloos
        twee keer een .. twee
        een .. een .. twee bellen|bel
        schoten & gehoord|hoor|hoorde|hoorden|gelost|gevallen
        bloed & spuit|spuit|gutst|stroomt|plas|overal|liters|stopt|ophouden
        stroomt|druipt|loopt .. bloed
        <someone> & doodbloeden|leegbloeden|doodgestoken|neergestoken|neergeschoten|neergeslagen
        hartmassage|hartmassages|mond op mond
        niet meer boven & water|vijver|gracht|sloot|zwembad|plas|meer|rivier
        kopje onder & water|vijver|gracht|sloot|zwembad|plas|meer|rivier
        <someone> & verdrinkt|verdrinken|verdronken
        gevaar|bedreigd & leven|nu
        ik ben|verkeer .. in .. gevaar
        levensbedreigend*
        """, Lists);

    /// <summary>Said of danger now, but also of the past, of a rule or as a manner of speaking.</summary>
    public static WordPatterns Likely { get; } = WordPatterns.Parse("""
        hartaanval|hartstilstand|hartinfarct|beroerte|herseninfarct|hersenbloeding|tia
        reanimatie|reanimeren|reanimeert|gereanimeerd !leren|cursus
        eerste hulp nodig
        ehbo|bhv|ehboer|bhver [alstublieft|hier|erbij|komen|nodig]
        <person> .. erg|heel|zo|vreselijk|ineens|opeens benauwd !van|hier|in
        <person> .. heel|erg|helemaal kortademig
        <someone> .. gevallen .. bloed|bloedt|hoofd|opstaan|overeind|bewegen|gebroken|beweegt|kermt|gilt
        <person> .. van de|het|een trap|dak|ladder|steiger|balkon|roltrap|brug|stelling gevallen
        van de|het|een trap|dak|ladder|steiger|balkon|roltrap .. gevallen .. <person>
        <person> .. aangereden
        iemand|kind|fietser .. aangereden
        aanrijding|botsing|ongeluk|ongeval .. gebeurd|gebeurt|buiten|hier|straat|deur|kruispunt|plein|net|zojuist|gewonden|slachtoffer|slachtoffers|hiervoor
        net|zojuist|buiten|hier .. aanrijding|botsing|ongeluk|ongeval
        er is [net|hier|buiten|zojuist|een] .. ongeluk|aanrijding|botsing|ongeval
        er zijn .. gewonden|slachtoffers|doden
        <person> is|raakte|ben [ernstig|zwaar] gewond
        brand in|bij|op|achter|naast|boven|onder|aan de|het|een|mijn|ons|onze|zijn|haar|dit|deze|hun|mn
        is [er] .. brand is|in|bij|nu|hier
        brand .. uitgebroken
        in brand gevlogen|gestoken
        brandalarm|rookmelder|rookalarm|brandmelder|koolmonoxidemelder|koolmonoxidealarm|comelder|ontruimingsalarm .. gaat|loopt|ging [nu|hier|al] af
        gaat|loopt|ging [hier|nu|bij|ons|mij] [het|de|een|mijn|ons] brandalarm|rookmelder|rookalarm|brandmelder|koolmonoxidemelder|koolmonoxidealarm|comelder
        gaslek|gaslekkage
        lekt .. gas
        gas lekt|lek
        koolmonoxide
        ontploft|ontploffing|explosie|explodeert
        vlammen|vuurzee
        rook [in|uit|bij|onder] [de|het|mijn|een] .. gebouw|huis|lift|kelder|trappenhuis|gang|raam|dak
        vecht|vechten .. <someone> .. buiten|hier|nu|daar|straat|hal|balie
        vechtpartij|knokpartij
        ik|we word|worden bedreigd !met
        bedreigt mij|me|ons|haar|mensen|iedereen|personeel .. hier|binnen|buiten|nu|daar|deur
        word|worden [ik|we] [nu|net|hier|buiten] overvallen !door
        gewapend|gewapende|overval
        vergiftigd|vergiftiging
        springt|springen .. van de|het|een dak|brug|balkon|flat
        <someone> .. gebeten .. slang|slagader
        is hier een arts|dokter
        hartkloppingen
        plafond|dak|muur|gebouw|balkon|steiger|gevel .. ingestort|instorten|instort
        zit|zitten .. vast .. hoofd|hand|arm|been|voet|vinger
        112 bellen|gebeld
        gewonde|gewonden
        noodgeval|noodsituatie
        is|zijn .. <someone> .. gewond
        valt|vallen mij|me|haar|ons lastig .. hier|nu|buiten
        ben|is|zijn net|zojuist|zonet .. beroofd|aangevallen|overvallen|bedreigd|geslagen|aangereden|gestoken|aangerand
        wapen|pistool op mij|me|haar|hem
        <weapon> & <someone>|ik & heeft|hebben|met|zwaait|loopt|staat|komt|dreigt|wil|trekt|pakt|heb
        brand !niet|nog|al|altijd|continu|dag|nacht|te|constant|geweest & keuken|kelder|zolder|flat|gebouw|huis|verdieping|school|kamer|trappenhuis|lift|dak|schuur|garage|winkel|hal|toilet|buren|buurvrouw|buurman
        rook & trappenhuis|lift|kelder|gebouw|gang|hal|verdieping|keuken|kamer|zolder|meterkast
        wond|wonden|bloedneus & hevig|diep|diepe|grote|hoofd
        breuk|gebroken|botbreuk & ligt|gevallen|gilt|schreeuwt & hij|ze|zij|iemand|man|vrouw|mevrouw|meneer
        """, Lists);
}

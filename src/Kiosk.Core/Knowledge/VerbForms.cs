using System.Collections.Frozen;

namespace Kiosk.Core.Knowledge;

/// <summary>The forms of common Dutch verbs, each with its infinitive.</summary>
internal static class VerbForms
{
    /// <summary>Strong and irregular verbs: infinitive, past singular, past plural, participle, then other forms.</summary>
    private const string Strong = """
        bakken bakte bakten gebakken
        bederven bedierf bedierven bedorven
        bedragen bedroeg bedroegen bedragen
        beginnen begon begonnen begonnen
        begrijpen begreep begrepen begrepen
        bevallen beviel bevielen bevallen
        bewegen bewoog bewogen bewogen
        bewijzen bewees bewezen bewezen
        bezoeken bezocht bezochten bezocht
        bieden bood boden geboden
        bijten beet beten gebeten
        binden bond bonden gebonden
        blijven bleef bleven gebleven
        breken brak braken gebroken
        brengen bracht brachten gebracht
        buigen boog bogen gebogen
        denken dacht dachten gedacht
        dragen droeg droegen gedragen
        drinken dronk dronken gedronken
        eten at aten gegeten
        gelden gold golden gegolden geldt
        geven gaf gaven gegeven
        gieten goot goten gegoten
        grijpen greep grepen gegrepen
        hangen hing hingen gehangen
        helpen hielp hielpen geholpen
        houden hield hielden gehouden hou
        kiezen koos kozen gekozen
        kijken keek keken gekeken
        klimmen klom klommen geklommen
        kopen kocht kochten gekocht
        krijgen kreeg kregen gekregen
        laten liet lieten gelaten
        lenen leende leenden geleend
        lezen las lazen gelezen
        liggen lag lagen gelegen
        lopen liep liepen gelopen
        nemen nam namen genomen
        ontvangen ontving ontvingen ontvangen
        ontslaan ontsloeg ontsloegen ontslagen ontsla ontslaat
        overlijden overleed overleden overleden
        prijzen prees prezen geprezen
        rijden reed reden gereden
        roepen riep riepen geroepen
        ruiken rook roken geroken
        scheiden scheidde scheidden gescheiden
        schenken schonk schonken geschonken
        schieten schoot schoten geschoten
        schrijven schreef schreven geschreven
        slaan sloeg sloegen geslagen
        slapen sliep sliepen geslapen
        slijten sleet sleten gesleten
        sluiten sloot sloten gesloten
        snijden sneed sneden gesneden
        spreken sprak spraken gesproken
        springen sprong sprongen gesprongen
        staan stond stonden gestaan sta staat
        steken stak staken gestoken
        stelen stal stalen gestolen
        sterven stierf stierven gestorven
        strijken streek streken gestreken
        treffen trof troffen getroffen
        trekken trok trokken getrokken
        vallen viel vielen gevallen
        vangen ving vingen gevangen
        varen voer voeren gevaren
        verbieden verbood verboden verboden
        vergeten vergat vergaten vergeten
        verliezen verloor verloren verloren
        vertrekken vertrok vertrokken vertrokken
        verlopen verliep verliepen verlopen
        vervangen verving vervingen vervangen
        vervallen verviel vervielen vervallen
        verzoeken verzocht verzochten verzocht
        vinden vond vonden gevonden
        vliegen vloog vlogen gevlogen
        vragen vroeg vroegen gevraagd
        wassen waste wasten gewassen
        wegen woog wogen gewogen
        werpen wierp wierpen geworpen
        wijzen wees wezen gewezen
        winnen won wonnen gewonnen
        zenden zond zonden gezonden
        zien zag zagen gezien zie ziet
        zitten zat zaten gezeten
        zoeken zocht zochten gezocht
        zwemmen zwom zwommen gezwommen
        zwijgen zweeg zwegen gezwegen
        """;

    /// <summary>Weak verbs, whose forms follow from the infinitive.</summary>
    private const string Weak = """
        afwikkelen antwoorden barbecueën bedanken bedienen bedoelen begeleiden begraven behandelen behoren bekeuren bellen bepalen
        beslissen bestellen bestraten bestrijden besturen betalen betekenen bewaren bewaken bezorgen boeken bouwen branden chippen
        controleren dekken delen draaien dringen dromen drukken dumpen eindigen emigreren erkennen ervaren factureren fietsen flitsen
        gebruiken gebeuren gooien graven haasten hakken halen handelen herhalen herstellen heten horen huren identificeren burgeren
        informeren innen installeren isoleren jatten kappen keren keuren kennen klagen kloppen knippen kosten kweken
        leasen ledigen legaliseren legen leggen leiden leren leveren logeren luiden luisteren machtigen maken melden merken
        meten missen naderen naturaliseren nodigen noemen oefenen omheinen ontmoeten opereren organiseren openen ordenen
        pakken parkeren passen pinnen plaatsen plannen planten plakken poetsen praten printen proberen raken redden regelen registreren reizen
        rekenen rennen repareren reserveren rollen rooien roken ruilen ruimen schaden scannen schamen scheuren schillen slagen
        slepen slopen snappen snoeien spelen sparen spellen splitsen spoeden stallen starten stellen stemmen stichten storten stoppen storen
        stralen straffen strooien struikelen sturen tekenen tellen tillen tonen trouwen typen uiten vegen vellen veranderen
        verbouwen verbeteren verdienen verdwalen vergoeden verhogen verhuizen verhuren verklaren verkorten verlagen verlengen vermissen
        vernielen vernieuwen verplaatsen verplichten verschillen verschonen verstoppen verstrooien vertalen vertellen vertragen verwarmen
        verwerken verwijderen verzenden verzetten verzorgen vestigen vieren voelen volgen vorderen voeren voldoen vullen waarderen waarmerken
        waarschuwen wachten wandelen weigeren wensen werken wennen wijzigen wisselen wissen wonen zagen zakken zeggen zetten zorgen
        """;

    /// <summary>Weak verbs that keep their single last vowel, because it has no stress.</summary>
    private static readonly FrozenSet<string> Unstressed = """
        behandelen burgeren handelen leveren naderen oefenen openen ordenen regelen rekenen struikelen tekenen veranderen verbeteren verwijderen
        vorderen wandelen weigeren wisselen
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly string[] InseparablePrefixes = ["be", "ver", "ont", "her", "ge", "er"];

    // Last, because it is made from the lists above.
    public static FrozenDictionary<string, string> All { get; } = Forms();

    private static FrozenDictionary<string, string> Forms()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Strong.Split('\n'))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var form in (string[])[.. parts, .. Present(parts[0])])
            {
                forms.TryAdd(form, parts[0]);
            }
        }

        foreach (var verb in Weak.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var form in (string[])[verb, .. Present(verb), .. Past(verb)])
            {
                forms.TryAdd(form, verb);
            }
        }

        return forms.ToFrozenDictionary();
    }

    private static string[] Present(string infinitive)
    {
        var stem = Stem(infinitive);
        return [stem, stem.EndsWith('t') ? stem : stem + "t"];
    }

    /// <remarks>The ending is -te after the sounds of 't kofschip', else -de; before -en they may be written v and z.</remarks>
    private static string[] Past(string infinitive)
    {
        var stem = Stem(infinitive);
        var ending = "tkfschp".Contains(infinitive[^3]) ? "t" : "d";
        var participle = stem.EndsWith(ending[0]) ? stem : stem + ending;
        var isPrefixed = InseparablePrefixes.Any(prefix => infinitive.StartsWith(prefix, StringComparison.Ordinal));
        return [stem + ending + "e", stem + ending + "en", isPrefixed ? participle : "ge" + participle];
    }

    /// <summary>The stem as it is spelt: 'haal' of 'halen', 'pak' of 'pakken', 'leef' of 'leven'.</summary>
    private static string Stem(string infinitive)
    {
        if (!infinitive.EndsWith("en", StringComparison.Ordinal))
        {
            return infinitive.TrimEnd('n');
        }

        var stem = infinitive[..^2];
        var isDoubled = stem.Length > 2 && stem[^1] == stem[^2];
        stem = isDoubled ? stem[..^1] : IsOpen(stem) && !IsUnstressed(infinitive) ? stem[..^1] + stem[^2] + stem[^1] : stem;
        return stem[^1] switch { 'v' => stem[..^1] + "f", 'z' => stem[..^1] + "s", _ => stem };
    }

    /// <summary>Whether the last vowel is written once because its syllable was open: 'hal-en'.</summary>
    private static bool IsOpen(string stem) =>
        stem.Length > 1 && !IsVowel(stem[^1]) && IsVowel(stem[^2]) && (stem.Length == 2 || !IsVowel(stem[^3]));

    /// <summary>Whether the last vowel is written once in every form: 'regelen' gives 'regel'.</summary>
    private static bool IsUnstressed(string infinitive) =>
        infinitive.EndsWith("igen", StringComparison.Ordinal) || Unstressed.Contains(infinitive);

    private static bool IsVowel(char letter) => "aeiouy".Contains(letter);
}

using System.Collections.Frozen;

namespace Kiosk.Core.Answering.Masking;

/// <summary>Names after words that introduce one. A name ends at a word that no name has: a recogniser writes neither capitals nor commas.</summary>
internal static class NameFinder
{
    private const int MaxNames = 3;
    private const int MaxWords = 7;

    private static readonly string[][] Introductions = [.. new[]
    {
        "ik heet", "mijn naam is", "de naam is", "naam is", "naam luidt", "achternaam is", "voornaam is", "roepnaam is", "meisjesnaam is", "je spreekt met", "u spreekt met", "met mevrouw",
        "met meneer", "met de heer", "ik ben mevrouw", "ik ben meneer", "ik ben de heer", "op naam van", "op de naam van", "zoon heet",
        "dochter heet", "man heet", "vrouw heet", "kind heet", "baby heet", "moeder heet", "vader heet", "partner heet", "vriend heet", "vriendin heet",
        "broer heet", "zus heet", "noem me maar", "noem mij maar",
    }.Select(phrase => phrase.Split(' '))];

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        "de", "van", "den", "der", "ten", "ter", "te", "t", "el", "al", "bin", "ben", "ibn", "da", "dos", "di", "von", "le", "la", "du", "op", "in", "het", "ait", "ould", "mevrouw", "meneer", "heer");

    /// <summary>What follows 'mijn naam is' when no name does, and what follows a name.</summary>
    private static readonly FrozenSet<string> NoNames = """
        en ik je u we wij ze zij hij het dit dat die deze mijn onze ons uw jouw zijn haar hun er hier daar maar want of als omdat dus toen dan nu nog ook al
        wil wilde wou zou kan kon mag moet moest heb heeft had ben is was wordt word ga gaat kom komt woon woont zoek zoekt vraag wat waar wanneer hoe hoeveel
        waarom welke wie voor met naar bij aan om uit over tot door sinds na op tegen zonder onder tijdens volgens niet geen nooit wel niks alleen toch even
        graag eigenlijk voortaan straks morgen vandaag gisteren
        veranderd gewijzigd verkeerd fout onjuist anders kwijt gespeld geschreven vergeten misbruikt gelijk hetzelfde dezelfde bekend lang kort moeilijk geheim weg goed
        te heel zo erg echt gewoon officieel helaas nergens verwisseld doorgegeven aangepast geregistreerd gemeente belangrijk nodig iemand niemand
        afspraak paspoort rijbewijs identiteitskaart uittreksel aangifte vergunning uitkering verhuizing adres telefoonnummer geboortedatum bsn geboren
        eh ehm uh uhm alstublieft alsjeblieft hallo goedemorgen goedemiddag dag een iets wilt u mij me
        heten heet noemen noem spreek spreekt bel belt kunt kun kunnen willen moeten hebben zijn worden aanvragen wijzigen veranderen ophalen trouwen verhuisd verhuis verhuizen
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Whether a name cannot hold this word.</summary>
    public static bool Ends(string word) => word.Length == 0 || NoNames.Contains(word) || char.IsDigit(word[0]);

    public static IEnumerable<Finding> Find(SpokenText said)
    {
        for (var place = 0; place < said.Words.Count; place++)
        {
            var phrase = Array.Find(Introductions, words => words.Index().All(word => said.At(place + word.Index) == word.Item));
            if (phrase is not null && LengthOfName(said, place + phrase.Length) is > 0 and var length)
            {
                yield return said.Between("name", place + phrase.Length, place + phrase.Length + length - 1) with { Announced = said.Words[place].Start };
            }
        }
    }

    /// <summary>Up to three names, with the particles between them.</summary>
    private static int LengthOfName(SpokenText said, int first)
    {
        var (names, length) = (0, 0);
        for (var offset = 0; offset < MaxWords && names < MaxNames; offset++)
        {
            var word = said.At(first + offset);
            if (Particles.Contains(word) && !IsSentence(said, first + offset))
            {
                continue;
            }

            if (Ends(word))
            {
                break;
            }

            names++;
            length = offset + 1;
        }

        return length;
    }

    /// <summary>'Op', 'in', 'het' and 'te' are particles only beside another: 'op den', 'in t', 'van het'.</summary>
    private static bool IsSentence(SpokenText said, int place) =>
        said.At(place) is "op" or "in" or "het" or "te" && !Particles.Contains(said.At(place - 1)) && said.At(place + 1) is not ("de" or "den" or "der" or "t" or "het");
}

using System.Collections.Frozen;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// Leads the forms of common Dutch verbs back to the infinitive ('uitgeschreven' to 'uitschrijven', 'haalt' to 'halen'),
/// which the stemmer cannot: it knows endings, not vowels that change, nor 'ge-' inside a word.
/// </summary>
internal static class DutchVerbs
{
    private static readonly string[] Separable =
    [
        "schoon", "tegen", "terug", "samen", "thuis", "langs", "binnen", "rond", "door", "over", "voor", "aan", "bij", "mee", "neer", "toe", "uit", "vast", "vrij", "weg",
        "af", "in", "na", "om", "op",
    ];

    /// <summary>Verbs that are split in a sentence ('geef ik dat door'), as far as citizens ask with them.</summary>
    private static readonly FrozenSet<string> Split = """
        aanbieden aanbrengen aangeven aangaan aanhouden aankomen aanmelden aannemen aanpassen aansluiten aantonen aanvragen aanvullen aanvechten
        achterlaten afbreken afgeven afhalen aflopen afmaken afmelden afrekenen afschermen afschrijven afsluiten afspreken afstaan afwijzen afzeggen
        bijbetalen bijstorten bijverdienen binnenlopen dichtgaan doorgeven doorlopen doorsturen inburgeren indienen ingaan inhalen inhuren
        inkijken inleveren inlopen inloggen inplannen inrichten inschrijven instellen invoeren invullen inwisselen inwonen inzamelen inzien
        langskomen langsgaan meebrengen meedoen meegeven meekrijgen meenemen meereizen meesturen neerzetten omhakken omruilen omwisselen omzagen omzetten
        openblijven opbergen opbellen ophalen opgeven oplossen opmeten opruimen opslaan opsturen opvragen opvoeden opzeggen opzoeken
        overdragen overleggen overmaken overschrijven overstappen rondhangen samenwonen schoonmaken stopzetten teruggeven terugbellen terugbetalen terugbrengen
        terugkrijgen teruggaan terugvinden thuisbezorgen tegenhouden toevoegen uitbetalen uitbreiden uitgeven uitleggen uitnodigen uitprinten uitschrijven
        uitstellen uitstrooien uitvoeren uitzoeken vastleggen vaststellen verderhelpen voorlezen vrijhouden weggooien weghalen wegbrengen wegdoen wegslepen
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static IEnumerable<string> SplitInfinitives => Split;

    private static readonly FrozenSet<string> Infinitives = VerbForms.All.Values.Concat(Split).ToFrozenSet();

    /// <param name="word">Lower case, without accents.</param>
    public static bool IsVerb(string word) => VerbForms.All.ContainsKey(word) || Infinitives.Contains(word);

    /// <summary>The infinitive of a verb form, or the word itself when it is none that is known.</summary>
    /// <param name="word">Lower case, without accents.</param>
    public static string Infinitive(string word)
    {
        if (VerbForms.All.TryGetValue(word, out var infinitive))
        {
            return infinitive;
        }

        foreach (var particle in Separable)
        {
            if (word.StartsWith(particle, StringComparison.Ordinal)
                && VerbForms.All.TryGetValue(word[particle.Length..], out var rest) && Split.Contains(particle + rest))
            {
                return particle + rest;
            }
        }

        return word;
    }

    /// <summary>Puts verbs that stand apart in a sentence back into one word ('geef ... door' becomes 'doorgeven').</summary>
    /// <param name="words">The words of one sentence, in order.</param>
    public static IReadOnlyList<string> Joined(IReadOnlyList<string> words)
    {
        List<string>? joined = null;
        for (var place = 1; place < words.Count; place++)
        {
            if (Array.IndexOf(Separable, words[place]) < 0 || VerbOf(words, place) is not { } verb)
            {
                continue;
            }

            joined ??= [.. words];
            joined[verb] = words[place] + Infinitive(words[verb]);
            joined[place] = "";
        }

        return joined is null ? words : [.. joined.Where(word => word.Length > 0)];
    }

    /// <summary>The place of the verb before the particle that forms one word with it; null when there is none.</summary>
    private static int? VerbOf(IReadOnlyList<string> words, int particle)
    {
        for (var place = particle - 1; place >= 0; place--)
        {
            if (Split.Contains(words[particle] + Infinitive(words[place])))
            {
                return place;
            }
        }

        return null;
    }
}

using System.Collections.Frozen;

namespace Kiosk.Core.Knowledge;

/// <summary>What about a subject people ask: its price, what to bring, how long it takes, and so on.</summary>
public enum Aspect
{
    Cost,
    Bring,
    Duration,
    Validity,
    Apply,
    Where,
    When,
    Collect,
    Entitled,
}

/// <summary>The Dutch words that point to an aspect, spoken forms included.</summary>
public static class Aspects
{
    private static readonly FrozenDictionary<string, Aspect> ByWord = Table(
        (Aspect.Cost, "kost kosten gekost duur duurder prijs prijzen tarief tarieven bedrag betaal betalen betaald euro gratis leges geld"),
        (Aspect.Bring, "nodig meenemen meebrengen papieren documenten bewijs pasfoto formulieren overleggen tonen"),
        (Aspect.Duration, "duurt lang snel klaar wachttijd dagen weken termijn wachten levertijd"),
        (Aspect.Validity, "geldig geldigheid verloopt verlopen"),
        (Aspect.Apply, "aanvragen aanvraag vraag aangevraagd regelen online digitaal internet aanmelden doorgeven opgeven inschrijven formulier"),
        (Aspect.Where, "waar adres locatie loket plek"),
        (Aspect.When, "wanneer laat open dicht gesloten openingstijden tijd uur dag"),
        (Aspect.Collect, "ophalen afhalen opgehaald thuisbezorgd bezorgen bezorgd"),
        (Aspect.Entitled, "recht voorwaarden wie mag aanmerking leeftijd inkomen"));

    /// <summary>Aspects that the words of a text point to.</summary>
    public static IReadOnlySet<Aspect> In(IEnumerable<string> words)
    {
        var found = new HashSet<Aspect>();
        foreach (var word in words)
        {
            if (ByWord.TryGetValue(word, out var aspect))
            {
                found.Add(aspect);
            }
        }

        return found;
    }

    /// <summary>Whether the word says only which aspect is asked, and nothing of the subject.</summary>
    public static bool IsAspectWord(string word) => ByWord.ContainsKey(word);

    private static FrozenDictionary<string, Aspect> Table(params (Aspect Aspect, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' '), (row, word) => KeyValuePair.Create(word, row.Aspect))
            .ToFrozenDictionary();
}

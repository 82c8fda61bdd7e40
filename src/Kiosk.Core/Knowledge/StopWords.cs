using System.Collections.Frozen;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// Dutch words that say nothing about the subject of a question: function words, forms of the commonest verbs, and
/// what people say to be polite or to think. A word that can name a subject or an aspect is not among them.
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = """
        aan af al alle als altijd bij daar daarna daarom dan dat de der deze die
        dit doe doen doet door dus echt een eens eentje eerst eigenlijk elk elke en er erg even eventjes ga gaan gaat gedaan
        geen ging graag had hadden heb hebben hebt heeft heel hem hen het hier hij hoe hoi hoor hun ie
        iets ik in is ja je jij jou jouw jullie kan kom komen komt kon konden krijg krijgen krijgt kun kunnen kunt laten maar
        me meer meest men met meteen mij mijn misschien mn moest moet moeten mogen mag mevrouw m n s t zn
        meneer na naar natuurlijk nee niet niets nog nou nu of om omdat ons ook onze op over per precies
        sorry soms te ten ter tegen toch toe tot totdat u uit uw van vanaf via
        vaak veel verder voor voordat vraag vragen waar waarom waaraan waarbij waarmee waarover
        waarvoor want was waren wat we weet weg wel welke welk werden werd weten wie wij wil wilde willen wilt word
        worden wordt wou zal ze zeg zeggen zelf zich zij zijn zo zoals zoiets zou zouden zoveel zulke
        alstublieft alsjeblieft bedankt dank dag eh ehm euh uh uhm hallo goedemorgen goedemiddag goedendag goedenavond
        groet pardon benodigd soort
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <param name="word">Lower case, without accents.</param>
    public static bool Contains(string word) => Words.Contains(word);
}

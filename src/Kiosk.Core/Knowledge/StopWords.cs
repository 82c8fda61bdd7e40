using System.Collections.Frozen;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// Dutch words that say how something is asked, not what about: function words, and the phrases of politeness that
/// people open and close a question with. Words of an aspect (kosten, meenemen, hoe lang) are not among them.
/// </summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = """
        aan af al alle alleen als altijd ander anders andere bij beide binnen daar daarna daarom dan dat de der deze die
        dit doe doen door dus echt een eens eentje eerst eigenlijk elk elke en enkel er erg even ga gaan gaat gedaan
        geen ging goed goede graag had hadden heb hebben hebt heeft heel hem hen het hier hij hoe hoi hoor hun iemand
        iets ik in is ja jaar je jij jou jouw jullie kan kom komen komt kon konden krijg krijgen krijgt kun kunnen kunt laten maar
        maken maak maakt mag man me mee meer meest men mensen met meteen mij mijn misschien moest moet moeten mogen mevrouw
        meneer na naar natuurlijk nee niet niets nog nou nu of om omdat ons ook onze op over pas per precies
        regelen regel snel sorry soms staat stel te ten ter tegen terecht toch toe tot totdat u uit uw van vanaf via
        vaak veel verder verschillende voor voordat vraag vragen vertellen vertel vind vinden waar waarom waaraan waarbij waarmee waarover
        waarvoor want waren was wat we weer weet weg wel welke welk werden werd weten wie wij wil wilde willen wilt word
        worden wordt wou zal ze zeg zeggen zelf zich zien zij zijn zo zoals zoiets zou zouden zoveel zulke
        alstublieft alsjeblieft bedankt dank dag eh ehm euh uh uhm hallo goedemorgen goedemiddag goedendag goedenavond
        groet pardon even helpen helpt help uitleggen benodigd soort manier gemeente
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <param name="word">Lower case, without accents.</param>
    public static bool Contains(string word) => Words.Contains(word);
}

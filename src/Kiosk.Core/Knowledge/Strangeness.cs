namespace Kiosk.Core.Knowledge;

/// <summary>
/// How strongly a word that no source knows speaks against all of them: a noun names what is asked, while verbs and
/// other words can be said of anything.
/// </summary>
internal static class Strangeness
{
    private const double Noun = 1;
    private const double Other = 0.3;

    private static readonly string[] BeforeNouns =
    [
        "de", "het", "een", "n", "mijn", "mn", "je", "jouw", "uw", "zijn", "haar", "onze", "ons", "hun", "deze", "die", "dit", "dat", "geen", "welke", "welk",
        "zon", "elke", "elk", "naar", "in", "van", "voor", "met", "bij", "op", "uit", "over", "tegen", "nieuwe", "oude", "goede", "goed", "leuke", "beste",
    ];

    /// <param name="words">The words of a question, function words included.</param>
    /// <param name="word">One of them that no source knows.</param>
    public static double Of(IReadOnlyList<string> words, string word)
    {
        for (var place = 1; place < words.Count; place++)
        {
            if (words[place] == word && Array.IndexOf(BeforeNouns, words[place - 1]) >= 0 && !VerbForms.All.ContainsKey(word))
            {
                return Noun;
            }
        }

        return Other;
    }
}

using System.Text.RegularExpressions;

namespace Kiosk.Core.Audio;

/// <summary>
/// Tells from the words heard so far whether a sentence can't end there: after 'eh', after a word that asks for another
/// one ('voor', 'mijn', 'en'), and after a start that is no question yet ('ik wil graag').
/// </summary>
public static partial class UnfinishedSentence
{
    /// <summary>More than anyone says in one breath; of a longer text only the end counts.</summary>
    private const int MaxLength = 200;

    // Words after which Dutch has more to say. Left out: words that also end a sentence, such as particles of
    // separable verbs ('aan', 'op', 'in': 'hoe vraag ik dat aan') and pronouns ('waar vind ik dat').
    private static readonly HashSet<string> Openers =
    [
        .. "de een het 'n mijn m'n zijn haar uw jouw onze hun welk".Split(' '),
        .. "en of want maar dus omdat doordat zodat terwijl hoewel tenzij indien wanneer als dat".Split(' '),
        .. "van voor naar met bij om tot tegen zonder volgens vanaf wegens tijdens tussen sinds per te ter".Split(' '),
        .. "ik wij we jullie kan moet wil zou mag heb ben wordt nog heel erg zo'n elke iedere deze hoeveel namelijk eigenlijk bijvoorbeeld".Split(' '),
    ];

    // Those that end a question as often: 'wat kost het', 'waar is dat', 'wat moet ik', 'kan ze nog bij'.
    private static readonly HashSet<string> EndQuestions =
        ["het", "dat", "ik", "we", "wij", "als", "zijn", "haar", "jullie", "nog", "mag", "kan", "heb", "om", "bij"];

    private static readonly HashSet<string> Beginnings =
    [
        "ik wil graag", "ik zou graag", "ik wil graag weten", "ik vroeg me af", "ik heb een vraag", "mag ik iets vragen", "mag ik vragen",
        "kunt u mij vertellen", "kunt u mij zeggen", "weet u", "goedemorgen", "goedemiddag", "goedendag", "hallo", "dag", "nou", "even kijken",
    ];

    /// <param name="heard">What was heard of the utterance so far; a recogniser's full stop at its end says nothing.</param>
    public static bool IsOpen(string heard)
    {
        var text = heard.Length > MaxLength ? heard[^MaxLength..] : heard;
        if (text.TrimEnd() is [.., ',' or ';' or ':' or '-' or '…'] or [.., '.', '.', '.'])
        {
            return true;
        }

        var words = Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToArray();
        return words.Length > 0 && (
            FilledPause().IsMatch(words[^1])
            || Beginnings.Contains(string.Join(' ', words))
            || (Openers.Contains(words[^1]) && !(words.Length > 2 && EndQuestions.Contains(words[^1]))));
    }

    [GeneratedRegex(@"[\p{L}\p{N}']+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    /// <summary>'eh', 'ehm', 'uh', 'uhm', 'hm', 'mmm', drawn out or not.</summary>
    [GeneratedRegex("^(e+h+m*|u+h+m*|h+m+|m+|e+m+|ehh*e*)$", RegexOptions.None, 1000)]
    private static partial Regex FilledPause();
}

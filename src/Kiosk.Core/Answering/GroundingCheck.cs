using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering;

/// <summary>
/// Blocks every sentence that states a fact the passage does not: a figure, amount, date, time or term, in digits or in
/// words, a telephone number, a web or e-mail address, a name or a street. It looks at nothing but the two texts, so it
/// holds however the sentence was made.
/// </summary>
/// <remarks>
/// A figure may only be said between the words that it stands between in the passage: '5 werkdagen' is no '5 weken', 'na 5'
/// no 'binnen 5', and the house number of one street not that of another. That blocks true sentences too; the source's
/// own sentences, which always pass, are then said instead.
/// </remarks>
public static class GroundingCheck
{
    public static bool IsGrounded(string sentence, Passage passage) => AreGrounded([sentence], passage);

    public static bool AreGrounded(IEnumerable<string> sentences, Passage passage)
    {
        var allowed = passage.Sentences.SelectMany(StatedFacts.Of).ToHashSet(StringComparer.Ordinal);
        var words = passage.Sentences.SelectMany(DutchTokenizer.Words).ToHashSet(StringComparer.Ordinal);
        return sentences.SelectMany(StatedFacts.Of)
            .All(fact => allowed.Contains(fact) || (fact.StartsWith(StatedFacts.Opening) && IsNoName(fact[1..], words)));
    }

    /// <summary>The first word has a capital by grammar: it is a name only when it is no word of the passage and no common one.</summary>
    private static bool IsNoName(string word, HashSet<string> words) =>
        words.Contains(word) || StopWords.Contains(word) || CommonWords.Contains(word) || VerbForms.All.ContainsKey(word);
}

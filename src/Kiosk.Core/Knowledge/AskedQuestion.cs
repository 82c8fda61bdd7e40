namespace Kiosk.Core.Knowledge;

/// <summary>One word of a question.</summary>
/// <param name="Meanings">What it may stand for; empty when no known word is near.</param>
/// <param name="IsCommon">Whether everybody uses it about anything, so that a source need not hold it.</param>
/// <param name="Strange">How strongly it speaks against every source that does not hold it, 0 to 1.</param>
/// <param name="IsEveryday">Whether it names a subject that a town hall has nothing to do with.</param>
/// <param name="IsVerb">Whether it is a form of a verb that is known.</param>
internal sealed record AskedWord(IReadOnlyList<WeightedTerm> Meanings, bool IsCommon, double Strange, bool IsEveryday, bool IsVerb);

/// <summary>A question as it is searched for: its content words, and which aspects of the subject it asks about.</summary>
internal sealed record AskedQuestion(IReadOnlyList<AskedWord> Words, Aspects Aspects, bool IsNegated, bool AsksAdvice)
{
    /// <summary>More words than anyone asks with in one go; what follows is not searched for.</summary>
    private const int MaxWords = 60;

    public static AskedQuestion Read(string text, Vocabulary vocabulary)
    {
        var heard = Joined([.. DutchTokenizer.Words(text).Where(word => word.Length <= DutchTokenizer.LongestWord).Take(MaxWords)], vocabulary);
        var spoken = SpokenPhrases.InPlainWords([.. HeardWords.Corrected(heard, vocabulary)]);
        var words = DutchVerbs.Joined(spoken)
            .Where(word => !StopWords.Contains(word))
            .Distinct()
            .Select(word => Resolved(word, spoken, vocabulary))
            .ToList();
        return new AskedQuestion(words, AspectWords.Asked(spoken), Negation.Is(spoken), Advice.IsAsked(spoken));
    }

    private static AskedWord Resolved(string word, IReadOnlyList<string> spoken, Vocabulary vocabulary)
    {
        var meanings = vocabulary.Resolve(word);
        var isCommon = CommonWords.Contains(word);
        var isKnown = isCommon || meanings.Any(meaning => meaning.Weight > SurelyKnown);
        return new AskedWord(meanings, isCommon, isKnown ? 0 : Strangeness.Of(spoken, word), EverydaySubjects.Contains(word), DutchVerbs.IsVerb(word));
    }

    /// <summary>
    /// Recognisers and people write one word as two ('rij bewijs', 'id kaart') and spell letter by letter ('v o g'):
    /// what is a known word when joined is taken as that word.
    /// </summary>
    private static IEnumerable<string> Joined(string[] words, Vocabulary vocabulary)
    {
        for (var place = 0; place < words.Length;)
        {
            var letters = words.Skip(place).TakeWhile(word => word.Length == 1).Count();
            var joined = Math.Max(letters, 2);
            var candidate = string.Concat(words.Skip(place).Take(joined));
            if (place + joined <= words.Length && candidate.Length > joined - 1 && vocabulary.Knows(candidate)
                && (letters > 1 || candidate.Length >= MinJoinedLength))
            {
                yield return candidate;
                place += joined;
            }
            else
            {
                yield return words[place++];
            }
        }
    }

    private const int MinJoinedLength = 5;
    private const double SurelyKnown = 0.55;
}

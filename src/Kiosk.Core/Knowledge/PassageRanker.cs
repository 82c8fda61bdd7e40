namespace Kiosk.Core.Knowledge;

/// <summary>
/// Tells which passage of one source answers a question: by the words that set the passage apart from its neighbours,
/// by the aspect that is asked, and by what its heading promises that nobody asked for.
/// </summary>
internal sealed class PassageRanker
{
    /// <summary>A meaning below this weight is too uncertain to say that a word of the heading was asked for.</summary>
    private const double SurelyMeant = 0.5;

    private readonly PassageProfile[] profiles;
    private readonly Dictionary<int, double> apart = [];

    public PassageRanker(IReadOnlyList<Passage> passages, Vocabulary vocabulary)
    {
        Passages = passages;
        profiles = [.. passages.Select(passage => PassageProfile.Of(passage, vocabulary))];
        foreach (var (term, holding) in profiles.SelectMany(profile => profile.Terms).CountBy(term => term))
        {
            apart[term] = Apart(holding);
        }
    }

    public IReadOnlyList<Passage> Passages { get; }

    public IReadOnlyList<PassageProfile> Profiles => profiles;

    /// <summary>How each passage fits, in their order.</summary>
    /// <param name="linked">For each passage, how alike the question is to a known question that it answers, 0 to 1.</param>
    public PassageMatch[] Match(AskedQuestion asked, ReadOnlySpan<double> linked)
    {
        var signs = new PassageSigns[profiles.Length];
        var matches = new PassageMatch[profiles.Length];
        double[][] sentences = [.. profiles.Select(profile => new double[profile.OfSentences.Length])];
        foreach (var word in asked.Words)
        {
            AddWord(word, signs, sentences);
        }

        for (var passage = 0; passage < signs.Length; passage++)
        {
            var profile = profiles[passage];
            signs[passage] = signs[passage] with
            {
                BestSentence = Best(sentences[passage], profile, asked.Aspects),
                UnaskedHeading = profile.HeadingTerms.Where(term => !IsAsked(term, asked)).Sum(term => apart[term]),
                UnaskedAspect = asked.Aspects != 0 && profile.OfHeading != 0 && (asked.Aspects & profile.OfHeading) == 0 ? 1 : 0,
                Linked = linked.IsEmpty ? 0 : linked[passage],
                Negation = profile.IsNegated == asked.IsNegated ? profile.IsNegated ? 1 : 0 : profile.IsNegated ? -1 : 0,
                IsFirst = passage == 0 ? 1 : 0,
                Heading = asked.Aspects & profile.OfHeading,
                Text = asked.Aspects & profile.OfText,
            };
            matches[passage] = new PassageMatch(signs[passage], sentences[passage]);
        }

        return matches;
    }

    /// <summary>The passage that fits best, by its place; known questions are not looked at.</summary>
    public int Best(AskedQuestion asked)
    {
        var scores = Match(asked, []).Select(match => RankingWeights.Of(match.Signs)).ToArray();
        return Array.IndexOf(scores, scores.Max());
    }

    /// <summary>A word that every passage of the source holds tells none of them apart.</summary>
    private void AddWord(AskedWord word, PassageSigns[] signs, double[][] sentences)
    {
        Span<(double Heading, double Text, uint In)> held = new (double, double, uint)[profiles.Length];
        var holding = 0;
        for (var passage = 0; passage < held.Length; passage++)
        {
            foreach (var meaning in word.Meanings)
            {
                var place = profiles[passage].PlaceOf(meaning.Id);
                if (place >= 0)
                {
                    held[passage].Heading = Math.Max(held[passage].Heading, meaning.Weight * profiles[passage].Heading[place]);
                    held[passage].Text = Math.Max(held[passage].Text, meaning.Weight * profiles[passage].Text[place]);
                    held[passage].In |= profiles[passage].Sentences[place];
                }
            }

            holding += held[passage].Heading + held[passage].Text > 0 ? 1 : 0;
        }

        var weight = Apart(holding);
        for (var passage = 0; passage < held.Length; passage++)
        {
            var (heading, text, place) = held[passage];
            signs[passage] = signs[passage] with
            {
                HeadingWords = signs[passage].HeadingWords + (weight * heading),
                TextWords = signs[passage].TextWords + (weight * text),
            };
            for (var sentence = 0; place != 0; sentence++, place >>= 1)
            {
                sentences[passage][sentence] += (place & 1) * weight * text;
            }
        }
    }

    /// <summary>Adds to each sentence the asked aspects that it tells about, and gives the most that one has.</summary>
    private static double Best(double[] sentences, PassageProfile profile, Aspects asked)
    {
        for (var sentence = 0; sentence < sentences.Length; sentence++)
        {
            sentences[sentence] += AspectWords.Shared(asked, profile.OfSentences[sentence]);
        }

        return sentences.DefaultIfEmpty().Max();
    }

    private static bool IsAsked(int term, AskedQuestion asked) =>
        asked.Words.Any(word => word.Meanings.Any(meaning => meaning.Id == term && meaning.Weight >= SurelyMeant));

    private double Apart(int holding) => Math.Log((1.0 + profiles.Length) / (0.5 + holding));
}

/// <summary>How a passage fits a question.</summary>
/// <param name="Sentences">For each of its first sentences how well that one fits; no unit, only their order counts.</param>
internal readonly record struct PassageMatch(PassageSigns Signs, double[] Sentences);

/// <summary>The signs that a passage is the one of its source that answers a question.</summary>
/// <param name="HeadingWords">What the words of the question tell apart that stand in the heading.</param>
/// <param name="TextWords">The same for those in the text.</param>
/// <param name="BestSentence">The most of them in one sentence, with the asked aspects that this sentence tells about.</param>
/// <param name="UnaskedHeading">What the words of the heading tell apart that the question has not.</param>
/// <param name="UnaskedAspect">1 when the heading is about other aspects than asked.</param>
/// <param name="Linked">How alike the question is to a known question that the passage answers, 0 to 1.</param>
/// <param name="Negation">1 when both question and heading say 'not', -1 when only the heading does.</param>
/// <param name="IsFirst">1 for the first passage of the source, which is the most general.</param>
/// <param name="Heading">The asked aspects that the heading is about.</param>
/// <param name="Text">The asked aspects that the text tells about.</param>
internal readonly record struct PassageSigns(
    double HeadingWords, double TextWords, double BestSentence, double UnaskedHeading, double UnaskedAspect,
    double Linked, double Negation, double IsFirst, Aspects Heading, Aspects Text);

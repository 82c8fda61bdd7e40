namespace Kiosk.Core.Knowledge;

/// <summary>
/// Reads the signs that a source answers a question: from how it was ranked, and word by word from where the source and
/// its best passage hold what is asked. All are shares or saturate, so that they mean the same in a bundle of any size.
/// </summary>
internal sealed class EvidenceReader(SourceIndex index, RankingWeights weights)
{
    // Where a sign reaches a half: in words as rare as any of the bundle, so that its size does not matter.
    private const double HalfOfScore = 4.4;
    private const double HalfOfLead = 1.1;
    private const double HalfOfWords = 0.65;
    private const double HalfOfFit = 3;

    private readonly double rareWord = index.UnknownRarity;

    /// <summary>The names of the signs, in the order of <see cref="Read"/>.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "Score", "Lead", "Earned", "Covered", "CoveredByPassage", "CoveredByPassageOrTitle", "CoveredByTitle", "CoveredByQuestions", "Named",
        "TopicSaid", "Alike", "AlikePassage", "Fitting", "FittingAhead", "BestSentence", "Everyday", "Strange", "UnheldKnown", "UnheldVerbs",
        "RarestUnheld", "CommonShare", "Advice", "Near", "NearAhead",
    ];

    /// <param name="next">The best score of any other source.</param>
    /// <param name="passage">Its best passage.</param>
    /// <param name="near">How near the question comes to all sources.</param>
    /// <returns>One value for each of <see cref="Names"/>.</returns>
    public double[] Read(AskedQuestion asked, in RankedSource source, double next, in FittingPassage passage, Nearness near)
    {
        var tally = new Tally();
        foreach (var word in asked.Words)
        {
            tally.Add(word, index.RarityOf(word, weights), Holding(word, source.Number, passage.Profile));
        }

        return
        [
            Saturated(source.Score / rareWord, HalfOfScore),
            Saturated((source.Score - next) / rareWord, HalfOfLead),
            tally.Share(source.Signs.Bm25),
            tally.Share(tally.BySource),
            tally.Share(tally.ByPassage),
            tally.Share(tally.ByPassageOrTitle),
            tally.Share(tally.ByTitle),
            tally.Share(tally.ByQuestions),
            Saturated(source.Signs.Named / rareWord, HalfOfWords),
            source.Signs.Topic,
            Math.Min(1, source.Signs.Similarity),
            passage.Match.Signs.Linked,
            Saturated(passage.Fit, HalfOfFit),
            Saturated(passage.Ahead, 1),
            Saturated(passage.Match.Sentences.DefaultIfEmpty().Max(), HalfOfFit),
            source.HasOtherSubject ? 1 : 0,
            Math.Min(1, source.Strange / RankedSource.VeryStrange),
            Saturated(tally.UnheldKnown / rareWord, HalfOfWords),
            Saturated(tally.UnheldVerbs / rareWord, HalfOfWords),
            Saturated(tally.RarestUnheld / rareWord, HalfOfWords),
            tally.Share(tally.Common),
            asked.AsksAdvice ? 1 : 0,
            near.Cosines[source.Number],
            near.Ahead(source.Number),
        ];
    }

    /// <summary>From 0 towards 1, or towards -1 for what is negative.</summary>
    private static double Saturated(double value, double half) => value / (Math.Abs(value) + half);

    /// <summary>How surely the parts of a source hold a word: that of its best meaning there.</summary>
    private WordHolding Holding(AskedWord word, int source, PassageProfile passage)
    {
        var held = new WordHolding();
        foreach (var meaning in word.Meanings)
        {
            if (index.FieldsOf(meaning.Id, source) is { } fields)
            {
                held.Source = Math.Max(held.Source, meaning.Weight);
                held.Title = (fields & SourceFields.Subject) == 0 ? held.Title : Math.Max(held.Title, meaning.Weight);
                held.Questions = (fields & SourceFields.Question) == 0 ? held.Questions : Math.Max(held.Questions, meaning.Weight);
                held.Passage = Math.Max(held.Passage, meaning.Weight * passage.Holds(meaning.Id));
            }
        }

        return held;
    }

    private struct WordHolding
    {
        public double Source;
        public double Title;
        public double Questions;
        public double Passage;
    }

    /// <summary>Sums over the words, each by its rarity.</summary>
    private struct Tally
    {
        private const double SurelyKnown = 0.55;

        private double all;
        public double BySource;
        public double ByPassage;
        public double ByPassageOrTitle;
        public double ByTitle;
        public double ByQuestions;
        public double UnheldKnown;
        public double UnheldVerbs;
        public double RarestUnheld;
        public double Common;

        public void Add(AskedWord word, double rarity, in WordHolding held)
        {
            var here = Math.Max(held.Passage, held.Title);
            all += rarity;
            BySource += rarity * held.Source;
            ByPassage += rarity * held.Passage;
            ByPassageOrTitle += rarity * here;
            ByTitle += rarity * held.Title;
            ByQuestions += rarity * held.Questions;
            Common += word.IsCommon ? rarity : 0;
            UnheldVerbs += word is { IsVerb: true, IsCommon: false } ? rarity * (1 - here) : 0;
            UnheldKnown += held.Source == 0 && word.Meanings.Any(meaning => meaning.Weight > SurelyKnown) ? rarity : 0;
            RarestUnheld = Math.Max(RarestUnheld, rarity * (1 - here));
        }

        public readonly double Share(double part) => all == 0 ? 0 : Math.Min(1, part / all);
    }
}

/// <summary>The passage of a source that fits a question best.</summary>
/// <param name="Fit">Its score within the source.</param>
/// <param name="Ahead">How much that is above the source's next passage.</param>
internal readonly record struct FittingPassage(PassageMatch Match, PassageProfile Profile, double Fit, double Ahead);

using System.Buffers;

namespace Kiosk.Core.Knowledge;

/// <summary>Ranks the sources for a question. Only those that hold a word of it cost time, and no memory is kept.</summary>
internal sealed class SourceRanker(int sourceCount, SourceIndex index, RankingWeights weights)
{
    /// <summary>The best sources, best first; none that scores nothing. Behind them those that are to be looked at anyway.</summary>
    /// <param name="similarities">How alike the question is to each known question.</param>
    /// <param name="answers">What answers each known question.</param>
    /// <param name="anyway">Places of sources.</param>
    public IReadOnlyList<RankedSource> Best(
        AskedQuestion asked, ReadOnlySpan<double> similarities, ReadOnlySpan<KnownAnswer> answers, IReadOnlyList<int> anyway, int limit)
    {
        var tally = ArrayPool<Tally>.Shared.Rent(sourceCount);
        var matches = ArrayPool<WordMatch>.Shared.Rent(sourceCount);
        var touched = ArrayPool<int>.Shared.Rent(sourceCount);
        try
        {
            var tallies = tally.AsSpan(0, sourceCount);
            tallies.Clear();
            var all = AddWords(asked, tallies, matches.AsSpan(0, sourceCount), touched);
            for (var question = 0; question < similarities.Length; question++)
            {
                ref var signs = ref tallies[answers[question].Source].Signs;
                signs.Similarity = Math.Max(signs.Similarity, similarities[question]);
            }

            return Top(tallies, asked, all, anyway, limit);
        }
        finally
        {
            ArrayPool<Tally>.Shared.Return(tally);
            ArrayPool<WordMatch>.Shared.Return(matches);
            ArrayPool<int>.Shared.Return(touched);
        }
    }

    /// <summary>Adds what each word earns, and gives the rarity of the whole question.</summary>
    private double AddWords(AskedQuestion asked, Span<Tally> tallies, Span<WordMatch> matches, Span<int> touched)
    {
        matches.Clear();
        var all = 0.0;
        foreach (var word in asked.Words)
        {
            var rarity = index.RarityOf(word, weights);
            all += rarity;
            var holding = index.Match(word, matches, touched);
            foreach (var source in touched[..holding])
            {
                tallies[source].Add(matches[source], word, rarity, weights.Of(word));
                matches[source] = default;
            }
        }

        return all;
    }

    private static List<RankedSource> Top(Span<Tally> tallies, AskedQuestion asked, double all, IReadOnlyList<int> anyway, int limit)
    {
        var strange = asked.Words.Sum(word => word.Strange);
        var everyday = asked.Words.Count(word => word.IsEveryday);
        var best = new List<RankedSource>(limit + 1);
        for (var source = 0; source < tallies.Length; source++)
        {
            var tally = tallies[source];
            tally.Finish(all);
            var score = RankingWeights.Of(tally.Signs);
            if (score > (best.Count < limit ? 0 : best[^1].Score))
            {
                var place = best.FindIndex(other => other.Score < score);
                best.Insert(place < 0 ? best.Count : place, Ranked(source, tally));
                best.RemoveRange(Math.Min(limit, best.Count), Math.Max(0, best.Count - limit));
            }
        }

        foreach (var source in anyway)
        {
            if (best.TrueForAll(other => other.Number != source))
            {
                tallies[source].Finish(all);
                best.Add(Ranked(source, tallies[source]));
            }
        }

        return best;

        RankedSource Ranked(int source, in Tally tally) => new(
            source, RankingWeights.Of(tally.Signs), tally.Signs, strange - tally.HeldStrange, tally.HeldEveryday < everyday);
    }

    private struct Tally
    {
        private const double SurelyHeld = 0.5;
        private const double NamedItself = 0.65;

        public SourceSigns Signs;
        public double HeldStrange;
        public int HeldEveryday;

        public void Add(in WordMatch match, AskedWord word, double rarity, double weight)
        {
            Signs.Bm25 += match.Score * weight;
            Signs.Named += match.Named * rarity;
            Signs.Covered += match.Held * rarity;
            Signs.Topic += match.Topic;
            HeldStrange += match.Held < SurelyHeld ? 0 : word.Strange;
            HeldEveryday += word.IsEveryday && match.Held >= NamedItself ? 1 : 0;
        }

        public void Finish(double all)
        {
            Signs.Topic = Math.Min(1, Signs.Topic);
            Signs.Covered = all == 0 ? 0 : Math.Min(1, Signs.Covered / all);
        }
    }
}

/// <summary>A source with its score for a question.</summary>
/// <param name="Number">Its place among the sources.</param>
/// <param name="Strange">How strongly the words speak against it that neither it nor any other holds.</param>
/// <param name="HasOtherSubject">Whether the question names a subject that a town hall has nothing to do with, and it does not.</param>
internal readonly record struct RankedSource(int Number, double Score, SourceSigns Signs, double Strange, bool HasOtherSubject)
{
    /// <summary>Two nouns that no source knows are as strange as a question needs to be.</summary>
    public const double VeryStrange = 2;
}

/// <summary>The signs by which sources are ranked.</summary>
internal struct SourceSigns
{
    /// <summary>The sum of what the words of the question earn.</summary>
    public double Bm25;

    /// <summary>How alike the question is to the nearest that the source says it answers, 0 to 1.</summary>
    public double Similarity;

    /// <summary>How much of the source's topic is said, 0 to 1.</summary>
    public double Topic;

    /// <summary>How much of the question, by rarity, the source holds, 0 to 1.</summary>
    public double Covered;

    /// <summary>The rarity of the words that name the source.</summary>
    public double Named;
}

namespace Kiosk.Core.Knowledge;

/// <summary>
/// An inverted index over whole sources, scored with BM25F: one BM25 over several fields, each with its own weight
/// (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, section 3.6). Lengths are not normalised: a
/// source with more text is not less about its subject.
/// </summary>
internal sealed class SourceIndex
{
    private readonly Posting[][] postings;
    private readonly double[] rarity;
    private readonly int sourceCount;

    public SourceIndex(IReadOnlyList<SourceWords> sources, Vocabulary vocabulary, RankingWeights weights)
    {
        sourceCount = sources.Count;
        var lists = Enumerable.Range(0, vocabulary.Count).Select(_ => new List<Posting>()).ToArray();
        for (var source = 0; source < sources.Count; source++)
        {
            var topic = sources[source].TopicShares(vocabulary);
            foreach (var (term, (count, fields)) in sources[source].CountTerms(vocabulary))
            {
                lists[term].Add(new Posting(source, (float)(count / (count + weights.Saturation)), fields, (float)topic.GetValueOrDefault(term)));
            }
        }

        postings = [.. lists.Select(list => list.ToArray())];
        rarity = [.. lists.Select(list => Rarity(list.Count))];
        UnknownRarity = Rarity(1);
    }

    /// <summary>How rare a word is that no source holds, in nats.</summary>
    public double UnknownRarity { get; }

    /// <summary>How rare a word is among the sources, in nats: that of its rarest meaning, by how sure it is meant.</summary>
    public double RarityOf(AskedWord word)
    {
        var most = 0.0;
        foreach (var meaning in word.Meanings)
        {
            most = Math.Max(most, rarity[meaning.Id] * meaning.Weight);
        }

        return word.Meanings.Count == 0 ? UnknownRarity : most;
    }

    public double RarityOf(int term) => rarity[term];

    /// <summary>What a word counts in a question, in nats: nothing when everybody uses it and no source holds it.</summary>
    public double RarityOf(AskedWord word, RankingWeights weights) =>
        word.IsCommon && word.Meanings.Count == 0 ? 0 : RarityOf(word) * weights.Of(word);

    /// <summary>What one word earns in each source that holds it: that of its best meaning there.</summary>
    /// <param name="matches">One for each source, empty.</param>
    /// <param name="touched">One for each source; gets those that hold it, each once.</param>
    /// <returns>How many hold it.</returns>
    public int Match(AskedWord word, Span<WordMatch> matches, Span<int> touched)
    {
        var count = 0;
        foreach (var meaning in word.Meanings)
        {
            foreach (var posting in postings[meaning.Id])
            {
                ref var match = ref matches[posting.Source];
                if (match.Held == 0)
                {
                    touched[count++] = posting.Source;
                }

                match.Score = Math.Max(match.Score, rarity[meaning.Id] * meaning.Weight * posting.Weight);
                match.Held = Math.Max(match.Held, meaning.Weight);
                match.Topic = Math.Max(match.Topic, meaning.Weight * posting.TopicShare);
                match.Named = (posting.Fields & SourceFields.Name) != 0 ? Math.Max(match.Named, meaning.Weight) : match.Named;
            }
        }

        return count;
    }

    /// <summary>The fields of a source that hold a term as a word of its own; null when the source does not hold it at all.</summary>
    public SourceFields? FieldsOf(int term, int source)
    {
        var list = postings[term];
        var (low, high) = (0, list.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (list[middle].Source == source)
            {
                return list[middle].Fields;
            }

            (low, high) = list[middle].Source < source ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private double Rarity(int containing) =>
        Math.Log(1 + ((sourceCount - containing + 0.5) / (containing + 0.5)));

    private readonly record struct Posting(int Source, float Weight, SourceFields Fields, float TopicShare);
}

/// <summary>What one word of a question earns in one source.</summary>
internal struct WordMatch
{
    /// <summary>BM25F score.</summary>
    public double Score;

    /// <summary>How surely the source holds the word, 0 to 1.</summary>
    public double Held;

    /// <summary>How surely the word names the source (topic, title or keyword), 0 to 1.</summary>
    public double Named;

    /// <summary>How much of the source's topic the word is, 0 to 1.</summary>
    public double Topic;
}

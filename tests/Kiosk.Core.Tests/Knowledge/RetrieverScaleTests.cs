using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Knowledge;

/// <summary>How the work grows with the bundle, counted instead of timed.</summary>
public class RetrieverScaleTests
{
    /// <summary>The first ones fill the pools, and a collection may empty them.</summary>
    private const int Questions = 20;

    private const string Question = "wat kost een onderwerp7";

    [Fact]
    public void Building_the_index_grows_no_faster_than_the_bundle()
    {
        var small = StemsOf(100);
        var large = StemsOf(800);

        Assert.InRange(large, small, small * 10);
    }

    [Fact]
    public void A_question_costs_as_many_stems_in_a_large_bundle_as_in_a_small_one() =>
        Assert.Equal(StemsPerQuestion(100), StemsPerQuestion(800));

    [Fact]
    public void A_question_leaves_no_memory_to_clean_for_each_source()
    {
        var small = BytesPerQuestion(100);
        var large = BytesPerQuestion(800);

        // One array with an entry for each source would make it six times as much.
        Assert.InRange(large, 0, small * 4);
    }

    private static int StemsOf(int sources)
    {
        var stemmer = new CountingStemmer();
        _ = new Retriever(Bundle(sources), stemmer);
        return stemmer.Count;
    }

    private static int StemsPerQuestion(int sources)
    {
        var stemmer = new CountingStemmer();
        var retriever = new Retriever(Bundle(sources), stemmer);
        var before = stemmer.Count;
        retriever.Find(Question, 3);
        return stemmer.Count - before;
    }

    private static long BytesPerQuestion(int sources)
    {
        var retriever = new Retriever(Bundle(sources), new FakeStemmer());
        return Enumerable.Range(0, Questions).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            retriever.Find(Question, 3);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }

    private static KnowledgeBundle Bundle(int sources) => Some.Bundle(
        [.. Enumerable.Range(0, sources).SelectMany(number =>
        {
            var source = Some.Source($"s{number}", topic: $"onderwerp{number}", questions: [$"Wat kost een onderwerp{number}?"]);
            return new[]
            {
                new Passage(source, "Kosten", [$"Een onderwerp{number} kost € {number},00.", "U betaalt direct."]),
                new Passage(source, "Wachttijd", [$"Een onderwerp{number} is na 5 dagen klaar."]),
            };
        })]);

    private sealed class CountingStemmer : IStemmer
    {
        private readonly FakeStemmer stemmer = new();

        public int Count { get; private set; }

        public string Stem(string word)
        {
            Count++;
            return stemmer.Stem(word);
        }
    }
}

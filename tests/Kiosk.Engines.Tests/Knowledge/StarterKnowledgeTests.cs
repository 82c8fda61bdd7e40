using System.Text.RegularExpressions;
using Kiosk.Core.Evaluation;
using Kiosk.Core.Knowledge;

namespace Kiosk.Engines.Tests.Knowledge;

/// <summary>The promises that seeds/README.md, seeds/eval/README.md and seeds/POLICY.md make about the texts beside them.</summary>
public sealed partial class StarterKnowledgeTests
{
    private const int MostWordsInASentence = 20;
    private const int MostWordsOnAverage = 12;
    private const int MostSentencesInAPassage = 4;
    private const double SameQuestion = 0.8;

    private static readonly string[] DevelopmentSets =
        ["questions.jsonl", "questions-2.jsonl", "development.jsonl", "development-2.jsonl", "out-of-scope.jsonl"];
    private static readonly string[] HeldOutSets = ["questions-3.jsonl", "questions-4.jsonl", "out-of-scope-2.jsonl", "out-of-scope-3.jsonl"];

    private static IReadOnlyList<Passage> Passages => EvaluationSet.Bundle.Passages;

    [Fact]
    public void Every_page_is_a_source_under_the_name_of_its_file() =>
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(EvaluationSet.Seeds, "lindewaard"), "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            EvaluationSet.Bundle.Sources.Select(source => source.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Sentences_are_short()
    {
        Assert.All(Passages, passage => Assert.InRange(passage.Sentences.Count, 1, MostSentencesInAPassage));
        Assert.All(Passages.SelectMany(passage => passage.Sentences), sentence => Assert.InRange(Words(sentence), 1, MostWordsInASentence));
        Assert.All(Passages.GroupBy(passage => passage.Source.Id), page =>
            Assert.InRange(page.SelectMany(passage => passage.Sentences).Average(Words), 1, MostWordsOnAverage));
    }

    [Fact]
    public void Every_source_tells_how_people_ask_for_it() =>
        Assert.All(EvaluationSet.Bundle.Sources, source => Assert.InRange(source.Questions.Count, 6, 10));

    [Fact]
    public void Every_answer_that_is_expected_stands_in_a_passage_of_its_source() =>
        Assert.All(Questions([.. DevelopmentSets, .. HeldOutSets]).Where(question => question.Expected.Sources.Count > 0), question =>
            Assert.Contains(Passages, passage => question.Expected.Sources.Contains(passage.Source.Id)
                && question.Expected.Must.All(must => passage.Text.Contains(must, StringComparison.OrdinalIgnoreCase))));

    [Fact]
    public void No_two_questions_have_the_same_id() =>
        Assert.DoesNotContain(Questions([.. DevelopmentSets, .. HeldOutSets]).CountBy(question => question.Id), id => id.Value > 1);

    [Fact]
    public void Held_out_questions_are_neither_developed_on_nor_listed_by_a_source()
    {
        var known = Questions(DevelopmentSets).Select(question => question.Text)
            .Concat(EvaluationSet.Bundle.Sources.SelectMany(source => source.Questions)).Select(WordsOf).ToList();

        // Those without an answer may differ in one word from one that has an answer: that word is the point.
        Assert.All(Questions(HeldOutSets).Where(question => question.Expected.IsKnownSubject).Select(question => WordsOf(question.Text)), words =>
            Assert.DoesNotContain(known, other => Likeness(other, words) >= SameQuestion));
    }

    [Fact]
    public void Every_test_that_the_policy_page_names_exists()
    {
        var named = NamedTest().Matches(File.ReadAllText(Path.Combine(EvaluationSet.Seeds, "POLICY.md")));

        Assert.NotEmpty(named);
        Assert.All(named, test => Assert.Contains($" {test.Groups["test"].Value}(", CodeOf(test.Groups["class"].Value), StringComparison.Ordinal));
    }

    private static IEnumerable<EvaluationQuestion> Questions(IEnumerable<string> sets) => sets.SelectMany(EvaluationSet.Read);

    private static int Words(string sentence) => sentence.Split(' ').Length;

    private static HashSet<string> WordsOf(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(word => word.Value)];

    /// <summary>Words that both hold, as a share of all words of the two (Jaccard).</summary>
    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var both = one.Count(other.Contains);
        return (double)both / (one.Count + other.Count - both);
    }

    private static string CodeOf(string testClass) =>
        File.ReadAllText(Assert.Single(Directory.EnumerateFiles(Path.Combine(EvaluationSet.Seeds, "..", "tests"), $"{testClass}.cs", SearchOption.AllDirectories)));

    [GeneratedRegex(@"`(?<class>\w+Tests)\.(?<test>\w+)`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}

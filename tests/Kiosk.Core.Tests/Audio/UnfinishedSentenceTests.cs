using Kiosk.Core.Audio;

namespace Kiosk.Core.Tests.Audio;

public class UnfinishedSentenceTests
{
    [Theory]
    [InlineData("Ik wil graag een")]
    [InlineData("Ik wil graag een...")]
    [InlineData("Ik kom voor mijn.")]
    [InlineData("Wat kost een paspoort en")]
    [InlineData("ik ben verhuisd want")]
    [InlineData("eh")]
    [InlineData("Dat is ehm.")]
    [InlineData("mijn rijbewijs is uhh")]
    [InlineData("mmm")]
    [InlineData("Goedemorgen.")]
    [InlineData("Ik wil graag weten")]
    [InlineData("Kunt u mij vertellen")]
    [InlineData("ik")]
    [InlineData("Ja,")]
    [InlineData("Hoeveel")]
    [InlineData("Ik ben op zoek naar de")]
    public void After_these_words_there_is_more_to_say(string heard) => Assert.True(UnfinishedSentence.IsOpen(heard));

    [Theory]
    [InlineData("")]
    [InlineData("Ja.")]
    [InlineData("nee")]
    [InlineData("Nee, dank u.")]
    [InlineData("Wat kost een paspoort?")]
    [InlineData("Hoe vraag ik dat aan?")]
    [InlineData("wat kost het")]
    [InlineData("wat moet ik")]
    [InlineData("waar is dat")]
    [InlineData("Wat neem ik mee")]
    [InlineData("Wanneer zijn jullie open?")]
    [InlineData("Ik wil verhuizen.")]
    public void After_these_words_all_may_be_said(string heard) => Assert.False(UnfinishedSentence.IsOpen(heard));

    [Fact]
    public void Hardly_any_whole_question_is_taken_for_unfinished()
    {
        var questions = TestQuestions().ToList();

        var open = questions.Where(UnfinishedSentence.IsOpen).ToList();

        Assert.True(questions.Count > 300, $"{questions.Count} questions");
        Assert.True(open.Count <= questions.Count / 100, $"{open.Count} of {questions.Count}: {string.Join(" | ", open.Take(10))}");
    }

    [Fact]
    public void A_long_text_costs_no_more_than_its_end() => Assert.True(UnfinishedSentence.IsOpen(new string('a', 1_000_000) + " voor mijn"));

    private static IEnumerable<string> TestQuestions()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kiosk.sln")))
        {
            folder = folder.Parent!;
        }

        return File.ReadLines(Path.Combine(folder.FullName, "seeds", "eval", "questions.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!);
    }
}

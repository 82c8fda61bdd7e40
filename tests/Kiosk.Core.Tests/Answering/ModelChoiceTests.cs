using Kiosk.Core.Answering;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Answering;

public class ModelChoiceTests
{
    private static readonly Passage Passage = Some.Passage("Een paspoort kost € 83,87.", "U maakt een afspraak.", "Neem een pasfoto mee.", "Het duurt 5 werkdagen.");
    private static readonly Answer Lexical = new(Passage, [Passage.Sentences[1]], HasMore: true);

    [Fact]
    public async Task The_chosen_sentences_are_said_in_the_order_of_the_choice()
    {
        var answer = Assert.IsType<Answer>(await RefineAsync([3, 0]));

        Assert.Equal([Passage.Sentences[3], Passage.Sentences[0]], answer.Sentences);
        Assert.True(answer.HasMore);
    }

    [Fact]
    public async Task Without_a_choice_in_time_the_answer_stays() => Assert.Same(Lexical, await RefineAsync(null));

    [Fact]
    public async Task None_of_the_sentences_is_no_answer() => Assert.IsType<NotFound>(await RefineAsync([]));

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    public async Task A_sentence_that_does_not_exist_changes_nothing(int place) => Assert.Same(Lexical, await RefineAsync([0, place]));

    [Fact]
    public async Task No_more_than_three_and_none_twice() => Assert.Equal(
        [Passage.Sentences[2], Passage.Sentences[0], Passage.Sentences[1]], Assert.IsType<Answer>(await RefineAsync([2, 2, 0, 1, 3])).Sentences);

    [Fact]
    public async Task Whatever_a_model_points_at_only_sentences_of_the_passage_are_said()
    {
        var random = new Random(1);
        for (var run = 0; run < 2_000; run++)
        {
            int[] places = [.. Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(-3, 8))];

            var reply = await RefineAsync(places);

            Assert.True(reply is NotFound || reply is Answer answer && answer.Sentences.All(Passage.Sentences.Contains), string.Join(',', places));
        }
    }

    [Fact]
    public async Task Other_replies_are_not_put_to_the_model()
    {
        var selector = new FakeSelector([0]);

        var reply = await ModelChoice.RefineAsync("?", new NotFound(), selector, TestContext.Current.CancellationToken);

        Assert.IsType<NotFound>(reply);
        Assert.Equal(0, selector.Asked);
    }

    private static Task<Reply> RefineAsync(IReadOnlyList<int>? places) =>
        ModelChoice.RefineAsync("Wat kost een paspoort?", Lexical, new FakeSelector(places), TestContext.Current.CancellationToken);

    private sealed class FakeSelector(IReadOnlyList<int>? places) : ISentenceSelector
    {
        public int Asked { get; private set; }

        public Task<IReadOnlyList<int>?> SelectAsync(string question, Passage passage, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(places);
        }
    }
}

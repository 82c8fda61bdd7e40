using Kiosk.Core.Evaluation;

namespace Kiosk.Core.Tests.Evaluation;

public class RecogniserSlipsTests
{
    private static readonly string[] Questions =
    [
        .. Enumerable.Range(0, 200).Select(number =>
            $"Hoe vraag ik voor mijn zoon van {number} een nieuwe parkeervergunning of identiteitskaart aan, en wanneer is dat blauwe bewijs klaar?"),
    ];

    [Fact]
    public void The_same_seed_gives_the_same_slips_on_every_run() => Assert.Equal(
        [
            "hoe vraag ik foor mijn zoon van van 0 nieuwe parkeervergunning of identiteitskaart aan, en wanneer is dat blauwe bewijs klaar?",
            "hoe vraag ik voor mijn zoon van 1 een nieuwe parkeervergunning identitijtskaart aan, en wanneer is dat blaue bewijs klaa?",
            "hoe vraag ik voor mijn zoon van van 2 een nieuwe parkeervergunning of identiteitskaart aan, en wanneer is blauwe bewijs klaar?",
        ],
        Questions.Take(3).Select(new RecogniserSlips(1).Mishear));

    [Fact]
    public void Another_seed_gives_other_slips() =>
        Assert.NotEqual(Questions.Select(new RecogniserSlips(1).Mishear), Questions.Select(new RecogniserSlips(2).Mishear));

    [Theory]
    [InlineData("foor")]
    [InlineData("soon")]
    [InlineData("blouwe")]
    [InlineData("beweis")]
    [InlineData("identiteitskaar ")]
    [InlineData("fraag")]
    [InlineData("ik ik")]
    [InlineData("vraagik")]
    [InlineData("vraag voor")]
    [InlineData("bewij ")]
    [InlineData("ver gunning")]
    public void The_slips_are_those_that_recognisers_make(string slip) => Assert.Contains(
        Questions.Select(new RecogniserSlips(1).Mishear), heard => heard.Contains(slip, StringComparison.Ordinal));

    [Fact]
    public void The_first_word_is_lost_now_and_then() => Assert.InRange(
        Questions.Select(new RecogniserSlips(1).Mishear).Count(heard => heard.StartsWith("vraag ik", StringComparison.Ordinal)), 1, 40);

    [Fact]
    public void Most_of_a_question_is_still_heard()
    {
        var heard = Questions.Select(new RecogniserSlips(1).Mishear).ToList();
        var kept = Questions.Zip(heard, (said, text) => (double)said.ToLowerInvariant().Split(' ').Intersect(text.Split(' ')).Count() / said.Split(' ').Length).Average();

        Assert.InRange(kept, 0.7, 0.9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("en")]
    [InlineData("   ")]
    public void Something_is_heard_where_something_was_said(string said) =>
        Assert.All(Enumerable.Range(0, 100), seed => Assert.Equal(said.Length == 0, new RecogniserSlips(seed).Mishear(said).Length == 0));
}

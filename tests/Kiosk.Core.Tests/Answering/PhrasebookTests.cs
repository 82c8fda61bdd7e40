using Kiosk.Core.Answering.Gates;

namespace Kiosk.Core.Tests.Answering;

public class PhrasebookTests
{
    private static readonly Phrasebook<int> Book = new([(1, "dag|goede dag"), (2, "dag hoor|tot ziens")], "nou|hoor|voor alles");

    [Theory]
    [InlineData("dag", new[] { 1 })]
    [InlineData("dag hoor", new[] { 2 })]
    [InlineData("nou goede dag hoor", new[] { 1 })]
    [InlineData("dag tot ziens dag hoor", new[] { 1, 2, 2 })]
    [InlineData("nou voor alles", new int[0])]
    [InlineData("", new int[0])]
    public void Phrases_are_read_in_a_row_the_longest_first(string said, int[] meanings) =>
        Assert.Equal(meanings, Book.Read(said.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("dag meneer")]
    [InlineData("voor")]
    [InlineData("tot")]
    public void A_word_of_another_kind_makes_it_another_thing(string said) => Assert.Null(Book.Read(said.Split(' ')));
}

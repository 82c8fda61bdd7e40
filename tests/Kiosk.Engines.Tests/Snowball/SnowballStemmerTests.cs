using Kiosk.Engines.Snowball;

namespace Kiosk.Engines.Tests.Snowball;

public class SnowballStemmerTests
{
    // From the published vocabulary of the Dutch algorithm (snowballstem.org/algorithms/dutch).
    [Theory]
    [InlineData("lichaamsziek", "lichaamsziek")]
    [InlineData("lichamelijk", "licham")]
    [InlineData("opglimlachten", "opglimlacht")]
    [InlineData("opgingen", "opging")]
    [InlineData("paspoorten", "paspoort")]
    [InlineData("vergunningen", "vergunn")]
    [InlineData("categorieën", "categorieen")]
    [InlineData("", "")]
    public void Gives_the_stem(string word, string stem)
    {
        using var stemmer = new SnowballStemmer();

        Assert.Equal(stem, stemmer.Stem(word));
    }

    [Fact]
    public void Leaves_what_is_no_word_alone()
    {
        using var stemmer = new SnowballStemmer();
        var noise = new string('x', 10_000);

        Assert.Equal(noise, stemmer.Stem(noise));
    }

    [Fact]
    public void Serves_many_threads()
    {
        using var stemmer = new SnowballStemmer();
        string[] words = ["paspoorten", "vergunningen", "lichamelijk"];
        string[] stems = ["paspoort", "vergunn", "licham"];

        Parallel.For(0, 10_000, i => Assert.Equal(stems[i % 3], stemmer.Stem(words[i % 3])));
    }

    [Fact]
    public void Refuses_work_once_disposed()
    {
        var stemmer = new SnowballStemmer();
        stemmer.Dispose();

        Assert.Throws<ObjectDisposedException>(() => stemmer.Stem("paspoorten"));
    }
}

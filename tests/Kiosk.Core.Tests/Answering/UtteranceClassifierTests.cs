using System.Globalization;
using Kiosk.Core.Answering;
using Kiosk.Core.Answering.Gates;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Answering;

public class UtteranceClassifierTests
{
    public static TheoryData<string, double[]> Danger => Trained("danger-probabilities.txt");

    public static TheoryData<string, double[]> SmallTalk => Trained("smalltalk-probabilities.txt");

    /// <summary>The kiosk computes the features that the training computed.</summary>
    [Theory]
    [MemberData(nameof(Danger))]
    public void Danger_is_judged_as_it_was_trained_to(string said, double[] expected) =>
        AssertAlike(expected, UtteranceClassifier.Danger, said);

    [Theory]
    [MemberData(nameof(SmallTalk))]
    public void Small_talk_is_judged_as_it_was_trained_to(string said, double[] expected) =>
        AssertAlike(expected, UtteranceClassifier.SmallTalk, said);

    [Fact]
    public void The_classes_are_those_that_the_kiosk_has_replies_for()
    {
        Assert.Equal(2 + Enum.GetValues<DistressNeed>().Length, Judge(UtteranceClassifier.Danger, "dag").Count);
        Assert.Equal(Enum.GetValues<Aside>().Length, Judge(UtteranceClassifier.SmallTalk, "dag").Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("\uFFFF \u4E00")]
    public void Anything_gets_probabilities(string said) =>
        Assert.Equal(1, Judge(UtteranceClassifier.Danger, said).Sum(), 1e-6);

    [Fact]
    public void Words_beyond_the_sixtieth_change_nothing()
    {
        var words = string.Join(' ', Enumerable.Repeat("paspoort", 60));

        Assert.Equal(Judge(UtteranceClassifier.Danger, words), Judge(UtteranceClassifier.Danger, words + " help brand moord"));
    }

    [Fact]
    public void The_need_is_the_likeliest_one()
    {
        Assert.Equal(new Distress(DistressNeed.Eviction), new Risk([0.1, 0.2, 0.1, 0.1, 0.3, 0.1, 0.1]).Likelier);
        Assert.Equal(new Emergency(), new Risk([0.1, 0.6, 0.1, 0.1, 0.1, 0, 0]).Likelier);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 75, 72, 76, 82, 1, 0, 0, 0 })]
    public void A_file_that_is_no_table_is_refused(byte[] file)
    {
        var exception = Assert.Throws<InvalidDataException>(() => UtteranceClassifier.Read(file));

        Assert.Contains("models/training", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15, 100, "15 bits")]
    [InlineData(31, 100, "31 bits")]
    [InlineData(0, 7, "0 bits")]
    public void A_table_of_another_size_than_it_says_is_refused(int bits, int rows, string told)
    {
        var file = new byte[48 + rows];
        "KHLR"u8.CopyTo(file);
        (file[4], file[8], file[12]) = (1, (byte)bits, 7);

        var exception = Assert.Throws<InvalidDataException>(() => UtteranceClassifier.Read(file));

        Assert.Contains(told, exception.Message, StringComparison.Ordinal);
    }

    private static TheoryData<string, double[]> Trained(string file) => new(TestData.Examples(file).Select(line => line.Split('|'))
        .Select(parts => (parts[1], parts[0].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray())));

    private static void AssertAlike(double[] expected, UtteranceClassifier classifier, string said) =>
        Assert.All(expected.Zip(Judge(classifier, said)), pair => Assert.Equal(pair.First, pair.Second, 0.002));

    private static IReadOnlyList<double> Judge(UtteranceClassifier classifier, string said) => classifier.Judge(DutchTokenizer.Words(said));
}

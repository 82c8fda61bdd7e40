using System.Globalization;
using Kiosk.Core.Answering;
using Kiosk.Core.Answering.Gates;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Tests.Answering;

public class DangerClassifierTests
{
    public static TheoryData<string, double[]> Trained => new(Lines().Select(line => line.Split('|'))
        .Select(parts => (parts[1], parts[0].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray())));

    /// <summary>The kiosk computes the features that the training computed.</summary>
    [Theory]
    [MemberData(nameof(Trained))]
    public void Judges_as_it_was_trained_to(string said, double[] expected) =>
        Assert.All(expected.Zip(Judge(said).Probabilities), pair => Assert.Equal(pair.First, pair.Second, 0.002));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("\uFFFF \u4E00")]
    public void Anything_gets_probabilities(string said) =>
        Assert.Equal(1, Judge(said).Probabilities.Sum(), 1e-6);

    [Fact]
    public void Words_beyond_the_sixtieth_change_nothing()
    {
        var words = string.Join(' ', Enumerable.Repeat("paspoort", 60));

        Assert.Equal(Judge(words).Alarm, Judge(words + " help brand moord").Alarm);
    }

    [Fact]
    public void The_need_is_the_likeliest_one()
    {
        Assert.Equal(new Distress(DistressNeed.Eviction), new Risk([0.1, 0.2, 0.1, 0.1, 0.3, 0.1, 0.1]).Likelier);
        Assert.Equal(new Emergency(), new Risk([0.1, 0.6, 0.1, 0.1, 0.1, 0, 0]).Likelier);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 75, 68, 71, 82, 1, 0, 0, 0 })]
    public void A_file_that_is_no_table_is_refused(byte[] file)
    {
        var exception = Assert.Throws<InvalidDataException>(() => DangerClassifier.Read(file));

        Assert.Contains("models/training/danger", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15, 100)]
    [InlineData(31, 100)]
    [InlineData(0, 7)]
    public void A_table_of_another_size_than_it_says_is_refused(int bits, int rows)
    {
        var file = new byte[48 + rows];
        "KDGR"u8.CopyTo(file);
        (file[4], file[8], file[12]) = (1, (byte)bits, 7);

        var exception = Assert.Throws<InvalidDataException>(() => DangerClassifier.Read(file));

        Assert.Contains($"{bits} bits", exception.Message, StringComparison.Ordinal);
    }

    private static Risk Judge(string said) => DangerClassifier.Shipped.Judge(DutchTokenizer.Words(said));

    private static string[] Lines()
    {
        using var stream = typeof(DangerClassifierTests).Assembly.GetManifestResourceStream("danger-probabilities.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

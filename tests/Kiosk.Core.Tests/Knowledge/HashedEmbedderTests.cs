using System.IO.Compression;
using System.Text;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Knowledge;

public class HashedEmbedderTests
{
    private const int VectorsLength = (1 << 15) * IEmbedder.Dimensions;

    [Fact]
    public void Hashes_as_the_training_does() => Assert.Equal(0xCBF43926, Crc32.Of("123456789"u8));

    [Fact]
    public void The_direction_of_a_word_is_the_mean_of_its_vectors()
    {
        var vectors = new byte[VectorsLength];
        vectors[Place("wja")] = 3;
        vectors[Place("<ja>") + 1] = 4;

        var direction = new HashedEmbedder(Packed(vectors)).Embed("Ja!");

        Assert.Equal(0.6f, direction[0], 1e-6f);
        Assert.Equal(0.8f, direction[1], 1e-6f);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    public void What_has_no_word_has_no_direction(string text) =>
        Assert.All(HashedEmbedder.Shipped.Embed(text), value => Assert.Equal(0, value));

    [Fact]
    public void Vectors_that_are_cut_off_are_refused() =>
        Assert.Throws<EndOfStreamException>(() => new HashedEmbedder(Packed(new byte[VectorsLength - 1])));

    [Theory]
    [InlineData("rijbewijs kwijt geraakt", "rijbewijs", "parkeervergunning")]
    [InlineData("mijn reisdokument is bijna verlopen", "paspoort", "parkeervergunning")]
    [InlineData("waar laat ik mijn oude bankstel", "grofvuil", "paspoort")]
    public void A_question_comes_nearer_to_its_subject_than_to_another(string question, string subject, string other)
    {
        var near = Directions(subject, other).Near(question, 2);

        Assert.True(near.Cosines[0] > near.Cosines[1], $"{near.Cosines[0]} and {near.Cosines[1]}");
        Assert.Equal(near.Cosines[0] - near.Cosines[1], near.Ahead(0), 1e-6);
        Assert.Equal([0, 1], near.Nearest);
    }

    [Fact]
    public void A_source_without_another_is_far_ahead()
    {
        var near = Directions("paspoort").Near("wat kost een paspoort", 3);

        Assert.Equal(near.Cosines[0] + 1, near.Ahead(0), 1e-6);
    }

    private static SourceDirections Directions(params string[] subjects) => new(
        HashedEmbedder.Shipped, [.. subjects.Select(subject => Some.Source(subject))], Array.Empty<Passage>().ToLookup(_ => ""));

    private static int Place(string part) =>
        (int)(Crc32.Of(Encoding.ASCII.GetBytes(part)) % (1 << 15)) * IEmbedder.Dimensions;

    private static MemoryStream Packed(byte[] vectors)
    {
        var packed = new MemoryStream();
        using (var writer = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            writer.Write(vectors);
        }

        packed.Position = 0;
        return packed;
    }
}

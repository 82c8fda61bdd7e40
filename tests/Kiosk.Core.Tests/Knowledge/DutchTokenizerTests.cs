using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Tests.Knowledge;

public class DutchTokenizerTests
{
    [Theory]
    [InlineData("Wat kost een paspoort?", "wat kost een paspoort")]
    [InlineData("Ik verhuis per 1 mei.", "ik verhuis per 1 mei")]
    [InlineData("foto's en pasfoto’s", "fotos en pasfotos")]
    [InlineData("één café, twee ideeën", "een cafe twee ideeen")]
    [InlineData("ID-kaart/rijbewijs", "id kaart rijbewijs")]
    [InlineData("  ... !?", "")]
    [InlineData("\uD800 half een paar", "half een paar")]
    public void Cuts_into_plain_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', DutchTokenizer.Words(text)));

    [Theory]
    [InlineData("Wat kost een paspoort?", "kost paspoort")]
    [InlineData("eh ik eh wil graag trouwen", "trouwen")]
    [InlineData("Waar kan ik oud papier halen", "oud papier halen")]
    public void Leaves_function_words_out(string text, string words) =>
        Assert.Equal(words, string.Join(' ', DutchTokenizer.ContentWords(text)));
}

using System.Text;

namespace Kiosk.Engines.Llama;

/// <summary>Joins the bytes of tokens to text: a token may end in the middle of a character.</summary>
internal sealed class WholeCharacters
{
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();

    /// <returns>The characters that are whole now; empty while one is not.</returns>
    public string Add(ReadOnlySpan<byte> bytes)
    {
        Span<char> characters = stackalloc char[bytes.Length + 1];
        var count = decoder.GetChars(bytes, characters, flush: false);
        return characters[..count].ToString();
    }
}

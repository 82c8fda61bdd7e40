using System.Text;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Llama;

/// <summary>Turns text into a model's tokens and back.</summary>
internal sealed unsafe class LlamaVocabulary
{
    private const int LongestPiece = 256;

    private readonly LlamaModel model;
    private readonly nint vocabulary;

    public LlamaVocabulary(LlamaModel model)
    {
        this.model = model;
        vocabulary = model.Native.Vocabulary(model.DangerousGetHandle());
    }

    public int TokenCount => model.Native.TokenCount(vocabulary);

    public nint Handle => vocabulary;

    /// <param name="parts">The prompt; only the template's own parts may hold the model's control tokens.</param>
    public int[] Tokenize(IReadOnlyList<PromptPart> parts) =>
        [.. parts.SelectMany((part, place) => Tokenize(part.Text, isFirst: place == 0, part.IsTemplate))];

    /// <summary>Whether the model says with it that it has finished.</summary>
    public bool EndsGeneration(int token) => model.Native.EndsGeneration(vocabulary, token) != 0;

    /// <returns>The bytes of a token, which may be a part of a character; none for a control token.</returns>
    public byte[] Piece(int token)
    {
        var piece = stackalloc byte[LongestPiece];
        var length = model.Native.Piece(vocabulary, token, piece, LongestPiece, 0, 0);
        return length >= 0
            ? new ReadOnlySpan<byte>(piece, length).ToArray()
            : throw new EngineException($"'{model.File}' has a token of {-length} bytes; it is damaged or no model for text.");
    }

    private int[] Tokenize(string text, bool isFirst, bool isTemplate)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        // A token has at least one byte; the first text may get one token in front.
        var tokens = new int[bytes.Length + 2];
        fixed (byte* start = bytes)
        fixed (int* room = tokens)
        {
            var count = model.Native.Tokenize(
                vocabulary, start, bytes.Length, room, tokens.Length, (byte)(isFirst ? 1 : 0), (byte)(isTemplate ? 1 : 0));
            return count >= 0
                ? tokens[..count]
                : throw new EngineException($"'{model.File}' cannot turn a text of {bytes.Length} bytes into tokens; it is damaged or no model for text.");
        }
    }
}

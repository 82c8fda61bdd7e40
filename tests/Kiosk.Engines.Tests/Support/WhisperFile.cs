using System.Text;

namespace Kiosk.Engines.Tests.Support;

/// <summary>
/// A Whisper model in ggml format whose weights are zero but for what its decoder always says: one language token
/// and one word, over and over. In the number of its text positions it is like a published model.
/// </summary>
internal static class WhisperFile
{
    /// <summary>Number of the first language token of a multilingual model: English.</summary>
    public const int EnglishToken = 50_259;

    private const int Vocabulary = 51_865;
    private const int AudioContext = 256;
    private const int TextContext = 448;
    private const int Width = 64;
    private const int Layers = 4;
    private const int Mels = 80;

    /// <param name="source">A real model, for its filters and its vocabulary.</param>
    /// <param name="languageLogit">How much the English token stands out among the languages.</param>
    /// <returns>The word that it says.</returns>
    public static string Write(string path, string source, float languageLogit)
    {
        var (filtersAndVocabulary, word, wordToken) = Parts(File.ReadAllBytes(source));
        using var writer = new BinaryWriter(File.Create(path));
        int[] header = [0x67676d6c, Vocabulary, AudioContext, Width, 1, Layers, TextContext, Width, 1, Layers, Mels, 0];
        Array.ForEach(header, writer.Write);
        writer.Write(filtersAndVocabulary);
        foreach (var (name, dimensions) in Tensors())
        {
            var values = new float[dimensions.Aggregate(1, (product, extent) => product * extent)];
            // The last norm puts out this unit vector whatever comes in; the embedding's first column is then the logits.
            if (name == "decoder.ln.bias")
            {
                values[0] = 1;
            }
            else if (name == "decoder.token_embedding.weight")
            {
                values[EnglishToken * Width] = languageLogit;
                values[wordToken * Width] = 10;
            }

            WriteTensor(writer, name, dimensions, values);
        }

        return word;
    }

    private static (byte[] Bytes, string Word, int Token) Parts(byte[] model)
    {
        const int filters = 12 * sizeof(int);
        int Number(int offset) => BitConverter.ToInt32(model, offset);
        var offset = filters + (2 * sizeof(int)) + (Number(filters) * Number(filters + sizeof(int)) * sizeof(float));
        var (count, word, wordToken) = (Number(offset), "", -1);
        offset += sizeof(int);
        for (var token = 0; token < count; token++)
        {
            var text = Encoding.UTF8.GetString(model, offset + sizeof(int), Number(offset));
            offset += sizeof(int) + Number(offset);
            if (wordToken < 0 && text.Length > 3 && text[0] == ' ' && text.Skip(1).All(char.IsAsciiLetterLower))
            {
                (word, wordToken) = (text.Trim(), token);
            }
        }

        return (model[filters..offset], word, wordToken);
    }

    private static IEnumerable<(string Name, int[] Dimensions)> Tensors() =>
    [
        ("encoder.positional_embedding", [Width, AudioContext]),
        ("encoder.conv1.weight", [3, Mels, Width]), ("encoder.conv1.bias", [1, Width]),
        ("encoder.conv2.weight", [3, Width, Width]), ("encoder.conv2.bias", [1, Width]),
        .. Norm("encoder.ln_post"),
        ("decoder.positional_embedding", [Width, TextContext]), ("decoder.token_embedding.weight", [Width, Vocabulary]),
        .. Norm("decoder.ln"),
        .. Enumerable.Range(0, Layers).SelectMany(layer => Block($"encoder.blocks.{layer}", crossAttention: false)),
        .. Enumerable.Range(0, Layers).SelectMany(layer => Block($"decoder.blocks.{layer}", crossAttention: true)),
    ];

    private static IEnumerable<(string, int[])> Block(string name, bool crossAttention) =>
    [
        .. Norm($"{name}.attn_ln"), .. Attention($"{name}.attn"),
        .. crossAttention ? [.. Norm($"{name}.cross_attn_ln"), .. Attention($"{name}.cross_attn")] : Array.Empty<(string, int[])>(),
        .. Norm($"{name}.mlp_ln"),
        ($"{name}.mlp.0.weight", [Width, 4 * Width]), ($"{name}.mlp.0.bias", [4 * Width]),
        ($"{name}.mlp.2.weight", [4 * Width, Width]), ($"{name}.mlp.2.bias", [Width]),
    ];

    private static (string, int[])[] Norm(string name) => [($"{name}.weight", [Width]), ($"{name}.bias", [Width])];

    private static (string, int[])[] Attention(string name) =>
    [
        ($"{name}.query.weight", [Width, Width]), ($"{name}.query.bias", [Width]), ($"{name}.key.weight", [Width, Width]),
        ($"{name}.value.weight", [Width, Width]), ($"{name}.value.bias", [Width]),
        ($"{name}.out.weight", [Width, Width]), ($"{name}.out.bias", [Width]),
    ];

    private static void WriteTensor(BinaryWriter writer, string name, int[] dimensions, float[] values)
    {
        const int float32 = 0;
        var bytes = new byte[values.Length * sizeof(float)];
        Buffer.BlockCopy(values, 0, bytes, 0, bytes.Length);
        Array.ForEach([dimensions.Length, name.Length, float32, .. dimensions], writer.Write);
        writer.Write(Encoding.ASCII.GetBytes(name));
        writer.Write(bytes);
    }
}

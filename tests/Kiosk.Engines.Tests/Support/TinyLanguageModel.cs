using System.Runtime.InteropServices;
using System.Text;

namespace Kiosk.Engines.Tests.Support;

/// <summary>
/// A language model of the shape of Qwen2 with random weights, a few hundred kB in GGUF version 3 (docs/gguf.md of ggml):
/// it is quick, says noise, and always the same noise.
/// </summary>
internal sealed class TinyLanguageModel
{
    public const string ChatMl =
        "{% for message in messages %}<|im_start|>{{message.role}}\n{{message.content}}<|im_end|>\n{% endfor %}<|im_start|>assistant\n";

    private const int Embedding = 64;
    private const int FeedForward = 128;
    private const int Layers = 2;
    private const int Heads = 4;
    private const int KeyValueHeads = 2;
    private const int Alignment = 32;
    private const uint UnsignedNumber = 4, SignedNumber = 5, Fraction = 6, Flag = 7, Text = 8, List = 9;

    private static readonly string[] ControlTokens = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"];

    private readonly List<string> tokens = [.. Enumerable.Range(0, 256).Select(ByteToken), "en", .. ControlTokens];
    private readonly List<(string Name, long[] Shape, float Deviation)> tensors = [];
    private readonly List<byte[]> metadata = [];
    private readonly string? template;

    private TinyLanguageModel(string? template) => this.template = template;

    /// <param name="template">The chat template that the file names; null for none.</param>
    public static byte[] Create(string? template = ChatMl) => new TinyLanguageModel(template).Write();

    private byte[] Write()
    {
        Describe();
        AddTensors();
        using var output = new MemoryStream();
        using var writer = new BinaryWriter(output);
        writer.Write("GGUF"u8);
        writer.Write(3u);
        writer.Write((ulong)tensors.Count);
        writer.Write((ulong)metadata.Count);
        metadata.ForEach(writer.Write);
        var offset = 0L;
        foreach (var (name, shape, _) in tensors)
        {
            WriteText(writer, name);
            writer.Write((uint)shape.Length);
            foreach (var size in shape)
            {
                writer.Write(size);
            }

            writer.Write(0u);
            writer.Write(offset);
            offset += Aligned(Count(shape) * sizeof(float));
        }

        Pad(writer);
        WriteWeights(writer);
        return output.ToArray();
    }

    private void WriteWeights(BinaryWriter writer)
    {
        var random = new Random(1);
        foreach (var (_, shape, deviation) in tensors)
        {
            // Norms multiply: theirs are one.
            var weights = Enumerable.Range(0, (int)Count(shape))
                .Select(_ => deviation == 0 ? 1 : deviation * MathF.Sqrt(3) * ((2 * random.NextSingle()) - 1)).ToArray();
            writer.Write(MemoryMarshal.AsBytes<float>(weights));
            Pad(writer);
        }
    }

    private void Describe()
    {
        Add("general.architecture", Text, writer => WriteText(writer, "qwen2"));
        foreach (var (key, value) in ((string, uint)[])
        [
            ("block_count", Layers), ("context_length", 2048), ("embedding_length", Embedding), ("feed_forward_length", FeedForward),
            ("attention.head_count", Heads), ("attention.head_count_kv", KeyValueHeads),
        ])
        {
            Add($"qwen2.{key}", UnsignedNumber, writer => writer.Write(value));
        }

        Add("qwen2.attention.layer_norm_rms_epsilon", Fraction, writer => writer.Write(1e-6f));
        Add("tokenizer.ggml.model", Text, writer => WriteText(writer, "gpt2"));
        Add("tokenizer.ggml.pre", Text, writer => WriteText(writer, "qwen2"));
        AddList("tokenizer.ggml.tokens", Text, tokens, WriteText);
        AddList("tokenizer.ggml.token_type", SignedNumber, tokens, (writer, token) => writer.Write(ControlTokens.Contains(token) ? 3 : 1));
        AddList("tokenizer.ggml.merges", Text, ["e n"], WriteText);
        Add("tokenizer.ggml.eos_token_id", UnsignedNumber, writer => writer.Write(tokens.Count - 1));
        Add("tokenizer.ggml.add_bos_token", Flag, writer => writer.Write(false));
        if (template is not null)
        {
            Add("tokenizer.chat_template", Text, writer => WriteText(writer, template));
        }
    }

    private void AddTensors()
    {
        var spread = 1 / MathF.Sqrt(Embedding);
        long keyValues = Embedding / Heads * KeyValueHeads;
        tensors.Add(("token_embd.weight", [Embedding, tokens.Count], 2 * spread));
        tensors.Add(("output_norm.weight", [Embedding], 0));
        for (var layer = 0; layer < Layers; layer++)
        {
            tensors.AddRange(
            [
                ($"blk.{layer}.attn_norm.weight", [Embedding], 0),
                ($"blk.{layer}.attn_q.weight", [Embedding, Embedding], spread),
                ($"blk.{layer}.attn_q.bias", [Embedding], 0.1f),
                ($"blk.{layer}.attn_k.weight", [Embedding, keyValues], spread),
                ($"blk.{layer}.attn_k.bias", [keyValues], 0.1f),
                ($"blk.{layer}.attn_v.weight", [Embedding, keyValues], spread),
                ($"blk.{layer}.attn_v.bias", [keyValues], 0.1f),
                ($"blk.{layer}.attn_output.weight", [Embedding, Embedding], spread),
                ($"blk.{layer}.ffn_norm.weight", [Embedding], 0),
                ($"blk.{layer}.ffn_gate.weight", [Embedding, FeedForward], spread),
                ($"blk.{layer}.ffn_up.weight", [Embedding, FeedForward], spread),
                ($"blk.{layer}.ffn_down.weight", [FeedForward, Embedding], spread),
            ]);
        }
    }

    private void Add(string key, uint type, Action<BinaryWriter> write)
    {
        using var entry = new MemoryStream();
        using var writer = new BinaryWriter(entry);
        WriteText(writer, key);
        writer.Write(type);
        write(writer);
        metadata.Add(entry.ToArray());
    }

    private void AddList(string key, uint type, List<string> items, Action<BinaryWriter, string> write) => Add(key, List, writer =>
    {
        writer.Write(type);
        writer.Write((ulong)items.Count);
        foreach (var item in items)
        {
            write(writer, item);
        }
    });

    private static void WriteText(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((ulong)bytes.Length);
        writer.Write(bytes);
    }

    private static void Pad(BinaryWriter writer)
    {
        writer.Flush();
        var position = writer.BaseStream.Position;
        writer.Write(new byte[Aligned(position) - position]);
    }

    private static long Aligned(long length) => (length + Alignment - 1) / Alignment * Alignment;

    private static long Count(long[] shape) => shape.Aggregate(1L, (product, size) => product * size);

    /// <summary>How byte-level vocabularies name a byte: printable ones as themselves, the others from U+0100 on (openai/gpt-2, encoder.py).</summary>
    private static string ByteToken(int value)
    {
        var unprintable = Enumerable.Range(0, 256).Where(other => !IsPrintable(other)).ToList();
        return ((char)(IsPrintable(value) ? value : 256 + unprintable.IndexOf(value))).ToString();

        static bool IsPrintable(int value) => value is (>= 33 and <= 126) or (>= 161 and <= 172) or (>= 174 and <= 255);
    }
}

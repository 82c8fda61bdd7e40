using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Kiosk.Engines.Llama;

/// <summary>
/// Keeps what a model has read of texts that come back, on disk. A file belongs to one model and one text; of too many, those
/// go that were not used for longest. It is a cache: a file that is missing, damaged or of another model is as if it were
/// not there.
/// </summary>
/// <param name="model">Tells the model and its settings from all others, such as its hash.</param>
/// <param name="maxBytes">What all files together may take.</param>
public sealed class PrefixStore(string folder, string model, long maxBytes)
{
    private const string Extension = ".prefix";
    private const int HashBytes = 32;

    // Magic, number of tokens, hash of all that follows.
    private const int HeaderBytes = 8 + sizeof(int) + HashBytes;
    private const int MaxTokens = 1 << 16;

    private static ReadOnlySpan<byte> Magic => "KIOSKPF1"u8;

    /// <summary>The store of a model file, or null when the settings give it no room.</summary>
    /// <remarks>Size and time tell the file from another: its hash would take seconds at each start.</remarks>
    public static PrefixStore? For(string modelFile, LlamaOptions options)
    {
        var file = new FileInfo(modelFile);
        var model = string.Create(
            CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks} {options.ContextTokens} {options.Template}");
        return options.PrefixMiB == 0 ? null : new PrefixStore(options.PrefixFolder, model, (long)options.PrefixMiB << 20);
    }

    /// <returns>What was kept of the text, or null.</returns>
    public LlamaState? Find(string text)
    {
        var path = PathOf(text);
        try
        {
            var state = Parse(File.ReadAllBytes(path));
            if (state is null)
            {
                File.Delete(path);
            }
            else
            {
                Touch(path);
            }

            return state;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps it, if there is room for it at all.</summary>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public void Keep(string text, LlamaState state)
    {
        var content = Format(state);
        if (content.Length > maxBytes)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        MakeRoom(content.Length);
        var path = PathOf(text);
        var unfinished = $"{path}.{Environment.ProcessId}";
        try
        {
            File.WriteAllBytes(unfinished, content);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public bool Has(string text) => File.Exists(PathOf(text));

    private string PathOf(string text) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{model}\0{text}"))) + Extension);

    private static void Touch(string path) => File.SetLastAccessTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime);

    private void MakeRoom(long bytes)
    {
        var files = new DirectoryInfo(folder).GetFiles($"*{Extension}").OrderBy(file => file.LastAccessTimeUtc).ToList();
        var taken = files.Sum(file => file.Length);
        foreach (var file in files.TakeWhile(_ => taken + bytes > maxBytes))
        {
            taken -= file.Length;
            file.Delete();
        }
    }

    private static byte[] Format(LlamaState state)
    {
        var tokens = MemoryMarshal.AsBytes<int>(state.Tokens.ToArray());
        var content = new byte[HeaderBytes + tokens.Length + state.Data.Length];
        Magic.CopyTo(content);
        BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(Magic.Length), state.Tokens.Count);
        tokens.CopyTo(content.AsSpan(HeaderBytes));
        state.Data.Span.CopyTo(content.AsSpan(HeaderBytes + tokens.Length));
        SHA256.HashData(content.AsSpan(HeaderBytes), content.AsSpan(HeaderBytes - HashBytes));
        return content;
    }

    private static LlamaState? Parse(byte[] content)
    {
        if (content.Length < HeaderBytes || !content.AsSpan().StartsWith(Magic))
        {
            return null;
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(Magic.Length));
        var body = content.AsSpan(HeaderBytes);
        var isWhole = count is > 0 and <= MaxTokens && body.Length > count * sizeof(int)
            && SHA256.HashData(body).AsSpan().SequenceEqual(content.AsSpan(HeaderBytes - HashBytes, HashBytes));
        return isWhole
            ? new LlamaState(MemoryMarshal.Cast<byte, int>(body[..(count * sizeof(int))]).ToArray(), content.AsMemory(HeaderBytes + (count * sizeof(int))))
            : null;
    }
}

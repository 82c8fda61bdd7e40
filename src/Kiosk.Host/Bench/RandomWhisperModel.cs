using System.Text;

namespace Kiosk.Host.Bench;

/// <summary>
/// A Whisper model with the true shape and random weights. It hears noise, at the speed and in the memory of a
/// trained one, so that those can be measured where no model may be fetched.
/// </summary>
/// <param name="weights">The type of the large matrices: <see cref="GgmlType.F16"/> or one in blocks.</param>
internal sealed class RandomWhisperModel(WhisperShape shape, GgmlType weights)
{
    private const int Seed = 1;
    private const uint Magic = 0x67676d6c;

    // GGML_QNT_VERSION 2 times GGML_QNT_VERSION_FACTOR, in ggml.h: it says how blocks are laid out.
    private const int BlockLayout = 2_000;

    // Of the vocabulary only the single bytes are written; whisper.cpp names the others itself.
    private const int NamedTokens = 256;

    /// <summary>Where models for measurements are kept: outside the repository, and safe to delete.</summary>
    public static string CacheFolder => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "kiosk", "bench");

    /// <summary>Writes the model, unless it was written before; the same shape and type give the same bytes.</summary>
    /// <param name="progress">Told the tensors that were written, and how many there are.</param>
    /// <returns>The path of the file.</returns>
    public string Ensure(string folder, Action<int, int>? progress)
    {
        var path = Path.Combine(folder, $"whisper-random-{shape.Name}-{weights.ToString().ToLowerInvariant()}.bin");
        if (File.Exists(path))
        {
            return path;
        }

        Directory.CreateDirectory(folder);
        // Under its own name only when it is whole: a run that was stopped leaves no half model behind.
        var unfinished = $"{path}.{Environment.ProcessId}";
        try
        {
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
            {
                Write(file, progress);
            }

            File.Move(unfinished, path, overwrite: true);
            return path;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>The ggml format of whisper.cpp: sizes, mel filters, vocabulary, tensors.</summary>
    private void Write(Stream output, Action<int, int>? progress)
    {
        using var writer = new BinaryWriter(output, Encoding.ASCII, leaveOpen: true);
        var random = new Random(Seed);
        var randomWeights = new RandomWeights(output, random);
        WriteSizes(writer);
        writer.Write(WhisperShape.MelBands);
        writer.Write(WhisperShape.SpectrumBins);
        writer.Flush();
        randomWeights.Write(GgmlType.F32, WhisperShape.MelBands * WhisperShape.SpectrumBins, 0.003f, 0.006f);
        WriteVocabulary(writer);
        var tensors = WhisperTensor.Of(shape, weights).ToList();
        foreach (var (number, tensor) in tensors.Index())
        {
            WriteHeader(writer, tensor);
            randomWeights.Write(tensor.Type, tensor.Count, tensor.Deviation, tensor.Mean);
            progress?.Invoke(number + 1, tensors.Count);
        }
    }

    private void WriteSizes(BinaryWriter writer)
    {
        // enum ggml_ftype in ggml.h: mostly F16, mostly Q8_0, mostly Q5_1.
        var fileType = weights switch { GgmlType.F16 => 1, GgmlType.Q8_0 => BlockLayout + 7, _ => BlockLayout + 9 };
        writer.Write(Magic);
        foreach (var size in (ReadOnlySpan<int>)
        [
            WhisperShape.Vocabulary,
            WhisperShape.AudioContext, shape.State, shape.Heads, shape.Layers,
            WhisperShape.TextContext, shape.State, shape.Heads, shape.Layers,
            WhisperShape.MelBands, fileType,
        ])
        {
            writer.Write(size);
        }
    }

    private static void WriteVocabulary(BinaryWriter writer)
    {
        writer.Write(NamedTokens);
        for (var token = 0; token < NamedTokens; token++)
        {
            writer.Write(1);
            writer.Write((byte)token);
        }
    }

    private static void WriteHeader(BinaryWriter writer, WhisperTensor tensor)
    {
        writer.Write(tensor.Shape.Length);
        writer.Write(tensor.Name.Length);
        writer.Write((int)tensor.Type);
        foreach (var size in tensor.Shape)
        {
            writer.Write(size);
        }

        writer.Write(Encoding.ASCII.GetBytes(tensor.Name));
        writer.Flush();
    }
}

using System.Text;
using Kiosk.Core.Speech;
using Kiosk.Engines.Natives;
using Microsoft.Win32.SafeHandles;

namespace Kiosk.Engines.Llama;

/// <summary>Owns the weights of a language model.</summary>
internal sealed unsafe class LlamaModel : SafeHandleZeroOrMinusOneIsInvalid
{
    // GGUF begins so (gguf.md of ggml).
    private const uint GgufMagic = 0x46554747;

    // Reads the file instead of mapping it: kernels lay weights out anew, and a mapped file would then be in memory twice.
    private const int ReadFile = 0;

    private LlamaModel(LlamaNative native, string file) : base(ownsHandle: true)
    {
        Native = native;
        File = file;
    }

    public LlamaNative Native { get; }

    public string File { get; }

    /// <summary>Bytes that one token takes in the context, keys and values in half precision.</summary>
    public long BytesPerToken
    {
        get
        {
            var headLength = Native.EmbeddingLength(handle) / Native.Heads(handle);
            return 2L * sizeof(ushort) * Native.Layers(handle) * Native.KeyValueHeads(handle) * headLength;
        }
    }

    /// <summary>Tokens of the longest text that it was trained on.</summary>
    public int TrainedContext => Native.TrainedContext(handle);

    /// <exception cref="EngineException">The file is missing, no GGUF model, too large for this device, or llama.cpp refuses it.</exception>
    public static LlamaModel Load(string file, MemoryBudget budget, NativeLibraries natives)
    {
        budget.Require($"'{file}'", CheckMagic(file));
        var model = new LlamaModel(LlamaLibrary.Load(natives), file);
        var parameters = model.Native.DefaultModelParameters();
        parameters.GpuLayers = 0;
        parameters.LoadMode = ReadFile;
        parameters.CheckTensors = 1;
        fixed (byte* path = Encoding.UTF8.GetBytes(file + '\0'))
        {
            model.SetHandle(model.Native.LoadModel(path, parameters));
        }

        if (!model.IsInvalid)
        {
            return model;
        }

        model.Dispose();
        throw new EngineException(
            $"'{file}' cannot be loaded as a language model ({LlamaLibrary.LastError ?? "no reason given"}): fetch it again with 'kiosk models install'.");
    }

    protected override bool ReleaseHandle()
    {
        Native.FreeModel(handle);
        return true;
    }

    /// <returns>Bytes of the file.</returns>
    private static long CheckMagic(string file)
    {
        try
        {
            using var reader = new BinaryReader(System.IO.File.OpenRead(file));
            if (reader.BaseStream.Length >= sizeof(uint) && reader.ReadUInt32() == GgufMagic)
            {
                return reader.BaseStream.Length;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"'{file}' cannot be read: check that the language model is there and readable.", exception);
        }

        throw new EngineException($"'{file}' is no language model in GGUF format: give a .gguf file of llama.cpp.");
    }
}

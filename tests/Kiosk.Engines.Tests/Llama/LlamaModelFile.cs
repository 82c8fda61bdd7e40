using Kiosk.Engines.Llama;
using Kiosk.Engines.Tests.Support;

namespace Kiosk.Engines.Tests.Llama;

/// <summary>A tiny language model on disk, for as long as a test runs.</summary>
internal sealed class LlamaModelFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kiosk-llama-");

    public LlamaModelFile(byte[]? content = null)
    {
        Path = System.IO.Path.Combine(folder.FullName, "tiny.gguf");
        File.WriteAllBytes(Path, content ?? TinyLanguageModel.Create());
    }

    public string Path { get; }

    public LlamaEngine Load(LlamaOptions? options = null, ProcessorTurns? turns = null) => LlamaEngine.Load(
        Path, options ?? new LlamaOptions { ContextTokens = 512 }, RealEngines.Natives, turns ?? new ProcessorTurns(), TimeProvider.System);

    public void Dispose() => folder.Delete(recursive: true);
}

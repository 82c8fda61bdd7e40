using Kiosk.Core.Speech;
using Kiosk.Engines.Natives;
using Kiosk.Engines.Onnx;
using Kiosk.Engines.Tests.Support;
using Kiosk.Engines.Whisper;

namespace Kiosk.Engines.Tests.Natives;

public sealed class NativeLibrariesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kiosk-natives-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_missing_engine_is_named_with_what_to_do()
    {
        var exception = Assert.Throws<EngineException>(() => WhisperLibrary.Load(new NativeLibraries(folder)));

        Assert.Contains(folder, exception.Message, StringComparison.Ordinal);
        Assert.Contains("./kiosk natives", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_library_is_named()
    {
        var path = Write("whisper/index.node", "no library"u8.ToArray());

        var exception = Assert.Throws<EngineException>(() => WhisperLibrary.Load(new NativeLibraries(folder)));

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_library_under_the_name_of_whisper_is_refused()
    {
        var path = Write("whisper/index.node", File.ReadAllBytes(Path.Combine(RealEngines.Natives.Folder, "onnxruntime", "libonnxruntime.so")));

        var exception = Assert.Throws<EngineException>(() => WhisperLibrary.Load(new NativeLibraries(folder)));

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Contains("whisper_version", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_version_of_whisper_is_refused()
    {
        var built = Directory.GetFiles(Path.Combine(RealEngines.Natives.Folder, "whisper"), "libwhisper-*.so");
        Assert.SkipWhen(built.Length == 0, "whisper was not built here.");
        // Under this name version 1.9.1 is expected.
        Write("whisper/index.node", File.ReadAllBytes(built.Single(file => file.Contains(InstructionSets.Supported[0], StringComparison.Ordinal))));

        var exception = Assert.Throws<EngineException>(() => WhisperLibrary.Load(new NativeLibraries(folder)));

        Assert.Contains("1.9.3, expected 1.9.1", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> SupportedSets => [.. InstructionSets.Supported];

    [Theory]
    [MemberData(nameof(SupportedSets))]
    public async Task Every_instruction_set_of_this_processor_hears_the_words(string set)
    {
        var name = Path.Combine("whisper", $"libwhisper-{set}.so");
        var built = Path.Combine(RealEngines.Natives.Folder, name);
        Assert.SkipUnless(File.Exists(built), $"whisper was not built for {set} here.");
        Write(name, await File.ReadAllBytesAsync(built, Token));
        using var transcriber = WhisperTranscriber.Load(RealEngines.WhisperModel, new WhisperOptions(), new NativeLibraries(folder));

        var transcript = await transcriber.TranscribeAsync(await RealEngines.SpokenAsync("Wat kost een rijbewijs?"), Token);

        Assert.Contains("rijbewijs", transcript.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_model_that_is_not_there_is_named()
    {
        Assert.Contains("'none.bin'", Assert.Throws<EngineException>(() => WhisperTranscriber.Load("none.bin", new WhisperOptions(), RealEngines.Natives)).Message, StringComparison.Ordinal);
        Assert.Contains("'none.onnx'", Assert.Throws<EngineException>(() => SileroVad.Load("none.onnx", RealEngines.Natives)).Message, StringComparison.Ordinal);
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }
}

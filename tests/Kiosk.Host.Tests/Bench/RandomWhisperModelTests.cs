using Kiosk.Engines.Natives;
using Kiosk.Engines.Whisper;
using Kiosk.Host.Bench;

namespace Kiosk.Host.Tests.Bench;

public sealed class RandomWhisperModelTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kiosk-bench-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_base_model_has_the_tensors_and_weights_of_the_published_one()
    {
        var tensors = WhisperTensor.Of(WhisperShape.Base, GgmlType.Q8_0).ToList();

        // openai/whisper lists base at 74 million parameters; the encoder's positions, which it computes, make 0.8 more.
        Assert.Equal(245, tensors.Count);
        Assert.Equal(tensors.Count, tensors.DistinctBy(tensor => tensor.Name).Count());
        Assert.InRange(tensors.Sum(tensor => tensor.Count), 72_000_000, 75_000_000);
    }

    [Fact]
    public void The_same_model_is_the_same_file()
    {
        var model = new RandomWhisperModel(WhisperShape.Micro, GgmlType.Q8_0);
        var first = File.ReadAllBytes(model.Ensure(Path.Combine(folder, "first"), null));

        Assert.Equal(first, File.ReadAllBytes(model.Ensure(Path.Combine(folder, "second"), null)));
    }

    [Fact]
    public void A_model_is_written_once_and_leaves_nothing_else()
    {
        var model = new RandomWhisperModel(WhisperShape.Micro, GgmlType.F16);
        var written = new List<(int, int)>();

        var path = model.Ensure(folder, (done, all) => written.Add((done, all)));
        var tensors = written.Count;
        model.Ensure(folder, (done, all) => written.Add((done, all)));

        Assert.Equal([path], Directory.GetFiles(folder));
        Assert.Equal((tensors, tensors), written[^1]);
        Assert.Equal(tensors, written.Count);
    }

    [Theory]
    [InlineData(nameof(GgmlType.F16))]
    [InlineData(nameof(GgmlType.Q5_1))]
    [InlineData(nameof(GgmlType.Q8_0))]
    public async Task Whisper_takes_it_for_a_model(string type)
    {
        var natives = Environment.GetEnvironmentVariable(NativeLibraries.EnvironmentVariable);
        Assert.SkipWhen(natives is null, $"{NativeLibraries.EnvironmentVariable} names no folder of native engines.");
        var path = new RandomWhisperModel(WhisperShape.Micro, Enum.Parse<GgmlType>(type)).Ensure(folder, null);
        var noise = Enumerable.Range(0, 16_000).Select(sample => MathF.Sin(sample * sample)).ToArray();

        using var transcriber = WhisperTranscriber.Load(path, new WhisperOptions { MaxTokens = 8 }, new NativeLibraries(natives));
        var transcript = await transcriber.TranscribeAsync(noise, TestContext.Current.CancellationToken);

        Assert.InRange(transcript.Confidence, 0, 1);
    }
}

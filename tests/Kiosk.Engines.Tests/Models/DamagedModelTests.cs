using Kiosk.Core.Speech;
using Kiosk.Engines.Models;
using Kiosk.Engines.Tests.Support;

namespace Kiosk.Engines.Tests.Models;

/// <summary>Damaged files against the real loaders, in a child process as in the kiosk.</summary>
public sealed class DamagedModelTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kiosk-models-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(ModelRole.Transcriber)]
    [InlineData(ModelRole.VoiceActivity)]
    [InlineData(ModelRole.Voice)]
    [InlineData(ModelRole.LanguageModel)]
    public async Task A_sound_model_passes(ModelRole role) => await TryAsync(role, model => model);

    [Theory]
    [InlineData(ModelRole.Transcriber)]
    [InlineData(ModelRole.VoiceActivity)]
    [InlineData(ModelRole.Voice)]
    [InlineData(ModelRole.LanguageModel)]
    public async Task An_empty_file_is_refused(ModelRole role) => await AssertRefusedAsync(role, _ => []);

    [Theory]
    [InlineData(ModelRole.Transcriber)]
    [InlineData(ModelRole.VoiceActivity)]
    [InlineData(ModelRole.Voice)]
    [InlineData(ModelRole.LanguageModel)]
    public async Task A_file_cut_short_is_refused(ModelRole role) => await AssertRefusedAsync(role, model => model[..(model.Length / 2)]);

    [Theory]
    [InlineData(ModelRole.Transcriber)]
    [InlineData(ModelRole.VoiceActivity)]
    [InlineData(ModelRole.Voice)]
    [InlineData(ModelRole.LanguageModel)]
    public async Task Text_is_refused(ModelRole role) => await AssertRefusedAsync(role, _ => "<html>404 not found</html>"u8.ToArray());

    [Theory]
    [InlineData(ModelRole.Transcriber, 1)]
    [InlineData(ModelRole.Transcriber, 2)]
    [InlineData(ModelRole.VoiceActivity, 1)]
    [InlineData(ModelRole.Voice, 1)]
    [InlineData(ModelRole.LanguageModel, 1)]
    [InlineData(ModelRole.LanguageModel, 2)]
    public async Task Flipped_bits_pass_or_are_refused_and_harm_nobody(ModelRole role, int seed)
    {
        var outcome = await Record.ExceptionAsync(() => TryAsync(role, model => Flip(model, seed)));

        Assert.True(outcome is null or EngineException, outcome?.ToString());
    }

    // Claims of the header, from its layout in whisper.cpp: magic, vocabulary, audio context, audio state, ...
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_header_that_claims_two_billion_of_something_is_refused(int field) =>
        await AssertRefusedAsync(ModelRole.Transcriber, model =>
        {
            BitConverter.GetBytes(int.MaxValue).CopyTo(model, 4 * field);
            return model;
        });

    private async Task AssertRefusedAsync(ModelRole role, Func<byte[], byte[]> damage)
    {
        var exception = await Assert.ThrowsAsync<EngineException>(() => TryAsync(role, damage));

        Assert.Contains("model", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    private async Task TryAsync(ModelRole role, Func<byte[], byte[]> damage)
    {
        var file = Path.Combine(folder, "model.onnx");
        using var voice = new VoiceFiles();
        var sound = role switch
        {
            ModelRole.Transcriber => await File.ReadAllBytesAsync(RealEngines.WhisperModel, Token),
            ModelRole.VoiceActivity => await File.ReadAllBytesAsync(RealEngines.VadModel, Token),
            ModelRole.LanguageModel => TinyLanguageModel.Create(),
            _ => await File.ReadAllBytesAsync(voice.Model, Token),
        };
        await File.WriteAllBytesAsync(file, damage(sound), Token);
        File.Copy(voice.Model + ".json", file + ".json");

        _ = RealEngines.Natives;
        await ChildProcessTrial.OfThisProgram().TryAsync(role, file, Token);
    }

    private static byte[] Flip(byte[] model, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20; i++)
        {
            // Half of them among the lengths and names at the front.
            var position = random.Next(i % 2 == 0 ? Math.Min(2_000, model.Length) : model.Length);
            model[position] ^= (byte)(1 << random.Next(8));
        }

        return model;
    }
}

using Kiosk.Core.Speech;
using Kiosk.Engines.Models;

namespace Kiosk.Engines.Tests.Models;

public sealed class ModelAdmissionTests : IDisposable
{
    // SHA-256 of 'abc', FIPS 180-4 example.
    private const string HashOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private readonly string file = Path.GetTempFileName();
    private readonly FakeTrial trial = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task A_file_of_the_manifest_needs_no_trial()
    {
        await File.WriteAllTextAsync(file, "abc", Token);

        await new ModelAdmission(new HashSet<string> { HashOfAbc }, trial).AdmitAsync(ModelRole.Voice, file, Token);

        Assert.Empty(trial.Tried);
    }

    [Fact]
    public async Task Any_other_file_is_tried()
    {
        await File.WriteAllTextAsync(file, "abd", Token);

        await new ModelAdmission(new HashSet<string> { HashOfAbc }, trial).AdmitAsync(ModelRole.Voice, file, Token);

        Assert.Equal([(ModelRole.Voice, file)], trial.Tried);
    }

    [Fact]
    public async Task A_failed_trial_keeps_it_out()
    {
        trial.Failure = new EngineException("no");

        await Assert.ThrowsAsync<EngineException>(() => new ModelAdmission(new HashSet<string>(), trial).AdmitAsync(ModelRole.Voice, file, Token));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var exception = await Assert.ThrowsAsync<EngineException>(
            () => new ModelAdmission(new HashSet<string>(), trial).AdmitAsync(ModelRole.Voice, "no-such-model.bin", Token));

        Assert.Contains("'no-such-model.bin'", exception.Message, StringComparison.Ordinal);
    }

    private sealed class FakeTrial : IModelTrial
    {
        public List<(ModelRole Role, string File)> Tried { get; } = [];

        public Exception? Failure { get; set; }

        public Task TryAsync(ModelRole role, string file, CancellationToken cancellationToken)
        {
            Tried.Add((role, file));
            return Failure is null ? Task.CompletedTask : Task.FromException(Failure);
        }
    }
}

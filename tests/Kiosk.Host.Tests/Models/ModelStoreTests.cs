using Kiosk.Engines.Models;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Models;

namespace Kiosk.Host.Tests.Models;

public sealed class ModelStoreTests : IDisposable
{
    private readonly ModelFolder folder = new();

    private ModelStore Store => folder.Store;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_empty_folder_uses_the_shipped_model_of_a_role_and_nothing_else()
    {
        Assert.Equal("demo", Store.InUse(ModelRole.Transcriber)?.Name);
        Assert.Null(Store.InUse(ModelRole.Voice));
        Assert.All(Store.List(), status => Assert.Equal(ModelState.Absent, status.State));
    }

    [Fact]
    public async Task The_list_tells_what_is_there_and_what_was_verified()
    {
        folder.Write("demo.bin", ModelFolder.Demo);
        folder.Write("voice.onnx", ModelFolder.Voice);
        await InstallSmallAsync();

        Assert.Equal([ModelState.Installed, ModelState.Verified, ModelState.Incomplete], Store.List().Select(status => status.State));
    }

    [Fact]
    public async Task A_verified_file_that_changes_is_no_longer_verified()
    {
        await InstallSmallAsync();
        folder.Write("small.bin", ModelFolder.Demo);

        Assert.Equal(ModelState.Installed, Store.List().Single(status => status.Entry.Name == "small").State);
    }

    [Fact]
    public async Task Verify_reads_every_installed_file()
    {
        folder.Write("demo.bin", ModelFolder.Demo);
        folder.Write("small.bin", ModelFolder.Demo);
        folder.Write("voice.onnx", ModelFolder.Voice);

        var checks = await Store.VerifyAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [("demo.bin", CheckResult.Right), ("small.bin", CheckResult.Wrong), ("voice.onnx", CheckResult.Unknown), ("voice.onnx.json", CheckResult.Missing)],
            checks.Select(check => (check.File, check.Result)));
    }

    [Fact]
    public async Task A_chosen_model_is_used_and_the_choice_can_be_undone()
    {
        await InstallSmallAsync();

        await UseAsync("small");
        Assert.Equal("small", Store.InUse(ModelRole.Transcriber)?.Name);

        Assert.Equal("demo", Store.UsePrevious()?.Name);
        Assert.Equal("demo", Store.InUse(ModelRole.Transcriber)?.Name);

        Assert.Equal("small", Store.UsePrevious()?.Name);
    }

    [Fact]
    public async Task A_model_that_is_not_installed_or_wrong_is_not_used()
    {
        var absent = await Assert.ThrowsAsync<WorkFailedException>(() => UseAsync("small"));
        folder.Write("small.bin", ModelFolder.Demo);
        var wrong = await Assert.ThrowsAsync<WorkFailedException>(() => UseAsync("small"));

        Assert.Contains("missing", absent.Message, StringComparison.Ordinal);
        Assert.Contains(ModelFolder.Hash(ModelFolder.Demo), wrong.Message, StringComparison.Ordinal);
        Assert.Equal("demo", Store.InUse(ModelRole.Transcriber)?.Name);
    }

    [Fact]
    public void Without_a_choice_there_is_nothing_to_undo() =>
        Assert.Throws<WorkFailedException>(() => Store.UsePrevious());

    [Fact]
    public void An_unknown_model_is_refused_by_name() =>
        Assert.Contains("'large'", Assert.Throws<WorkFailedException>(() => Store.Get("large")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"inUse\":{\"singer\":\"a\"},\"previous\":null,\"verified\":{}}")]
    public void Damaged_records_are_named_with_what_to_do(string text)
    {
        folder.Write(ModelRecords.FileName, System.Text.Encoding.UTF8.GetBytes(text));

        var error = Assert.Throws<WorkFailedException>(() => Store.List());

        Assert.Contains("models.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_choice_of_a_model_that_the_manifest_lost_falls_back_to_the_shipped_one()
    {
        folder.Write(ModelRecords.FileName, """{"inUse":{"transcriber":"gone"},"previous":null,"verified":{}}"""u8.ToArray());

        Assert.Equal("demo", Store.InUse(ModelRole.Transcriber)?.Name);
    }

    private async Task InstallSmallAsync()
    {
        var stick = Directory.CreateTempSubdirectory("kiosk-stick-");
        File.WriteAllBytes(Path.Combine(stick.FullName, "small.bin"), ModelFolder.Small);
        await folder.InstallAsync("small", stick.FullName);
        stick.Delete(recursive: true);
    }

    private Task UseAsync(string name) => Store.UseAsync(Store.Get(name), TestContext.Current.CancellationToken);
}

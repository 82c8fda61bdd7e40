using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Tests.Models;

public sealed class InstallFromFolderTests : IDisposable
{
    private readonly ModelFolder folder = new();
    private readonly string stick = Directory.CreateTempSubdirectory("kiosk-stick-").FullName;

    public void Dispose()
    {
        folder.Dispose();
        Directory.Delete(stick, recursive: true);
    }

    [Theory]
    [InlineData("small.bin")]
    [InlineData("models/small.bin")]
    public async Task A_file_is_found_by_name_in_a_folder_and_one_level_below(string place)
    {
        Put(place, ModelFolder.Small);

        await folder.InstallAsync("small", stick);

        Assert.Equal(ModelFolder.Small, File.ReadAllBytes(folder.File("small.bin")));
    }

    [Fact]
    public async Task A_file_deeper_down_is_not_looked_for()
    {
        Put("a/b/small.bin", ModelFolder.Small);

        var error = await Failed(folder.InstallAsync("small", stick));

        Assert.Contains(stick, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_may_have_any_name()
    {
        Put("download.tmp", ModelFolder.Small);

        await folder.InstallAsync("small", Path.Combine(stick, "download.tmp"));

        Assert.Equal(ModelFolder.Small, File.ReadAllBytes(folder.File("small.bin")));
    }

    [Fact]
    public async Task Wrong_bytes_are_refused_and_the_old_model_stays()
    {
        folder.Write("small.bin", [1, 2, 3]);
        Put("small.bin", ModelFolder.Demo);

        await Failed(folder.InstallAsync("small", stick));

        Assert.Equal([1, 2, 3], File.ReadAllBytes(folder.File("small.bin")));
        Assert.Equal(["small.bin"], folder.Names());
    }

    [Fact]
    public async Task A_model_without_a_hash_is_installed_once_its_hash_is_given()
    {
        Put("voice.onnx", ModelFolder.Voice);
        Put("voice.onnx.json", ModelFolder.Demo);
        (string, string)[] hashes = [("voice.onnx", ModelFolder.Hash(ModelFolder.Voice)), ("voice.onnx.json", ModelFolder.Hash(ModelFolder.Demo))];

        var error = await Failed(folder.InstallAsync("voice", stick));
        Assert.All(hashes, hash => Assert.Contains($"--sha256 {hash.Item1}={hash.Item2}", error.Message, StringComparison.Ordinal));
        Assert.False(File.Exists(folder.File("voice.onnx")));

        await folder.InstallAsync("voice", stick, null, hashes);
        Assert.Equal(ModelFolder.Voice, File.ReadAllBytes(folder.File("voice.onnx")));
    }

    [Fact]
    public async Task A_model_of_which_one_file_is_wrong_is_not_installed_at_all()
    {
        Put("voice.onnx", ModelFolder.Voice);
        Put("voice.onnx.json", ModelFolder.Small);

        await Failed(folder.InstallAsync("voice", stick, null,
            ("voice.onnx", ModelFolder.Hash(ModelFolder.Voice)), ("voice.onnx.json", ModelFolder.Hash(ModelFolder.Demo))));

        Assert.False(File.Exists(folder.File("voice.onnx")));
    }

    [Fact]
    public async Task A_given_hash_may_not_contradict_the_manifest()
    {
        Put("small.bin", ModelFolder.Demo);

        var error = await Failed(folder.InstallAsync("small", stick, null, ("small.bin", ModelFolder.Hash(ModelFolder.Demo))));

        Assert.Contains("manifest", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hash_for_a_file_that_the_model_lacks_is_refused()
    {
        var error = await Failed(folder.InstallAsync("small", stick, null, ("other.bin", ModelFolder.Hash(ModelFolder.Demo))));

        Assert.Contains("other.bin", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_place_is_named()
    {
        var error = await Failed(folder.InstallAsync("small", "/nowhere/at/all"));

        Assert.Contains("/nowhere/at/all", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        Put("small.bin", ModelFolder.Small);
        // A folder in the place of the part file stops even an administrator, whom permissions do not.
        Directory.CreateDirectory(folder.File(".small.bin.part"));

        var error = await Failed(folder.InstallAsync("small", stick));

        Assert.Contains("can't be written", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_installs_of_one_model_do_not_mix()
    {
        Put("small.bin", ModelFolder.Small);
        using var other = new FileStream(folder.File(".small.bin.part"), FileMode.Create, FileAccess.Write, FileShare.None);

        var error = await Failed(folder.InstallAsync("small", stick));

        Assert.Contains("no other install", error.Message, StringComparison.Ordinal);
    }

    private void Put(string place, byte[] content)
    {
        var path = Path.Combine(stick, place);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    private static Task<WorkFailedException> Failed(Task install) => Assert.ThrowsAsync<WorkFailedException>(() => install);
}

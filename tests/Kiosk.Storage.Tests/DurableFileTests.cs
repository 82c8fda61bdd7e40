namespace Kiosk.Storage.Tests;

public sealed class DurableFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kiosk-durable-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_finished_file_takes_the_place_of_the_old_one()
    {
        var (finished, target) = (Path.Combine(folder, "new"), Path.Combine(folder, "old"));
        File.WriteAllText(finished, "new");
        File.WriteAllText(target, "old");

        DurableFile.Replace(finished, target);

        Assert.Equal("new", File.ReadAllText(target));
        Assert.False(File.Exists(finished));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error()
    {
        var finished = Path.Combine(folder, "new");
        File.WriteAllText(finished, "new");

        Assert.ThrowsAny<IOException>(() => DurableFile.Replace(finished, Path.Combine(folder, "gone", "old")));
        Assert.True(File.Exists(finished));
    }
}

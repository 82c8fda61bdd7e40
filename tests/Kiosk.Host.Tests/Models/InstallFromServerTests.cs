using Kiosk.Host.CommandLine;
using Kiosk.Host.Models;

namespace Kiosk.Host.Tests.Models;

public sealed class InstallFromServerTests : IDisposable
{
    private static readonly DownloadPatience Once = new(TimeSpan.FromSeconds(20), TimeSpan.FromMilliseconds(1), 1);

    private readonly ModelFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_model_is_fetched_checked_and_put_in_its_place()
    {
        await using var server = await new FileServer(ModelFolder.Small).StartAsync();
        var told = new List<DownloadProgress>();

        await folder.InstallAsync("small", Address(server), folder.Installer(progress: (_, value) => told.Add(value)));

        Assert.Equal(ModelFolder.Small, File.ReadAllBytes(folder.File("small.bin")));
        Assert.Equal(["models.json", "small.bin"], folder.Names());
        Assert.Equal(new DownloadProgress(300_000, 300_000), told[^1]);
        Assert.Equal(told.OrderBy(value => value.Bytes), told);
    }

    [Fact]
    public async Task A_connection_that_is_cut_is_taken_up_where_it_ended()
    {
        await using var server = await new FileServer(ModelFolder.Small) { CutRequests = 4, CutAfter = 50_000, Heard = 0 }.StartAsync();

        await folder.InstallAsync("small", Address(server), folder.Installer(progress: (_, value) => server.Heard = value.Bytes));

        Assert.Equal(ModelFolder.Small, File.ReadAllBytes(folder.File("small.bin")));
        Assert.Equal(["", "bytes=50000-", "bytes=100000-", "bytes=150000-", "bytes=200000-"], server.Ranges);
    }

    [Fact]
    public async Task A_server_that_ignores_the_range_is_read_from_the_start()
    {
        await using var server = await new FileServer(ModelFolder.Small) { CutRequests = 1, CutAfter = 50_000, IgnoresRange = true }.StartAsync();

        await folder.InstallAsync("small", Address(server));

        Assert.Equal(ModelFolder.Small, File.ReadAllBytes(folder.File("small.bin")));
    }

    [Fact]
    public async Task A_server_without_a_validator_is_read_from_the_start()
    {
        await using var server = await new FileServer(ModelFolder.Small) { CutRequests = 1, CutAfter = 50_000, ETag = null }.StartAsync();

        await folder.InstallAsync("small", Address(server));

        Assert.Equal(["", ""], server.Ranges);
    }

    [Fact]
    public async Task A_server_that_does_not_tell_the_length_will_do()
    {
        await using var server = await new FileServer(ModelFolder.Small) { HidesLength = true }.StartAsync();

        await folder.InstallAsync("small", Address(server));

        Assert.Equal(ModelFolder.Small, File.ReadAllBytes(folder.File("small.bin")));
    }

    [Fact]
    public async Task A_run_that_gave_up_is_taken_up_by_the_next_one()
    {
        await using var cutting = await new FileServer(ModelFolder.Small) { CutRequests = 1, CutAfter = 50_000, Heard = 0 }.StartAsync();
        var installer = folder.Installer(patience: Once, progress: (_, value) => cutting.Heard = value.Bytes);
        var error = await Failed(folder.InstallAsync("small", Address(cutting), installer));

        await folder.InstallAsync("small", Address(cutting));

        Assert.Contains("run the same command again", error.Message, StringComparison.Ordinal);
        Assert.Equal(["", "bytes=50000-"], cutting.Ranges);
        Assert.Equal(ModelFolder.Small, File.ReadAllBytes(folder.File("small.bin")));
    }

    [Fact]
    public async Task A_file_that_changed_on_the_server_is_read_from_the_start()
    {
        await using var server = await new FileServer(new byte[300_000]) { CutRequests = 1, CutAfter = 50_000, Heard = 0 }.StartAsync();
        await Failed(folder.InstallAsync("small", Address(server), folder.Installer(patience: Once, progress: (_, value) => server.Heard = value.Bytes)));
        server.Content = ModelFolder.Small;
        server.ETag = "\"two\"";

        await folder.InstallAsync("small", Address(server));

        Assert.Equal(ModelFolder.Small, File.ReadAllBytes(folder.File("small.bin")));
    }

    [Fact]
    public async Task Wrong_bytes_are_refused_and_the_old_model_stays()
    {
        folder.Write("small.bin", [1, 2, 3]);
        await using var server = await new FileServer(new byte[300_000]).StartAsync();

        var error = await Failed(folder.InstallAsync("small", Address(server)));

        Assert.Contains(ModelFolder.Hash(new byte[300_000]), error.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(folder.File("small.bin")));
        Assert.Equal(["small.bin"], folder.Names());
    }

    [Theory]
    [InlineData(299_999)]
    [InlineData(300_001)]
    public async Task A_file_of_another_size_is_refused(int size)
    {
        await using var server = await new FileServer(new byte[size]).StartAsync();

        var error = await Failed(folder.InstallAsync("small", Address(server)));

        Assert.Contains("300000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_never_ends_is_stopped()
    {
        await using var server = await new FileServer(new byte[400_000]) { HidesLength = true }.StartAsync();

        var error = await Failed(folder.InstallAsync("small", Address(server)));

        Assert.Contains("more than", error.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Names());
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_busy_server_is_asked_again(int status)
    {
        await using var server = await new FileServer(ModelFolder.Small).StartAsync();
        server.FirstStatuses.Enqueue(status);

        await folder.InstallAsync("small", Address(server));

        Assert.Equal(2, server.Ranges.Count);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(401)]
    public async Task A_server_that_refuses_is_not_asked_again(int status)
    {
        await using var server = await new FileServer(ModelFolder.Small).StartAsync();
        server.FirstStatuses.Enqueue(status);

        var error = await Failed(folder.InstallAsync("small", Address(server)));

        Assert.Contains($"{status}", error.Message, StringComparison.Ordinal);
        Assert.Single(server.Ranges);
    }

    [Fact]
    public async Task A_silent_server_is_given_up()
    {
        await using var server = await new FileServer(ModelFolder.Small) { IsSilent = true }.StartAsync();
        var patience = new DownloadPatience(TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(1), 2);

        var error = await Failed(folder.InstallAsync("small", Address(server), folder.Installer(patience: patience)));

        Assert.Contains("silent", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_found_before_the_file_is_fetched()
    {
        await using var server = await new FileServer(ModelFolder.Small).StartAsync();

        var error = await Failed(folder.InstallAsync("small", Address(server), folder.Installer(freeBytes: (64 << 20) + 1000)));

        Assert.Contains("room", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo(folder.File(".small.bin.part")).Length);
    }

    [Fact]
    public async Task A_cancelled_install_leaves_the_old_model()
    {
        folder.Write("small.bin", [1, 2, 3]);
        await using var server = await new FileServer(ModelFolder.Small).StartAsync();
        using var cancelled = new CancellationTokenSource();
        var entry = folder.Store.Get("small");
        var installer = folder.Installer(progress: (_, _) => cancelled.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            installer.InstallAsync(entry, ModelSource.Of(entry, Address(server)), new Dictionary<string, string>(), cancelled.Token));

        Assert.Equal([1, 2, 3], File.ReadAllBytes(folder.File("small.bin")));
    }

    [Fact]
    public void Plain_http_to_another_machine_is_refused()
    {
        var error = Assert.Throws<WorkFailedException>(() => ModelSource.Of(folder.Store.Get("small"), "http://example.org/small.bin"));

        Assert.Contains("https", error.Message, StringComparison.Ordinal);
    }

    private static string Address(FileServer server) => new Uri(server.Url, "small.bin").AbsoluteUri;

    private static Task<WorkFailedException> Failed(Task install) => Assert.ThrowsAsync<WorkFailedException>(() => install);
}

using Kiosk.Host.Bench;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Tests.Bench;

public sealed class ServiceProcessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_ends_before_it_is_up_tells_why()
    {
        var failure = await Assert.ThrowsAsync<WorkFailedException>(
            () => ServiceProcess.StartAsync("/bin/sh", ["-c", "echo starting; echo no settings >&2; exit 3"], Token));

        Assert.Equal("The service ended before it was up: no settings", failure.Message);
    }

    [Fact]
    public async Task A_service_that_is_not_awaited_any_more_is_ended()
    {
        var file = Path.GetTempFileName();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var starting = ServiceProcess.StartAsync("/bin/sh", ["-c", $"echo $$ > {file}.pid; mv {file}.pid {file}; exec sleep 60"], cancellation.Token);
        while (new FileInfo(file).Length == 0)
        {
            await Task.Delay(20, Token);
        }

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
        Assert.False(Directory.Exists($"/proc/{(await File.ReadAllTextAsync(file, Token)).Trim()}"));
        File.Delete(file);
    }
}

using Kiosk.Desk.Tests.Support;
using Kiosk.Storage.Handovers;

namespace Kiosk.Desk.Tests.Crashes;

public class FullDiskTests
{
    [Fact]
    public async Task Full_disk_takes_dozens_more_loses_none_and_lets_deliveries_go_on()
    {
        using var folder = new TempFolder();

        var (exitCode, output) = await EntryPoint.RunAsync(TestContext.Current.CancellationToken, EntryPoint.FullDiskVerb, folder.Path);

        Assert.Equal(0, exitCode);
        var told = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ').Select(Guid.Parse).ToList()).ToList();
        Assert.InRange(told[0].Count, 60, 600);
        Assert.Single(told[1]);
        using var outbox = Outbox.Open(folder.File("outbox.db"));
        Assert.Equal(told[0].Skip(1).Concat(told[1]).Order(), outbox.Open().Keys.Order());
    }
}

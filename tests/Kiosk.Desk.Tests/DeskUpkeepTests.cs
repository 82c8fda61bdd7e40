using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Store;
using Kiosk.Desk.Tests.Support;

namespace Kiosk.Desk.Tests;

public class DeskUpkeepTests
{
    [Fact]
    public async Task Supervisor_is_called_and_what_was_closed_is_erased_by_itself()
    {
        var stop = TestContext.Current.CancellationToken;
        var time = new FakeTime();
        using var folder = new TempFolder();
        await using var store = await SqliteHandoverStore.OpenAsync(folder.File("desk.db"), time, stop);
        var (waiting, closed) = (Some.Delivery(), Some.Delivery());
        await store.AcceptAsync(waiting, stop);
        await store.AcceptAsync(closed, stop);
        await store.WithdrawAsync(closed.Id, closed.Kiosk, Outcome.Cancelled, stop);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var upkeep = new DeskUpkeep(store, TimeSpan.FromMinutes(3), TimeSpan.FromHours(24), time, exception => throw exception).RunAsync(stopping.Token);

        time.Advance(TimeSpan.FromMinutes(3));
        await store.UntilAsync(async () => (await store.ListOpenAsync(stop)).Single().IsEscalated);
        Assert.NotNull((await store.FindAsync(closed.Id, stop))!.Content);
        time.Advance(TimeSpan.FromHours(24));
        await store.UntilAsync(async () => (await store.FindAsync(closed.Id, stop))!.Content is null);

        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => upkeep);
    }
}

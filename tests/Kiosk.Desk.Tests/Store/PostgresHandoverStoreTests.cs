using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Store;
using Kiosk.Desk.Tests.Support;
using Npgsql;

namespace Kiosk.Desk.Tests.Store;

public sealed class PostgresHandoverStoreTests(PostgresServer server) : HandoverStoreTests, IClassFixture<PostgresServer>
{
    private string database = "";

    private protected override async Task PrepareAsync() => database = await server.NewDatabaseAsync();

    private protected override async Task<IHandoverStore> OpenAsync() => await PostgresHandoverStore.OpenAsync(database, Time, Stop);

    private protected override Task CleanUpAsync() => Task.CompletedTask;

    [Fact]
    public async Task Change_by_one_desk_process_wakes_another()
    {
        await using var other = await OpenAsync();
        var changes = await WokenAsync(other, () => DeliverAsync());

        Assert.Equal([ChangeKind.Arrived], changes.Select(change => change.Kind));
    }

    [Fact]
    public async Task Of_clerks_at_several_desk_processes_one_claims()
    {
        await using var other = await OpenAsync();
        for (var round = 0; round < 20; round++)
        {
            var id = await DeliverAsync();

            var results = await Task.WhenAll(
                Task.Run(() => Store.ClaimAsync(id, Some.Anna, Stop)), Task.Run(() => other.ClaimAsync(id, Some.Bram, Stop)));

            Assert.Single(results, result => result is OrderResult.Done);
            Assert.Single(results, result => result is OrderResult.HeldBy);
        }
    }

    [Fact]
    public async Task Several_processes_that_escalate_and_claim_at_once_do_not_block_each_other()
    {
        await using var other = await OpenAsync();
        var ids = new List<Guid>();
        for (var number = 0; number < 30; number++)
        {
            ids.Add(await DeliverAsync());
        }

        Time.Advance(TimeSpan.FromMinutes(5));
        var claims = ids.Select(id => Task.Run(() => Store.ClaimAsync(id, Some.Anna, Stop))).ToList();
        var escalated = await Task.WhenAll(
            Task.Run(() => other.EscalateUnclaimedAsync(TimeSpan.FromMinutes(2), Stop)),
            Task.Run(() => Store.EscalateUnclaimedAsync(TimeSpan.FromMinutes(2), Stop)));

        Assert.All(await Task.WhenAll(claims), result => Assert.IsType<OrderResult.Done>(result));
        Assert.Equal(escalated.Sum(), (await Store.ListOpenAsync(Stop)).Count(line => line.IsEscalated));
    }

    [Fact]
    public async Task Processes_that_start_at_once_bring_the_store_to_this_version_together()
    {
        database = await server.NewDatabaseAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(OpenAsync)));

        foreach (var store in stores)
        {
            Assert.Equal(0, await store.LastChangeAsync(Stop));
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Store_of_every_released_version_is_brought_to_this_one()
    {
        for (var step = 1; step < StoreMigrations.All.Count; step++)
        {
            var old = await server.NewDatabaseAsync();
            await using (var connection = new NpgsqlConnection(old))
            {
                await connection.OpenAsync(Stop);
                await OldStore.MakeAsync(connection, step, Stop);
            }

            await using var store = await PostgresHandoverStore.OpenAsync(old, Time, Stop);

            await OldStore.AssertWorksAsync(store, Stop);
        }
    }

    [Fact]
    public async Task Server_that_cannot_be_reached_is_named_without_its_password()
    {
        var refusal = await Assert.ThrowsAsync<DeskStoreException>(
            () => PostgresHandoverStore.OpenAsync("Host=/nowhere;Username=desk;Password=geheim", Time, Stop));

        Assert.DoesNotContain("geheim", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>What another process reads after it was woken by the work.</summary>
    private static async Task<IReadOnlyList<DeskChange>> WokenAsync(IHandoverStore store, Func<Task> work)
    {
        var changes = await store.ReadChangesAsync(0, 10, Stop);
        var next = store.NextChange;
        await work();
        while (changes.Count == 0)
        {
            await next.WaitAsync(TimeSpan.FromMinutes(2), Stop);
            next = store.NextChange;
            changes = await store.ReadChangesAsync(0, 10, Stop);
        }

        return changes;
    }
}

/// <summary>On a server of its own, because it is stopped.</summary>
public sealed class PostgresRestartTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Fact]
    public async Task Store_goes_on_after_the_server_was_killed_and_started_again()
    {
        var stop = TestContext.Current.CancellationToken;
        var time = new FakeTime();
        var database = await server.NewDatabaseAsync();
        await using var store = await PostgresHandoverStore.OpenAsync(database, time, stop);
        await using var other = await PostgresHandoverStore.OpenAsync(database, time, stop);
        await store.AcceptAsync(Some.Delivery(), stop);

        await server.RestartAsync();
        // Both wait before they listen again.
        await time.TimersStartedAsync(2);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Single(await ReadAsync(store, stop));
        var next = other.NextChange;
        await store.AcceptAsync(Some.Delivery(), stop);
        while ((await ReadAsync(other, stop)).Count < 2)
        {
            await next.WaitAsync(TimeSpan.FromMinutes(2), stop);
            next = other.NextChange;
        }
    }

    /// <summary>The first connections out of the pool may be those that broke.</summary>
    private static async Task<IReadOnlyList<HandoverLine>> ReadAsync(PostgresHandoverStore store, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return await store.ListOpenAsync(stop);
            }
            catch (Npgsql.NpgsqlException)
            {
                stop.ThrowIfCancellationRequested();
            }
        }
    }
}

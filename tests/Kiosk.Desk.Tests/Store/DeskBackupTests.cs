using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Enrolment;
using Kiosk.Desk.Store;
using Kiosk.Desk.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Kiosk.Desk.Tests.Store;

public sealed class DeskBackupTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly FakeTime time = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Backup => folder.File("backup.db");

    public void Dispose() => folder.Dispose();

    public static TheoryData<bool, bool> Kinds => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Everything_is_back_on_either_kind_of_database(bool fromServer, bool toServer)
    {
        await using var store = await NewAsync(fromServer);
        var registry = new KioskRegistry(store, time);
        using var authority = await registry.OpenAuthorityAsync(Stop);
        await registry.ExpectAsync("hal-9", EnrolmentCode.Create(authority.Certificate), TimeSpan.FromDays(1), replaces: true, Stop);
        await registry.AddAsync(new KioskCertificate("0A", "hal-1", time.GetUtcNow(), time.GetUtcNow().AddDays(9), null), Stop);
        var closed = await DeliverAsync(store, """{"vraag":"één ' \" € 🙂"}""");
        await store.ClaimAsync(closed, Some.Anna, Stop);
        await store.SayAsync(closed, Some.Anna, Guid.NewGuid(), "Ik kom zo.", Stop);
        await store.CloseAsync(closed, Some.Anna, Outcome.Callback, "bel terug", Stop);
        var waiting = await DeliverAsync(store, "{}");
        await store.WithdrawSourceAsync("paspoort", Some.Bram, "fout", Stop);

        await DeskBackup.WriteAsync(store, Backup, overwrite: false, time, Stop);
        await DeliverAsync(store, "{}");
        await using var restored = await NewAsync(toServer);
        await DeskBackup.RestoreAsync(Backup, restored, overwrite: false, time, Stop);

        var found = (await restored.FindAsync(closed, Stop))!;
        Assert.Equal((await store.FindAsync(closed, Stop))! with { Said = found.Said }, found);
        Assert.Equal("Ik kom zo.", Assert.Single(found.Said));
        Assert.Equal(waiting, Assert.Single(await restored.ListOpenAsync(Stop)).Id);
        Assert.Equal("hal-1", Assert.Single(await new KioskRegistry(restored, time).ListAsync(Stop)).Kiosk);
        using var same = await new KioskRegistry(restored, time).OpenAuthorityAsync(Stop);
        Assert.Equal(authority.Certificate, same.Certificate);
        Assert.Equal(["backup.db"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Where(name => name!.StartsWith("backup", StringComparison.Ordinal)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Backup));
    }

    [Fact]
    public async Task Who_knows_later_changes_than_the_backup_hears_of_those_that_come()
    {
        await using var store = await NewAsync(onServer: false);
        await DeliverAsync(store, "{}");
        await DeskBackup.WriteAsync(store, Backup, overwrite: false, time, Stop);
        await store.WithdrawSourceAsync("paspoort", Some.Anna, "fout", Stop);
        var known = await store.LastChangeAsync(Stop);

        await DeskBackup.RestoreAsync(Backup, store, overwrite: true, time, Stop);
        await store.WithdrawSourceAsync("rijbewijs", Some.Anna, "fout", Stop);

        Assert.Equal("rijbewijs", Assert.Single(await store.ReadChangesAsync(known, 10, Stop)).Words);
    }

    [Fact]
    public async Task Nothing_is_overwritten_without_being_told_so()
    {
        await using var store = await NewAsync(onServer: false);
        var id = await DeliverAsync(store, "{}");
        await DeskBackup.WriteAsync(store, Backup, overwrite: false, time, Stop);

        var write = await Assert.ThrowsAsync<DeskStoreException>(() => DeskBackup.WriteAsync(store, Backup, overwrite: false, time, Stop));
        var restore = await Assert.ThrowsAsync<DeskStoreException>(() => DeskBackup.RestoreAsync(Backup, store, overwrite: false, time, Stop));

        Assert.All([write, restore], refusal => Assert.Contains("--overwrite", refusal.Message, StringComparison.Ordinal));
        Assert.Equal(id, Assert.Single(await store.ListOpenAsync(Stop)).Id);
        await DeskBackup.WriteAsync(store, Backup, overwrite: true, time, Stop);
    }

    [Fact]
    public async Task Backup_of_an_earlier_version_is_brought_to_this_one_and_left_as_it_is()
    {
        await using (var old = new SqliteConnection($"Data Source={Backup};Pooling=false"))
        {
            await old.OpenAsync(Stop);
            await OldStore.MakeAsync(old, 1, Stop);
        }

        var before = await File.ReadAllBytesAsync(Backup, Stop);
        await using var store = await NewAsync(onServer: true);
        await DeskBackup.RestoreAsync(Backup, store, overwrite: false, time, Stop);

        await OldStore.AssertWorksAsync(store, Stop);
        Assert.Equal(before, await File.ReadAllBytesAsync(Backup, Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen backup, maar een gewone tekst die toevallig zo heet")]
    public async Task File_that_is_no_backup_is_refused_and_the_store_stays(string content)
    {
        await File.WriteAllTextAsync(Backup, content, Stop);
        await using var store = await NewAsync(onServer: false);
        var id = await DeliverAsync(store, "{}");

        var refusal = await Assert.ThrowsAsync<DeskStoreException>(() => DeskBackup.RestoreAsync(Backup, store, overwrite: true, time, Stop));

        Assert.Contains(Backup, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(id, Assert.Single(await store.ListOpenAsync(Stop)).Id);
    }

    [Fact]
    public async Task Backup_that_can_not_be_restored_whole_changes_nothing()
    {
        await using var store = await NewAsync(onServer: true);
        var id = await DeliverAsync(store, "{}");
        await DeskBackup.WriteAsync(store, Backup, overwrite: false, time, Stop);
        await using (var broken = new SqliteConnection($"Data Source={Backup};Pooling=false;Foreign Keys=False"))
        {
            await broken.OpenAsync(Stop);
            await broken.ExecuteAsync("UPDATE change SET handover = 'geen uuid'", [], Stop);
        }

        await Assert.ThrowsAnyAsync<Exception>(() => DeskBackup.RestoreAsync(Backup, store, overwrite: true, time, Stop));

        Assert.Equal(id, Assert.Single(await store.ListOpenAsync(Stop)).Id);
    }

    private static async Task<Guid> DeliverAsync(SqlHandoverStore store, string content)
    {
        var delivery = Some.Delivery(content: content);
        await store.AcceptAsync(delivery, Stop);
        return delivery.Id;
    }

    private async Task<SqlHandoverStore> NewAsync(bool onServer) => onServer
        ? await PostgresHandoverStore.OpenAsync(await server.NewDatabaseAsync(), time, Stop)
        : await SqliteHandoverStore.OpenAsync(folder.File($"{Guid.NewGuid():N}.db"), time, Stop);
}

using Kiosk.Desk.Store;
using Kiosk.Desk.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Kiosk.Desk.Tests.Store;

public sealed class SqliteHandoverStoreTests : HandoverStoreTests
{
    private readonly TempFolder folder = new();

    private string File => folder.File("desk.db");

    private protected override Task PrepareAsync() => Task.CompletedTask;

    private protected override async Task<IHandoverStore> OpenAsync() => await SqliteHandoverStore.OpenAsync(File, Time, Stop);

    private protected override Task CleanUpAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Erased_words_are_in_no_file_any_more()
    {
        string[] words = ["zeldzaamwoordvraag", "zeldzaamwoordgezegd", "zeldzaamwoordnotitie"];
        // Long enough for pages of its own, which are freed when it is erased.
        var id = await DeliverAsync(content: string.Concat(Enumerable.Repeat($"{words[0]} ", 1000)));
        await Store.ClaimAsync(id, Some.Anna, Stop);
        await Store.SayAsync(id, Some.Anna, Guid.NewGuid(), words[1], Stop);
        await Store.CloseAsync(id, Some.Anna, Outcome.Answered, words[2], Stop);
        Assert.All(words, word => Assert.NotEmpty(folder.FilesWith(word)));

        await Store.EraseAsync(TimeSpan.Zero, Stop);

        Assert.All(words, word => Assert.Empty(folder.FilesWith(word)));
        Assert.NotEmpty(folder.FilesWith("K 42"));
    }

    [Fact]
    public async Task Every_commit_is_on_the_disk_and_others_can_not_read_the_file()
    {
        await using var connection = new SqliteConnection($"Data Source={File}");
        await connection.OpenAsync(Stop);

        Assert.Equal("wal", Pragma(connection, "journal_mode"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public async Task Store_of_every_released_version_is_brought_to_this_one()
    {
        for (var step = 1; step < StoreMigrations.All.Count; step++)
        {
            var old = folder.File($"old{step}.db");
            await using (var connection = new SqliteConnection($"Data Source={old};Pooling=false"))
            {
                await connection.OpenAsync(Stop);
                await OldStore.MakeAsync(connection, step, Stop);
            }

            await using var store = await SqliteHandoverStore.OpenAsync(old, Time, Stop);

            await OldStore.AssertWorksAsync(store, Stop);
        }
    }

    [Fact]
    public async Task Store_of_a_newer_version_is_refused()
    {
        await using (var connection = new SqliteConnection($"Data Source={File};Pooling=false"))
        {
            await connection.OpenAsync(Stop);
            await connection.ExecuteAsync("INSERT INTO migration VALUES (999)", [], Stop);
        }

        var refusal = await Assert.ThrowsAsync<DeskStoreException>(OpenAsync);

        Assert.Contains("a newer version", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_no_store_is_refused_by_its_name()
    {
        var other = folder.File("other.db");
        await System.IO.File.WriteAllTextAsync(other, new string('x', 5000), Stop);

        var refusal = await Assert.ThrowsAsync<DeskStoreException>(() => SqliteHandoverStore.OpenAsync(other, Time, Stop));

        Assert.Contains(other, refusal.Message, StringComparison.Ordinal);
    }

    private static string Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (string)command.ExecuteScalar()!;
    }
}

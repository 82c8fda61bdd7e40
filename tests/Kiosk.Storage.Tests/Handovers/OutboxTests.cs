using System.Text;
using Kiosk.Core.Handovers;
using Kiosk.Storage.Handovers;
using Microsoft.Data.Sqlite;

namespace Kiosk.Storage.Tests.Handovers;

public sealed class OutboxTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("kiosk-outbox-").FullName;
    private Outbox outbox;

    public OutboxTests() => outbox = Outbox.Open(File);

    private string File => Path.Combine(folder, "outbox.db");

    public void Dispose()
    {
        outbox.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void What_was_added_is_told_until_the_desk_has_it()
    {
        var id = Add("een");

        Assert.Equal((id, OutboxOrderKind.Deliver, "een"), Next());
        Assert.Equal((id, OutboxOrderKind.Deliver, "een"), Next());
        outbox.Done(outbox.Next()!);

        Assert.Null(outbox.Next());
        Assert.Equal([id], outbox.Open().Keys);
    }

    [Fact]
    public void Orders_are_told_in_the_order_in_which_they_were_given()
    {
        var (first, second) = (Add("een"), Add("twee"));
        outbox.Escalate(first);

        List<(Guid, OutboxOrderKind)> told = [];
        while (outbox.Next() is { } order)
        {
            told.Add((order.Handover, order.Kind));
            outbox.Done(order);
        }

        Assert.Equal([(first, OutboxOrderKind.Deliver), (second, OutboxOrderKind.Deliver), (first, OutboxOrderKind.Escalate)], told);
    }

    [Fact]
    public void Adding_again_changes_nothing()
    {
        var id = Add("een");
        outbox.Add(id, outbox.Open()[id], "een", null);
        outbox.Done(outbox.Next()!);

        Assert.Null(outbox.Next());
    }

    [Fact]
    public void What_the_citizen_takes_back_is_not_delivered_and_the_desk_is_told()
    {
        var id = Add("een");
        var underWay = outbox.Next()!;

        outbox.Cancel(id);
        outbox.Done(underWay);

        Assert.Equal((id, OutboxOrderKind.Cancel, null), Next());
        Assert.NotEmpty(outbox.Open());
        outbox.Done(outbox.Next()!);
        Assert.Empty(outbox.Open());
        Assert.Null(outbox.Next());
    }

    [Fact]
    public void Orders_on_what_was_closed_are_not_told()
    {
        var id = Add("een");
        outbox.Close(id);

        outbox.Escalate(id);
        outbox.Cancel(id);

        Assert.Null(outbox.Next());
    }

    [Fact]
    public void What_is_too_late_is_taken_back_unless_the_desk_has_it()
    {
        var (delivered, late, later, always) = (Add("een", Now), Add("twee", Now), Add("drie", Now.AddSeconds(1)), Add("vier"));
        outbox.Done(outbox.Next()!);

        Assert.Equal(1, outbox.Expire(Now));
        Assert.Equal(0, outbox.Expire(Now));

        List<(Guid, OutboxOrderKind)> told = [];
        while (outbox.Next() is { } order)
        {
            told.Add((order.Handover, order.Kind));
            outbox.Done(order);
        }

        Assert.Equal([(later, OutboxOrderKind.Deliver), (always, OutboxOrderKind.Deliver), (late, OutboxOrderKind.Expire)], told);
        Assert.Equal(new HashSet<Guid> { delivered, later, always }, outbox.Open().Keys.ToHashSet());
    }

    [Fact]
    public void Everything_is_there_after_a_restart()
    {
        var id = Add("een");
        outbox.LastEvent = 17;
        outbox.LastEvent = 18;

        Reopen();

        Assert.Equal((id, OutboxOrderKind.Deliver, "een"), Next());
        Assert.Equal(18, outbox.LastEvent);
    }

    [Fact]
    public void Sequence_grows_also_after_everything_was_told_and_the_kiosk_restarted()
    {
        Add("een");
        var first = outbox.Next()!;
        outbox.Done(first);
        Reopen();
        Add("twee");

        Assert.True(outbox.Next()!.Sequence > first.Sequence);
    }

    [Fact]
    public void Ticket_that_is_open_is_not_given_again_also_after_restarts()
    {
        var ids = Enumerable.Range(0, 40).Select(_ => Add("x")).ToList();
        var open = ids.Select(id => outbox.Open()[id]).ToList();
        var given = new List<Ticket>();
        for (var number = 0; number < 100; number++)
        {
            Reopen();
            given.Add(outbox.TakeTicket('K'));
        }

        Assert.Empty(given.Intersect(open));
        Assert.Equal(50, given.Distinct().Count());
    }

    [Fact]
    public void When_all_tickets_are_open_there_is_none_until_one_is_closed()
    {
        var ids = Enumerable.Range(0, 90).Select(_ => Add("x")).ToList();
        var freed = outbox.Open()[ids[30]];

        Assert.Contains("all tickets", Assert.Throws<OutboxException>(() => outbox.TakeTicket('K')).Message, StringComparison.Ordinal);
        outbox.Close(ids[30]);

        Assert.Equal(freed, outbox.TakeTicket('K'));
    }

    [Fact]
    public void Words_are_in_no_file_once_the_desk_has_them_or_they_were_taken_back()
    {
        var (delivered, cancelled) = (Add(Rare("bezorgd")), Add(Rare("ingetrokken")));
        Assert.NotEmpty(FilesWith("bezorgd"));
        Assert.NotEmpty(FilesWith("ingetrokken"));

        outbox.Done(outbox.Next()!);
        outbox.Cancel(cancelled);
        outbox.Done(outbox.Next()!);

        Assert.Equal([delivered], outbox.Open().Keys);
        Assert.Empty(FilesWith("bezorgd"));
        Assert.Empty(FilesWith("ingetrokken"));
    }

    [Fact]
    public void File_of_a_newer_version_is_refused()
    {
        outbox.Dispose();
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 9";
            command.ExecuteNonQuery();
        }

        Assert.Contains("version 9", Assert.Throws<OutboxException>(() => Outbox.Open(File)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_is_no_outbox_is_refused_by_its_name()
    {
        var other = Path.Combine(folder, "other.db");
        System.IO.File.WriteAllText(other, new string('x', 5000));

        Assert.Contains(other, Assert.Throws<OutboxException>(() => Outbox.Open(other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Others_can_not_read_the_file() =>
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));

    private static string Rare(string word) => string.Concat(Enumerable.Repeat($"{word} ", 1000));

    private Guid Add(string content, DateTimeOffset? expiresAt = null)
    {
        var id = Guid.CreateVersion7();
        outbox.Add(id, outbox.TakeTicket('K'), content, expiresAt);
        return id;
    }

    private (Guid, OutboxOrderKind, string?) Next() => outbox.Next() is { } order ? (order.Handover, order.Kind, order.Content) : default;

    private void Reopen()
    {
        outbox.Dispose();
        outbox = Outbox.Open(File);
    }

    private IReadOnlyList<string> FilesWith(string text) =>
        [.. Directory.EnumerateFiles(folder).Where(file => System.IO.File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)];
}

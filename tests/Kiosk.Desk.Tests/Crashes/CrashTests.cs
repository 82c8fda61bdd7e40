using System.Globalization;
using Kiosk.Core.Handovers;
using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Store;
using Kiosk.Desk.Tests.Support;
using Kiosk.Storage.Handovers;

namespace Kiosk.Desk.Tests.Crashes;

/// <summary>
/// Kills the kiosk at its writes and compares what citizens were told with what the desk has. The runs follow each other
/// through all writes of a life, before, within and after each; KIOSK_CRASH_RUNS says how many there are.
/// </summary>
public class CrashTests(ITestOutputHelper report)
{
    /// <summary>Lives in one folder, one after the other: the next one starts from what the kill left.</summary>
    private const int LivesInARow = 5;

    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("KIOSK_CRASH_RUNS") ?? "100", CultureInfo.InvariantCulture);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_was_told_is_lost_and_nothing_is_doubled()
    {
        var writes = await WritesOfALifeAsync();
        var (killed, told) = (0, 0);
        var points = Enum.GetValues<CrashPoint>();
        for (var run = 0; run < Runs;)
        {
            using var folder = new TempFolder();
            for (var life = 0; life < LivesInARow && run < Runs; life++, run++)
            {
                // A step that shares no factor with the number of writes comes past all of them.
                var at = 1 + (int)(run * 7919L % writes);
                var (exitCode, _) = await EntryPoint.RunAsync(
                    Stop, EntryPoint.LifeVerb, folder.Path, Text(run), Text(at), points[run / writes % points.Length].ToString());
                Assert.Contains(exitCode, new[] { 0, EntryPoint.Killed });
                killed += exitCode == EntryPoint.Killed ? 1 : 0;
            }

            told += await CheckAsync(folder);
        }

        report.WriteLine($"{Runs} lives, {killed} of them killed at one of {writes} writes; {told} citizens were told a number.");
        Assert.True(killed > Runs / 2, $"Only {killed} of {Runs} were killed.");
        Assert.True(told > Runs, $"Only {told} citizens were told a number in {Runs} lives.");
    }

    private static async Task<int> WritesOfALifeAsync()
    {
        using var folder = new TempFolder();
        var (exitCode, output) = await EntryPoint.RunAsync(Stop, EntryPoint.LifeVerb, folder.Path, "1", "0", nameof(CrashPoint.Before));
        Assert.Equal(0, exitCode);
        return int.Parse(output, CultureInfo.InvariantCulture);
    }

    /// <returns>How many citizens were told a number.</returns>
    private static async Task<int> CheckAsync(TempFolder folder)
    {
        var notes = (await File.ReadAllLinesAsync(folder.File("journal.txt"), Stop)).Select(line => line.Split('|')).ToList();
        ILookup<Guid, string> happened = notes.ToLookup(note => Guid.Parse(note[1]), note => note[0]);
        var time = new FakeTime();
        using var outbox = Outbox.Open(folder.File("outbox.db"));
        await using var store = await SqliteHandoverStore.OpenAsync(KioskLife.DeskFile(folder.Path), time, Stop);
        Assert.Distinct(outbox.Open().Values);
        await KioskLife.FinishAsync(outbox, store, time);
        var changes = await store.ReadChangesAsync(0, int.MaxValue, Stop);
        foreach (var note in notes.Where(note => note[0] == "told"))
        {
            var id = Guid.Parse(note[1]);
            var found = await store.FindAsync(id, Stop);
            Assert.True(found is not null, $"The desk does not know {id}, who was told {note[2]}: {string.Join(' ', happened[id])}");
            CheckOne(found, [.. happened[id]], note[2]);
        }

        // Each came and ended once at most, those that nobody was told of too.
        Assert.All(
            changes.Where(change => change.Kind is ChangeKind.Arrived or ChangeKind.Closed).CountBy(change => (change.Line!.Id, change.Kind)),
            count => Assert.Equal(1, count.Value));
        var open = await store.ListOpenAsync(Stop);
        Assert.Distinct(open.Where(line => outbox.Open().ContainsKey(line.Id)).Select(line => line.Ticket));
        return notes.Count(note => note[0] == "told");
    }

    private static void CheckOne(DeskHandover found, IReadOnlyList<string> happened, string ticket)
    {
        if (happened.Contains("helped"))
        {
            Assert.Equal(HandoverState.Closed, found.Line.State);
        }
        else if (happened.Contains("cancelled"))
        {
            Assert.Equal(HandoverState.Closed, found.Line.State);
            Assert.Contains(found.Outcome, new Outcome?[] { Outcome.Cancelled, Outcome.Answered });
        }
        else if (!happened.Contains("cancelling") && found.Outcome is null)
        {
            Assert.Equal((ticket, HandoverReason.NotFound), (found.Line.Ticket, found.Line.Reason));
            Assert.NotNull(found.Content);
        }
        else if (!happened.Contains("cancelling"))
        {
            // Killed between the clerk's closing and the note of it.
            Assert.Equal(Outcome.Answered, found.Outcome);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using Kiosk.Core.Handovers;
using Kiosk.Core.Tests.Support;
using Kiosk.Desk.OpenKlant;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Store;
using Kiosk.Desk.Tests.Support;

namespace Kiosk.Desk.Tests.OpenKlant;

/// <summary>Closed handovers on their way to the contact system. With KIOSK_TEST_DATA every request is held against the published document.</summary>
public sealed class RegistrationTests : IAsyncLifetime
{
    private static readonly Guid Department = Guid.NewGuid();

    private readonly TempFolder folder = new();
    private readonly FakeTime time = new();
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> faults = new();
    private readonly CancellationTokenSource stopping = new();
    private SqliteHandoverStore store = null!;
    private ContactSystem system = null!;
    private HttpClient client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await SqliteHandoverStore.OpenAsync(folder.File("desk.db"), time, Stop);
        var published = Environment.GetEnvironmentVariable("KIOSK_TEST_DATA") is { Length: > 0 } data ? Path.Combine(data, "schemas", "klantinteracties-openapi.yaml") : null;
        system = await ContactSystem.StartAsync(File.Exists(published) ? OpenApiDocument.Read(published) : null);
        client = system.Client();
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        client.Dispose();
        await system.DisposeAsync();
        await store.DisposeAsync();
        folder.Dispose();
        stopping.Dispose();
    }

    [Fact]
    public async Task Callback_is_a_contact_of_the_kiosk_and_a_task_for_the_department()
    {
        var handover = Some.Handover();
        await CloseAsync(handover, Outcome.Callback, "06 is bekend");

        await RegisterAllAsync();

        var contact = Assert.Single(system.Of("klantcontacten"));
        var task = Assert.Single(system.Of("internetaken"));
        var actor = Assert.Single(system.Of("actoren"));
        var link = Assert.Single(system.Of("actorklantcontacten"));
        Assert.Equal(("Kiosk", "nld", "K 42"), ((string)contact["kanaal"]!, (string)contact["taal"]!, (string)contact["metadata"]!["ticket"]!));
        Assert.StartsWith("Terugbelverzoek. 06 is bekend", (string)contact["reactie"]!, StringComparison.Ordinal);
        Assert.Equal("Bel K 42 terug, bij de ingang.", (string)task["gevraagdeHandeling"]!);
        Assert.Equal((string)contact["uuid"]!, (string)task["aanleidinggevendKlantcontact"]!["uuid"]!);
        Assert.Equal(Department.ToString(), (string)Assert.Single(task["toegewezenAanActoren"]!.AsArray())!["uuid"]!);
        Assert.Equal(((string)actor["uuid"]!, (string)contact["uuid"]!), ((string)link["actor"]!["uuid"]!, (string)link["klantcontact"]!["uuid"]!));
        Assert.Empty(system.Problems);
    }

    [Fact]
    public async Task What_was_answered_leaves_no_task_and_what_was_taken_back_no_contact()
    {
        await CloseAsync(Some.Handover(), Outcome.Answered, "");
        var cancelled = Some.Handover(43);
        await AcceptAsync(cancelled);
        await store.WithdrawAsync(cancelled.Id, "hal-1", Outcome.Cancelled, Stop);

        await RegisterAllAsync();

        Assert.Single(system.Of("klantcontacten"));
        Assert.Empty(system.Of("internetaken"));
    }

    [Fact]
    public async Task Longest_texts_keep_to_the_limits()
    {
        var turns = Enumerable.Range(0, 50).Select(_ => new Exchange(new string('é', 900) + "🙂", "NotFound", [new string('w', 900)], null)).ToList();
        await CloseAsync(Some.Handover() with { Conversation = turns, Language = "xx" }, Outcome.Callback, new string('n', 999) + "🙂");

        await RegisterAllAsync();

        var contact = Assert.Single(system.Of("klantcontacten"));
        Assert.Empty(system.Problems);
        Assert.True(((string)contact["onderwerp"]!).Length <= 200 && ((string)contact["inhoud"]!).Length <= 1000 && ((string)contact["reactie"]!).Length <= 4000);
        Assert.True(((string)Assert.Single(system.Of("internetaken"))["toelichting"]!).Length <= 1000);
        Assert.Equal("und", (string)contact["taal"]!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task System_that_fails_at_any_step_gets_everything_once(bool losesAnswers)
    {
        system.LosesAnswers = losesAnswers;
        for (var failures = 1; failures <= 4; failures++)
        {
            system.Failures = failures;
            await CloseAsync(Some.Handover(10 + failures), Outcome.Callback, "");
            await RegisterAllAsync();
        }

        Assert.Equal([4, 4, 4], [system.Of("klantcontacten").Count, system.Of("actorklantcontacten").Count, system.Of("internetaken").Count]);
        Assert.All(faults, fault => Assert.Contains("it answers 502", fault, StringComparison.Ordinal));
        Assert.InRange(faults.Count, 9, 10);
        Assert.Empty(system.Problems);
    }

    [Fact]
    public async Task Of_two_desk_processes_one_takes_it_and_an_erased_one_is_left()
    {
        var queue = new RegistrationQueue(store, time);
        await CloseAsync(Some.Handover(), Outcome.Answered, "");

        var takes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => queue.TakeAsync(Stop))));

        Assert.Single(takes, take => take is not null);
        time.Advance(TimeSpan.FromMinutes(3));
        await store.EraseAsync(TimeSpan.Zero, Stop);
        Assert.Null(await queue.TakeAsync(Stop));
    }

    private async Task AcceptAsync(Handover handover) =>
        await store.AcceptAsync(HandoverMessage.Of(handover, null) is var message ? message.AsDelivered(message.ToJson()) : null!, Stop);

    private async Task CloseAsync(Handover handover, Outcome outcome, string note)
    {
        await AcceptAsync(handover);
        await store.ClaimAsync(handover.Id, Some.Anna, Stop);
        Assert.IsType<OrderResult.Done>(await store.CloseAsync(handover.Id, Some.Anna, outcome, note, Stop));
    }

    /// <summary>Lets a worker run until all is registered; each failure costs a wait, which the clock jumps over.</summary>
    private async Task RegisterAllAsync()
    {
        var mapping = new ContactMapping("Kiosk", new HashSet<Outcome> { Outcome.Callback }, "Bel {ticket} terug, {place}.", Department);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop, stopping.Token);
        var worker = new RegistrationWorker(store, new RegistrationQueue(store, time), new OpenKlantClient(client), mapping, time, fault => faults.Enqueue(fault.Message));
        var running = worker.RunAsync(stop.Token);
        while (await OpenAsync() > 0)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WithinLimit());
    }

    private Task<long> OpenAsync() => store.ReadAsync(
        connection => connection.NumberAsync(
            """
            SELECT count(*) FROM handover h LEFT JOIN registration r ON r.handover = h.id
            WHERE h.state = 'Closed' AND h.clerk IS NOT NULL AND r.done_at IS NULL
            """, [], Stop),
        Stop);
}

using System.Text;
using Kiosk.Core.Handovers;
using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Store;
using Kiosk.Host.Metrics;
using Kiosk.Host.Settings;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Metrics;

public sealed class MetricsExportTests
{
    private static readonly Clerk Anna = new("geheimenaam", "loket 3");

    [Fact]
    public async Task What_was_counted_reaches_the_collector_without_words_names_or_kiosks()
    {
        var stop = TestContext.Current.CancellationToken;
        using var folder = new TempFolder();
        await using var collector = await MetricsCollector.StartAsync();
        var time = new FakeTime();
        await using var store = await SqliteHandoverStore.OpenAsync(folder.File("desk.db"), time, stop);

        using (MetricsExport.Start(new MetricsOptions { Url = collector.Url }, "kiosk-desk", "balie"))
        {
            KioskMeter.Answered("Answer");
            KioskMeter.Answered("Answer");
            KioskMeter.Answered("NotFound");
            var (answered, cancelled) = (Some(HandoverReason.NotFound), Some(HandoverReason.Distress));
            foreach (var delivery in new[] { answered, cancelled, answered })
            {
                await store.AcceptAsync(delivery, stop);
            }

            time.Advance(TimeSpan.FromSeconds(42));
            await store.ClaimAsync(answered.Id, Anna, stop);
            await store.ClaimAsync(answered.Id, Anna, stop);
            await store.CloseAsync(answered.Id, Anna, Outcome.Callback, "geheimenotitie", stop);
            await store.EscalateAsync(cancelled.Id, "geheimekiosk", stop);
            await store.WithdrawAsync(cancelled.Id, "geheimekiosk", Outcome.Cancelled, stop);
        }

        Assert.Equal(
            new Dictionary<string, long>
            {
                ["kiosk.turns reply=Answer"] = 2, ["kiosk.turns reply=NotFound"] = 1, ["kiosk.handovers reason=NotFound"] = 1,
                ["kiosk.handovers reason=Distress"] = 1, ["kiosk.handover.wait"] = 1, ["kiosk.handovers.closed outcome=Callback"] = 1,
                ["kiosk.handovers.closed outcome=Cancelled"] = 1, ["kiosk.handovers.escalated"] = 1,
            }.OrderBy(series => series.Key, StringComparer.Ordinal),
            collector.Series.OrderBy(series => series.Key, StringComparer.Ordinal));
        Assert.All(collector.Raw, sent => Assert.DoesNotContain("geheim", sent, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_collector_nothing_is_sent() => Assert.Null(MetricsExport.Start(new MetricsOptions(), "kiosk", "hal-1"));

    private static DeliveredHandover Some(HandoverReason reason) => new(
        Guid.CreateVersion7(), "geheimekiosk", "geheimeplaats", "K 42", reason, Urgency.Normal, "nl", Encoding.UTF8.GetString("{\"geheim\":1}"u8));
}

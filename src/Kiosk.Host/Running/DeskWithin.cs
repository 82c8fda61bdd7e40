using Kiosk.Desk;
using Kiosk.Desk.Api;
using Kiosk.Desk.Delivery;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Running;

/// <summary>The desk runs within the kiosk, and so do the clerks' pages.</summary>
internal sealed class DeskWithin(DeskService desk, string kiosk, DeskOptions options, DeskSurroundings around) : IDeskSite
{
    public IDeskEndpoint Way { get; } = new EmbeddedDesk(desk.Store, desk.Feed, desk.Clerks, kiosk);

    public string Description => "within this kiosk";

    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(desk.RunAsync(cancellationToken), ServeAsync(cancellationToken));

    public ValueTask DisposeAsync() => desk.Store.DisposeAsync();

    private Task ServeAsync(CancellationToken cancellationToken) => options.Port == 0 ? Task.CompletedTask
        : DeskListener.RunAsync(
            options,
            around.Provider,
            (log, stopping) => new DeskApi(
                desk.Store, desk.Feed, desk.Clerks, around.Knowledge, new NoKiosks(), around.Municipality, around.Time, log, stopping),
            around.Log,
            cancellationToken);
}

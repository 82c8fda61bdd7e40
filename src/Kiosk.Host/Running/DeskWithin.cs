using Kiosk.Desk;
using Kiosk.Desk.Api;
using Kiosk.Desk.Delivery;

namespace Kiosk.Host.Running;

/// <summary>The desk runs within the kiosk. Until clerks sign in, its endpoints are for this device only.</summary>
internal sealed class DeskWithin(DeskService desk, string kiosk, TimeProvider time) : IDeskSite
{
    public IDeskEndpoint Way { get; } = new EmbeddedDesk(desk.Store, desk.Feed, desk.Clerks, kiosk);

    public string Description => "within this kiosk";

    public void Map(WebApplication app)
    {
        DeskEndpoints.Map(
            app, new DeskApi(desk.Store, desk.Feed, desk.Clerks, new LoopbackCallers(), time, app.Logger, app.Lifetime.ApplicationStopping));
        app.Logger.LogInformation("Clerks are served on this device only: there is no sign-in yet");
    }

    public Task RunAsync(CancellationToken cancellationToken) => desk.RunAsync(cancellationToken);

    public ValueTask DisposeAsync() => desk.Store.DisposeAsync();
}

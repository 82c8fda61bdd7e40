using System.Net;
using Kiosk.Core.Handovers;
using Kiosk.Desk;
using Kiosk.Desk.Api;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Store;
using Kiosk.Desk.Web;
using Kiosk.Host.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Kiosk.Browser.Tests.Support;

/// <summary>The clerks' pages with a store of their own, in a folder that outlives it.</summary>
internal sealed class DeskServer : IAsyncDisposable
{
    private readonly SqliteHandoverStore store;
    private readonly CancellationTokenSource stopping = new();
    private readonly WebApplication app;
    private readonly Task feeding;

    private DeskServer(SqliteHandoverStore store, WebApplication app)
    {
        (this.store, this.app) = (store, app);
        var feed = new ChangeFeed(store, TimeProvider.System);
        feeding = feed.RunAsync(_ => { }, stopping.Token);
        Desk = new DeskApi(
            store, feed, new ClerkPresence(), new SampleKnowledge(), new NoKiosks(), "gemeente Lindewaard", TimeProvider.System, app.Logger, stopping.Token);
        DeskPages.Map(app, Desk);
    }

    public DeskApi Desk { get; }

    public int Port { get; private set; }

    public string Address => $"http://localhost:{Port}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="port">0 for any that is free.</param>
    public static async Task<DeskServer> StartAsync(TempFolder folder, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var store = await SqliteHandoverStore.OpenAsync(folder.File("desk.db"), TimeProvider.System, Stop);
        var server = new DeskServer(store, builder.Build());
        await server.app.StartAsync(Stop);
        server.Port = new Uri(server.app.Urls.Single()).Port;
        return server;
    }

    /// <summary>Makes an account; its login name is the name in small letters.</summary>
    public async Task<StaffResult.Made> AccountAsync(string name, StaffRole role = StaffRole.Clerk) =>
        Assert.IsType<StaffResult.Made>(await Desk.Staff.AddAsync("test", name.ToLowerInvariant(), name, role, Stop));

    /// <summary>A kiosk delivers a handover.</summary>
    public async Task<Guid> DeliverAsync(Handover handover)
    {
        var json = HandoverMessage.Of(handover, null).ToJson();
        await store.AcceptAsync(HandoverMessage.Parse(System.Text.Encoding.UTF8.GetBytes(json)).AsDelivered(json), Stop);
        return handover.Id;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.DisposeAsync();
        await store.DisposeAsync();
        stopping.Dispose();
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Kiosk.Desk.Api;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Store;
using Kiosk.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kiosk.Desk.Tests.Support;

/// <summary>A desk on a free port of the loopback address, with a store of its own.</summary>
internal sealed class RunningDesk : IAsyncDisposable
{
    private readonly TempFolder folder;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task feeding;

    private RunningDesk(SqliteHandoverStore store, WebApplication app, TempFolder folder, LineLog log, OpenIdProvider? provider)
    {
        (Store, App, this.folder, Log) = (store, app, folder, log);
        var feed = new ChangeFeed(store, TimeProvider.System);
        feeding = feed.RunAsync(_ => { }, stopping.Token);
        Api = new DeskApi(store, feed, Clerks, new FakeKnowledge(), new HeaderCallers(), "gemeente Lindewaard", TimeProvider.System, log, stopping.Token) { Provider = provider };
        app.Use(HeaderCallers.RecogniseAsync);
        DeskPages.Map(app, Api);
    }

    public DeskApi Api { get; }

    public ClerkPresence Clerks { get; } = new();

    public SqliteHandoverStore Store { get; }

    public LineLog Log { get; }

    private WebApplication App { get; }

    private string Address => App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <param name="provider">The municipality's own sign-in.</param>
    public static async Task<RunningDesk> StartAsync(OpenIdProvider? provider = null)
    {
        var folder = new TempFolder();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddOpenIdSignIn(provider);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var store = await SqliteHandoverStore.OpenAsync(folder.File("desk.db"), TimeProvider.System, CancellationToken.None);
        var desk = new RunningDesk(store, builder.Build(), folder, new LineLog(), provider);
        await desk.App.StartAsync();
        return desk;
    }

    /// <param name="name">Name of a header that says who calls.</param>
    public HttpClient Client(string? name = null, string value = "")
    {
        var client = new HttpClient { BaseAddress = new Uri(Address) };
        if (name is not null)
        {
            client.DefaultRequestHeaders.Add(name, value);
        }

        return client;
    }

    public HttpClient Kiosk(string name = "hal-1") => Client(HeaderCallers.KioskHeader, name);

    /// <summary>Someone at work, without the way through sign-in.</summary>
    public HttpClient Clerk(Clerk clerk, StaffRole role = StaffRole.Clerk) =>
        Client(HeaderCallers.StaffHeader, $"{clerk.Name}|{clerk.Counter}|{role}");

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await App.DisposeAsync();
        await Store.DisposeAsync();
        folder.Dispose();
        stopping.Dispose();
    }
}

/// <summary>Keeps every line.</summary>
internal sealed class LineLog : ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue(formatter(state, exception) + exception);
}

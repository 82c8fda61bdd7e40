using System.Net;
using System.Threading.Channels;
using Kiosk.Core.Conversation;
using Kiosk.Host.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Kiosk.Browser.Tests.Support;

/// <summary>The panel page with nothing behind it: the test shows what it likes and sees what was pressed.</summary>
internal sealed class PanelServer : IAsyncDisposable
{
    private readonly Channel<KioskEvent> pressed = Channel.CreateUnbounded<KioskEvent>();
    private readonly WebApplication app;

    private PanelServer(int port, Guid build)
    {
        Build = build;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        app = builder.Build();
        PanelEndpoints.Map(app, new Panel(
            happened => pressed.Writer.TryWrite(happened),
            Display,
            Sound: null,
            () => new PanelFacts(Build, "gemeente Lindewaard", Topics, HoldToTalk: false, LendsSound: false),
            () => new ServiceHealth([])));
    }

    public PanelDisplay Display { get; } = new();

    /// <summary>What tells one program from another.</summary>
    public Guid Build { get; }

    public IReadOnlyList<string> Topics { get; } =
        ["Wat kost een paspoort?", "Hoe laat bent u open?", "Hoe geef ik een verhuizing door?", "Hoe verleng ik mijn rijbewijs?"];

    public string FirstTopic => Topics[0];

    public int Port { get; private set; }

    public string Address => $"http://localhost:{Port}/";

    public static Task<PanelServer> StartAsync() => StartAsync(0, Guid.NewGuid());

    /// <param name="port">0 for any that is free.</param>
    public static async Task<PanelServer> StartAsync(int port, Guid build)
    {
        var server = new PanelServer(port, build);
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        server.Port = new Uri(server.app.Urls.Single()).Port;
        return server;
    }

    /// <summary>Waits for the next press or typed question.</summary>
    public ValueTask<KioskEvent> NextAsync() => pressed.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

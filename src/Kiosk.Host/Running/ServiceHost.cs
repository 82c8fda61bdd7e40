using System.Net;
using Kiosk.Core.Conversation;
using Kiosk.Engines.Systemd;
using Kiosk.Host.Settings;
using Serilog;

namespace Kiosk.Host.Running;

/// <summary>The process around the loop: log, panel page, shutdown.</summary>
internal static class ServiceHost
{
    private const long MaxRequestBytes = 4096;

    public static async Task RunAsync(
        KioskSettings settings, KioskLoop loop, PanelDisplay display, ServiceHealth health, Serilog.ILogger log,
        CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddSerilog(log);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            kestrel.Listen(IPAddress.Loopback, settings.Panel.Port);
        });
        builder.Services.AddSingleton(loop).AddSingleton(health).AddSingleton(ServiceNotifier.FromEnvironment());
        builder.Services.AddHostedService<KioskService>();

        await using var app = builder.Build();
        PanelEndpoints.Map(app, loop, display, () => health);
        app.Lifetime.ApplicationStarted.Register(() => Tell(app, settings.Panel));
        await app.RunAsync(cancellationToken);
    }

    private static void Tell(WebApplication app, PanelOptions panel) =>
        app.Logger.LogInformation("The panel is at http://localhost:{Port}/", panel.Port);
}

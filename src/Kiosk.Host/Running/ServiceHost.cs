using System.Net;
using System.Net.Sockets;
using Kiosk.Core.Conversation;
using Kiosk.Engines.Systemd;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Settings;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Serilog;

namespace Kiosk.Host.Running;

/// <summary>The process around the loop: log, panel page, shutdown.</summary>
internal static class ServiceHost
{
    private const long MaxRequestBytes = 4096;

    public static async Task RunAsync(
        KioskSettings settings, KioskLoop loop, IEnumerable<IHostedService?> watches, Panel panel, KioskDesk? desk, Serilog.ILogger log,
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
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>>(new ErasingMemoryPool.Factory());
        builder.Services.AddSingleton(loop).AddSingleton(panel.Health()).AddSingleton(ServiceNotifier.FromEnvironment());
        builder.Services.AddHostedService<KioskService>();
        foreach (var watch in watches.Append(desk).OfType<IHostedService>())
        {
            builder.Services.AddSingleton(watch);
        }

        if (settings.Panel.Port == 0)
        {
            builder.Services.AddSingleton<IServer, NoServer>();
        }

        await using var app = builder.Build();
        PanelEndpoints.Map(app, panel);
        await StartAsync(app, settings.Panel.Port, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static async Task StartAsync(WebApplication app, int port, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // The loop has begun: it must let go of the engines before the process ends.
            await app.StopAsync(CancellationToken.None);
            throw new WorkFailedException(
                $"the panel can't be at port {port} ({exception.GetBaseException().Message}): stop the program that is there, or set Panel:Port to another.",
                exception);
        }

        if (port > 0)
        {
            app.Logger.LogInformation("The panel is at http://localhost:{Port}/", port);
        }
    }

    /// <summary>In place of the web server when the panel is off.</summary>
    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}

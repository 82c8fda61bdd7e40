using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kiosk.Desk.Api;
using Kiosk.Desk.Web;
using Kiosk.Host.Settings;
using Serilog;

namespace Kiosk.Host.Running;

/// <summary>
/// Serves the clerks' pages on a port of their own, apart from the panel page, which stays on this device. With a
/// certificate they are for the town hall's network; without one for this device only.
/// </summary>
internal static class DeskListener
{
    private const long MaxRequestBytes = 1024 * 1024;

    /// <summary>Serves until cancelled. A port that is taken or a certificate that can't be used is logged: the kiosk itself goes on.</summary>
    /// <param name="desk">Makes what the pages work with, for the log and the moment of stopping.</param>
    public static async Task RunAsync(
        DeskOptions options, OpenIdProvider? provider, Func<Microsoft.Extensions.Logging.ILogger, CancellationToken, DeskApi> desk, Serilog.ILogger log, CancellationToken cancellationToken)
    {
        try
        {
            using var certificate = options.Certificate.Length == 0 ? null
                : X509Certificate2.CreateFromPemFile(options.Certificate, options.CertificateKey);
            await using var app = Build(options.Port, certificate, provider, log);
            var api = desk(app.Logger, app.Lifetime.ApplicationStopping) with { Provider = provider };
            DeskPages.Map(app, api);
            await app.StartAsync(cancellationToken);
            var address = certificate is null ? $"http://localhost:{options.Port}/" : $"https://{Dns.GetHostName()}:{options.Port}/";
            log.Information("Clerks sign in at {Address:l}", address);
            await DeskStart.TellAsync(api, address, log, cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException or CryptographicException or UnauthorizedAccessException)
        {
            log.Error(
                "The clerks' pages can't be served at port {Port} ({Reason:l}): check Desk:Port, Desk:Certificate and Desk:CertificateKey, and start again",
                options.Port, exception.GetBaseException().Message);
        }
    }

    private static WebApplication Build(int port, X509Certificate2? certificate, OpenIdProvider? provider, Serilog.ILogger log)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddSerilog(log);
        builder.Services.AddOpenIdSignIn(provider);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            if (certificate is null)
            {
                kestrel.Listen(IPAddress.Loopback, port);
            }
            else
            {
                kestrel.ListenAnyIP(port, listener => listener.UseHttps(certificate));
            }
        });
        return builder.Build();
    }
}

using System.Net;
using System.Net.Sockets;
using Kiosk.Desk;
using Kiosk.Desk.Api;
using Kiosk.Desk.Enrolment;
using Kiosk.Desk.OpenKlant;
using Kiosk.Desk.Store;
using Kiosk.Desk.Web;
using Kiosk.Engines.Snowball;
using Kiosk.Engines.Systemd;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Settings;
using Kiosk.Storage.Signing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Serilog;

namespace Kiosk.Host.Running;

/// <summary>The desk as a process of its own: one port for kiosks, one for clerks' browsers, both HTTPS.</summary>
internal static class DeskServer
{
    private const int MaxConnections = 5000;

    /// <summary>Runs until cancelled or told to stop.</summary>
    /// <exception cref="SettingsException">The certificate or the database in the settings is wrong.</exception>
    /// <exception cref="DeskStoreException">The store can't be used.</exception>
    /// <exception cref="WorkFailedException">A port is taken.</exception>
    /// <param name="loadKnowledge">Loads what clerks look things up in; null when this machine has none.</param>
    public static async Task RunAsync(KioskSettings settings, Func<LoadedKnowledge?> loadKnowledge, Serilog.ILogger log, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        var provider = settings.OpenId.Provider();
        void Faulted(Exception fault) => log.Warning("The desk can't use its store now: {Reason:l}", Logging.ReasonOf(fault));
        await using var store = await DeskDatabase.OpenAsync(settings.DeskServer.Database, time, cancellationToken);
        var registry = new KioskRegistry(store, time);
        using var authority = await registry.OpenAuthorityAsync(cancellationToken);
        using var certificates = ServerCertificates.Open(settings.DeskServer, authority, time);
        var admission = new KioskAdmission(authority, registry, time);
        var desk = new DeskService(store, settings.Desk.Times, time, Faulted);
        var watch = new CertificateWatch(registry, time, certificate => log.Warning(
            "The certificate of kiosk {Kiosk:l} ends on {Until:yyyy-MM-dd} and was not renewed: look whether that kiosk runs", certificate.Kiosk, certificate.ExpiresAt), Faulted);

        var contacts = ContactsOf(settings.OpenKlant, store, time, fault => log.Warning("The contact system did not take a handover: {Reason:l}", Logging.ReasonOf(fault)));

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddSerilog(log);
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Listen(kestrel, settings.DeskServer, certificates));
        builder.Services.AddOpenIdSignIn(provider).AddSingleton(ServiceNotifier.FromEnvironment());
        builder.Services.AddHostedService(services => new DeskServerService(
            [stop => desk.RunAsync(stop), stop => admission.RunAsync(Faulted, stop), stop => watch.RunAsync(stop), contacts],
            services.GetRequiredService<ServiceNotifier>(), services.GetRequiredService<IHostApplicationLifetime>(), time));
        await using var app = builder.Build();
        DeskHealth.Map(app, store);
        var knowledge = loadKnowledge();
        var api = new DeskApi(
            store, desk.Feed, desk.Clerks, new DeskKnowledge(() => knowledge, () => new SnowballStemmer()), new CertificateCallers(admission),
            knowledge?.Bundle.Municipality.Name ?? "gemeente", time, app.Logger, app.Lifetime.ApplicationStopping) { Provider = provider };
        DeskPages.Map(app, api, new KioskEnrolment(authority, registry, TimeSpan.FromDays(settings.DeskServer.CertificateDays)));
        await StartAsync(app, settings.DeskServer, cancellationToken);
        await DeskStart.TellAsync(api, $"https://{Dns.GetHostName()}:{settings.DeskServer.ClerkPort}/", log, cancellationToken);
        log.Information("Ready: kiosks at port {KioskPort}, clerks at port {ClerkPort}", settings.DeskServer.KioskPort, settings.DeskServer.ClerkPort);
        await app.WaitForShutdownAsync(cancellationToken);
    }

    /// <returns>Writes closed handovers down in the contact system; does nothing where there is none.</returns>
    private static Func<CancellationToken, Task> ContactsOf(OpenKlantOptions options, SqlHandoverStore store, TimeProvider time, Action<Exception> faulted)
    {
        if (options.Url.Length == 0)
        {
            return _ => Task.CompletedTask;
        }

        var worker = new RegistrationWorker(
            store, new RegistrationQueue(store, time), new OpenKlantClient(options.CreateClient()), options.Mapping, time, faulted);
        return worker.RunAsync;
    }

    private static void Listen(KestrelServerOptions kestrel, DeskServerOptions options, ServerCertificates certificates)
    {
        var address = IPAddress.Parse(options.Address);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MaxConnections;
        kestrel.Limits.MaxRequestBodySize = Kiosk.Desk.Protocol.HandoverMessage.MaxBytes + 1;
        kestrel.Listen(address, options.KioskPort, listen => listen.UseHttps(certificates.ForKiosks()));
        kestrel.Listen(address, options.ClerkPort, listen => listen.UseHttps(certificates.ForClerks()));
    }

    private static async Task StartAsync(WebApplication app, DeskServerOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            await app.StopAsync(CancellationToken.None);
            throw new WorkFailedException(
                $"the desk can't listen at {options.Address}, ports {options.KioskPort} and {options.ClerkPort} ({exception.GetBaseException().Message}): "
                + "stop the program that is there, or set DeskServer:Address, KioskPort or ClerkPort to others.",
                exception);
        }
    }
}

using System.Net;
using System.Security.Cryptography.X509Certificates;
using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Api;
using Kiosk.Desk.Enrolment;
using Kiosk.Desk.Store;
using Kiosk.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kiosk.Desk.Tests.Support;

/// <summary>A desk on HTTPS that knows its kiosks by their certificates, on a clock of the test's.</summary>
internal sealed class SecureDesk : IAsyncDisposable
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    private readonly TempFolder folder;
    private readonly WebApplication app;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task feeding;

    private SecureDesk(TempFolder folder, SqliteHandoverStore store, CertificateAuthority authority, FakeTime time)
    {
        (this.folder, Store, Authority, Time) = (folder, store, authority, time);
        Registry = new KioskRegistry(store, time);
        Admission = new KioskAdmission(authority, Registry, time);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(new HttpsConnectionAdapterOptions
        {
            ServerCertificate = authority.IssueServer(["localhost"]),
            ClientCertificateMode = ClientCertificateMode.AllowCertificate,
            ClientCertificateValidation = (_, _, _) => true,
        })));
        app = builder.Build();
        app.Use((context, next) =>
        {
            Interlocked.Increment(ref requests);
            return next(context);
        });
        var feed = new ChangeFeed(store, TimeProvider.System);
        feeding = feed.RunAsync(_ => { }, stopping.Token);
        DeskPages.Map(
            app,
            new DeskApi(
                store, feed, new ClerkPresence(), new FakeKnowledge(), new CertificateCallers(Admission), "gemeente Lindewaard", time, Log, stopping.Token),
            new KioskEnrolment(authority, Registry, Lifetime));
    }

    private int requests;

    public int Requests => Volatile.Read(ref requests);

    public SqliteHandoverStore Store { get; }

    public CertificateAuthority Authority { get; }

    public KioskRegistry Registry { get; }

    public KioskAdmission Admission { get; }

    public FakeTime Time { get; }

    public LineLog Log { get; } = new();

    public Uri Url => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<SecureDesk> StartAsync(FakeTime time)
    {
        var folder = new TempFolder();
        var store = await SqliteHandoverStore.OpenAsync(folder.File("desk.db"), time, CancellationToken.None);
        var authority = await new KioskRegistry(store, time).OpenAuthorityAsync(CancellationToken.None);
        var desk = new SecureDesk(folder, store, authority, time);
        await desk.app.StartAsync();
        return desk;
    }

    public async Task<EnrolmentCode> ExpectAsync(string kiosk)
    {
        var code = EnrolmentCode.Create(Authority.Certificate);
        Assert.True(await Registry.ExpectAsync(kiosk, code, TimeSpan.FromDays(1), replaces: false, CancellationToken.None));
        return code;
    }

    /// <summary>Enrols a kiosk into a folder.</summary>
    public async Task<KioskIdentity> EnrolAsync(string kiosk, string into) =>
        await new KioskEnroller(Url, Time).EnrolAsync(await ExpectAsync(kiosk), kiosk, into, CancellationToken.None);

    /// <summary>A caller of this desk that shows this certificate, or none.</summary>
    public HttpClient Client(X509Certificate2? certificate)
    {
        var handler = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.Issuer == Authority.Certificate.Subject } };
        if (certificate is not null)
        {
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
        }

        return new HttpClient(handler) { BaseAddress = Url };
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.DisposeAsync();
        await Store.DisposeAsync();
        Authority.Dispose();
        folder.Dispose();
        stopping.Dispose();
    }
}

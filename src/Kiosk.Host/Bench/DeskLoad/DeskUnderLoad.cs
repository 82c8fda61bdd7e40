using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kiosk.Desk.Enrolment;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Store;
using Kiosk.Desk.Web;

namespace Kiosk.Host.Bench.DeskLoad;

/// <summary>
/// A desk as a process of its own, on an SQLite store in a temporary folder, with kiosks that are enrolled and clerks who
/// have signed in.
/// </summary>
internal sealed class DeskUnderLoad : IAsyncDisposable
{
    private static readonly TimeSpan CertificateLifetime = TimeSpan.FromDays(2);

    private readonly DirectoryInfo folder;
    private readonly SqliteHandoverStore store;
    private readonly CertificateAuthority authority;
    private readonly List<IDisposable> opened = [];
    private readonly int kioskPort = FreePort();
    private readonly int clerkPort = FreePort();
    private ServiceProcess? process;

    private DeskUnderLoad(DirectoryInfo folder, SqliteHandoverStore store, CertificateAuthority authority) =>
        (this.folder, this.store, this.authority) = (folder, store, authority);

    /// <param name="start">Starts the desk with a settings file and returns when it is up.</param>
    public static async Task<DeskUnderLoad> StartAsync(Func<string, CancellationToken, Task<ServiceProcess>> start, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("kiosk-desk-load-");
        var database = Path.Combine(folder.FullName, "desk.db");
        var store = await SqliteHandoverStore.OpenAsync(database, TimeProvider.System, cancellationToken);
        var desk = new DeskUnderLoad(folder, store, await new KioskRegistry(store, TimeProvider.System).OpenAuthorityAsync(cancellationToken));
        var settings = Path.Combine(folder.FullName, "desk.json");
        var section = new JsonObject
        {
            ["Address"] = "127.0.0.1", ["KioskPort"] = desk.kioskPort, ["ClerkPort"] = desk.clerkPort, ["Database"] = database,
        };
        await File.WriteAllTextAsync(settings, new JsonObject { ["DeskServer"] = section }.ToJsonString(), cancellationToken);
        desk.process = await start(settings, cancellationToken);
        return desk;
    }

    /// <summary>Memory of the desk's process, MB.</summary>
    public double Megabytes => ResidentMemory.Of(process!.Id).Now;

    /// <returns>How many of these handovers the desk's store does not hold.</returns>
    public async Task<int> LostAsync(IEnumerable<Guid> handovers, CancellationToken cancellationToken)
    {
        var lost = 0;
        foreach (var handover in handovers)
        {
            lost += await store.FindAsync(handover, cancellationToken) is null ? 1 : 0;
        }

        return lost;
    }

    /// <summary>A kiosk with a certificate of its own.</summary>
    public SimulatedKiosk Kiosk(int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"hal-{number}");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var issued = authority.IssueKiosk(KioskIdentity.RequestFor(key), name, CertificateLifetime);
        return new SimulatedKiosk(Client(kioskPort, issued.CopyWithPrivateKey(key)), name, TimeProvider.System);
    }

    /// <summary>What a clerk's browser sends its requests with.</summary>
    public async Task<HttpClient> SignInAsync(int number, CancellationToken cancellationToken)
    {
        var login = string.Create(CultureInfo.InvariantCulture, $"medewerker-{number}");
        var staff = new StaffStore(store, TimeProvider.System);
        var taken = (StaffResult.Done)await staff.TakeInAsync(login, login, login, StaffRole.Clerk, cancellationToken);
        var sessions = new StaffSessions(store, new AuditTrail(store, TimeProvider.System), TimeProvider.System);
        var session = await sessions.OpenAsync(taken.Account, cancellationToken);
        var client = Client(clerkPort, null);
        client.DefaultRequestHeaders.Add("Cookie", $"__Host-kiosk-desk={session.Token}");
        var me = await client.GetFromJsonAsync<JsonObject>("api/desk/me", JsonSerializerOptions.Web, cancellationToken);
        client.DefaultRequestHeaders.Add(SignedInStaff.CsrfHeader, (string)me!["csrf"]!);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        opened.ForEach(one => one.Dispose());
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        authority.Dispose();
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private HttpClient Client(int port, X509Certificate2? certificate)
    {
        var handler = new SocketsHttpHandler { UseProxy = false, SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.Issuer == authority.Certificate.Subject } };
        if (certificate is not null)
        {
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
            opened.Add(certificate);
        }

        var client = new HttpClient(handler) { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"https://127.0.0.1:{port}/")) };
        opened.Add(client);
        return client;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

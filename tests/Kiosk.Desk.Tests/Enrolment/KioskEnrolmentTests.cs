using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Delivery;
using Kiosk.Desk.Enrolment;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Tests.Support;
using Kiosk.Storage.Handovers;

namespace Kiosk.Desk.Tests.Enrolment;

/// <summary>Kiosks and a desk that prove to each other who they are.</summary>
public sealed class KioskEnrolmentTests : IAsyncLifetime
{
    private readonly FakeTime time = new();
    private readonly TempFolder folder = new();
    private SecureDesk desk = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Identity => folder.File("identity");

    public async ValueTask InitializeAsync() => desk = await SecureDesk.StartAsync(time);

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Kiosk_enrols_by_itself_and_delivers()
    {
        var handover = Some.Handover();
        using var way = Way(new DeskAddress(desk.Url, "hal-1", Identity, await desk.ExpectAsync("hal-1")));

        var receipt = await way.SendAsync(Delivery(HandoverMessage.Of(handover, null)), Stop);

        Assert.IsType<DeskReceipt.Taken>(receipt);
        Assert.Equal("hal-1", (await desk.Store.FindAsync(handover.Id, Stop))!.Line.Kiosk);
        Assert.Equal(["authority.pem", "kiosk.pem", "new"], Directory.GetFiles(Identity).Select(Path.GetFileName).Order());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Identity, "kiosk.pem")));
        using var restarted = Way(new DeskAddress(desk.Url, "hal-1", Identity, null));
        Assert.IsType<DeskReceipt.Taken>(await restarted.SendAsync(Delivery(HandoverMessage.Of(handover, null)), Stop));
    }

    [Fact]
    public async Task Kiosk_that_is_not_enrolled_counts_its_desk_as_away()
    {
        using var way = Way(new DeskAddress(desk.Url, "hal-1", Identity, null));

        var refusal = await Assert.ThrowsAsync<IdentityException>(() => way.SendAsync(Delivery(HandoverMessage.Of(Some.Handover(), null)), Stop));

        Assert.Contains("not enrolled", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, desk.Requests);
    }

    [Fact]
    public async Task Kiosk_that_comes_from_another_desk_hears_of_every_withdrawn_source()
    {
        await desk.Store.WithdrawSourceAsync("paspoort", Some.Anna, "fout", Stop);
        await desk.Store.WithdrawSourceAsync("rijbewijs", Some.Anna, "fout", Stop);
        using var identity = await desk.EnrolAsync("hal-1", Identity);

        // The number of an event at the desk from before.
        Assert.Equal(["paspoort", "rijbewijs"], await WithdrawnAsync(2, 2));
        Assert.Equal(["rijbewijs"], await WithdrawnAsync(1, 1));
    }

    [Fact]
    public async Task Code_is_not_given_to_a_foreign_desk()
    {
        await using var foreign = await SecureDesk.StartAsync(time);
        var code = await desk.ExpectAsync("hal-1");

        var refusal = await Assert.ThrowsAsync<IdentityException>(() => new KioskEnroller(foreign.Url, time).EnrolAsync(code, "hal-1", Identity, Stop));

        Assert.Contains("not the one that made this code", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, foreign.Requests);
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_foreign_desk_that_took_the_address_over()
    {
        using var identity = await desk.EnrolAsync("hal-1", Identity);
        await using var foreign = await SecureDesk.StartAsync(time);
        using var way = Way(new DeskAddress(foreign.Url, "hal-1", Identity, null));

        await Assert.ThrowsAsync<HttpRequestException>(() => way.SendAsync(Delivery(HandoverMessage.Of(Some.Handover(), null)), Stop));

        Assert.Equal(0, foreign.Requests);
    }

    [Fact]
    public async Task Kiosk_called_otherwise_than_its_code_is_told_so_and_the_code_stays_good()
    {
        var code = await desk.ExpectAsync("hal-1");

        var refusal = await Assert.ThrowsAsync<IdentityException>(() => new KioskEnroller(desk.Url, time).EnrolAsync(code, "hal-2", Identity, Stop));

        Assert.Contains("'hal-1'", refusal.Message, StringComparison.Ordinal);
        using var identity = await new KioskEnroller(desk.Url, time).EnrolAsync(code, "hal-1", Identity, Stop);
        Assert.Equal("hal-1", identity.Name);
    }

    [Fact]
    public async Task Certificate_is_renewed_in_time_with_another_key()
    {
        using var identity = await desk.EnrolAsync("hal-1", Identity);
        var first = identity.Certificate;
        var renewed = new TaskCompletionSource<DateTimeOffset>();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var renewal = new IdentityRenewal(new KioskEnroller(desk.Url, time), identity, time, renewed.SetResult, (reason, _) => renewed.TrySetException(reason));
        var running = renewal.RunAsync(stopping.Token);
        await time.TimersStartedAsync(1).WithinLimit();

        time.Advance(TimeSpan.FromDays(59));
        Assert.False(renewed.Task.IsCompleted);
        time.Advance(TimeSpan.FromDays(1));
        await renewed.Task.WithinLimit();

        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        using var kept = KioskIdentity.Open(Identity);
        Assert.Equal(identity.Certificate, kept.Certificate);
        Assert.NotEqual(first.GetPublicKeyString(), kept.Certificate.GetPublicKeyString());
        time.Advance(TimeSpan.FromDays(60));
        Assert.Equal(HttpStatusCode.NotFound, await EscalateAsync(kept.Certificate));
    }

    [Fact]
    public async Task Revoked_kiosk_is_refused_and_its_event_stream_ends()
    {
        using var identity = await desk.EnrolAsync("hal-1", Identity);
        using var way = Way(new DeskAddress(desk.Url, "hal-1", Identity, null));
        await using var events = way.FollowAsync(null, Stop).GetAsyncEnumerator(Stop);
        Assert.True(await events.MoveNextAsync());

        await desk.Registry.RevokeAsync("hal-1", Stop);
        await desk.Admission.RefreshAsync(Stop);
        time.Advance(TimeSpan.FromSeconds(15));
        await desk.Store.WithdrawSourceAsync("paspoort", Some.Anna, "fout", Stop);

        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            while (await events.MoveNextAsync())
            {
            }
        });
        await AssertRefusedAsync(identity.Certificate, "was revoked", "revoked certificate of hal-1");
    }

    [Fact]
    public async Task Expired_certificate_is_refused()
    {
        using var identity = await desk.EnrolAsync("hal-1", Identity);
        time.Advance(SecureDesk.Lifetime + TimeSpan.FromMinutes(1));

        await AssertRefusedAsync(identity.Certificate, "has expired", "expired certificate of hal-1");
    }

    [Fact]
    public async Task Certificate_of_another_desk_or_of_its_own_making_is_refused()
    {
        await using var other = await SecureDesk.StartAsync(time);
        using var foreign = await other.EnrolAsync("geheimwoord", Identity);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var own = new CertificateRequest("CN=geheimwoord", key, HashAlgorithmName.SHA256).CreateSelfSigned(time.GetUtcNow(), time.GetUtcNow().AddDays(1));

        await AssertRefusedAsync(foreign.Certificate, "not one of this desk", "certificate of another authority");
        await AssertRefusedAsync(own, "not one of this desk", "certificate of another authority");
    }

    [Fact]
    public async Task Kiosk_can_not_speak_for_another_one()
    {
        using var identity = await desk.EnrolAsync("hal-2", Identity);
        using var client = desk.Client(identity.Certificate);
        var message = HandoverMessage.Of(Some.Handover(), null);

        var delivery = await client.PutAsync($"api/handovers/{message.Id}", RunningDesk.Json(message.ToJson()), Stop);
        var events = await client.GetAsync("api/kiosks/hal-1/events", Stop);
        var renewal = await client.PostAsJsonAsync("api/kiosks/hal-1/certificate", new RenewalRequest(KioskIdentity.RequestFor(ECDsa.Create(ECCurve.NamedCurves.nistP256))), Stop);

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [delivery.StatusCode, events.StatusCode, renewal.StatusCode]);
        Assert.Empty(await desk.Store.ListOpenAsync(Stop));
    }

    [Fact]
    public async Task Caller_without_a_certificate_is_no_kiosk()
    {
        using var client = desk.Client(null);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PutAsync($"api/handovers/{Guid.NewGuid()}/escalation", null, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"code":"geheimwoord","kiosk":"hal-1","request":"x"}""")]
    [InlineData("""{"code":"4RCPJ-4MH9R-JVYSA-EA9JN-X093B-TBFJK-CZW7N-F8RMT","kiosk":"hal-1","request":"geheimwoord"}""")]
    public async Task Malformed_enrolment_is_refused_and_not_logged(string body)
    {
        using var client = desk.Client(null);

        var response = await client.PostAsync("api/enrolment", RunningDesk.Json(body), Stop);

        Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden);
        Assert.NotEmpty(desk.Log.Lines);
        Assert.All(desk.Log.Lines, line => Assert.DoesNotContain("geheimwoord", line, StringComparison.Ordinal));
    }

    /// <returns>The first sources that the kiosk hears of.</returns>
    private async Task<IReadOnlyList<string>> WithdrawnAsync(long after, int count)
    {
        using var way = Way(new DeskAddress(desk.Url, "hal-1", Identity, null));
        var withdrawn = new List<string>();
        await foreach (var (_, notice) in way.FollowAsync(after, Stop))
        {
            withdrawn.AddRange(notice is KioskNotice.Withdrawn heard ? [heard.Source] : []);
            if (withdrawn.Count == count)
            {
                break;
            }
        }

        return withdrawn;
    }

    private static OutboxOrder Delivery(HandoverMessage message) => new(1, message.Id, OutboxOrderKind.Deliver, message.ToJson());

    private DeskElsewhere Way(DeskAddress address) => new(address, time, _ => { }, _ => { });

    private async Task<HttpStatusCode> EscalateAsync(X509Certificate2 certificate)
    {
        using var client = desk.Client(certificate);
        return (await client.PutAsync($"api/handovers/{Guid.NewGuid()}/escalation", null, Stop)).StatusCode;
    }

    private async Task AssertRefusedAsync(X509Certificate2 certificate, string told, string logged)
    {
        using var client = desk.Client(certificate);
        var response = await client.PutAsync($"api/handovers/{Guid.NewGuid()}/escalation", null, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains(told, (string)JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!["title"]!, StringComparison.Ordinal);
        Assert.Contains(desk.Log.Lines, line => line.Contains(logged, StringComparison.Ordinal));
        Assert.All(desk.Log.Lines, line => Assert.DoesNotContain("geheimwoord", line, StringComparison.Ordinal));
    }
}

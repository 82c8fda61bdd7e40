using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Enrolment;
using Kiosk.Desk.Store;
using Kiosk.Desk.Tests.Support;

namespace Kiosk.Desk.Tests.Enrolment;

/// <summary>What the registry of kiosks does on every kind of store.</summary>
public abstract class KioskRegistryTests : IAsyncLifetime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly FakeTime time = new();
    private SqlHandoverStore store = null!;
    private KioskRegistry registry = null!;
    private CertificateAuthority authority = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await OpenAsync(time);
        registry = new KioskRegistry(store, time);
        authority = await registry.OpenAuthorityAsync(Stop);
    }

    public virtual async ValueTask DisposeAsync()
    {
        authority?.Dispose();
        if (store is not null)
        {
            await store.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected abstract Task<SqlHandoverStore> OpenAsync(TimeProvider clock);

    [Fact]
    public async Task Authority_is_made_once()
    {
        var others = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => registry.OpenAuthorityAsync(Stop))));

        Assert.All(others, other => Assert.Equal(authority.Certificate, other.Certificate));
        Array.ForEach(others, other => other.Dispose());
    }

    [Fact]
    public async Task Of_kiosks_that_come_with_one_code_at_once_one_is_enrolled()
    {
        var code = await ExpectAsync("hal-1");

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => RedeemAsync(code))));

        var certificate = Assert.Single(results.OfType<X509Certificate2>());
        Assert.Equal("hal-1", KioskAdmission.NameOf(certificate));
        Assert.Equal(certificate.SerialNumber, Assert.Single(await registry.ListAsync(Stop)).Serial);
    }

    [Fact]
    public async Task Kiosk_that_did_not_get_the_answer_may_ask_again_with_its_key_and_nobody_else()
    {
        using var key = NewKey();
        var code = await ExpectAsync("hal-1");

        Assert.NotNull(await RedeemAsync(code, key));
        Assert.NotNull(await RedeemAsync(code, key));
        Assert.Null(await RedeemAsync(code));
        time.Advance(Day);
        Assert.Null(await RedeemAsync(code, key));
    }

    [Fact]
    public async Task Code_that_is_too_old_or_has_a_successor_is_worth_nothing()
    {
        var old = await ExpectAsync("hal-1");
        var succeeded = await ExpectAsync("hal-2");
        await ExpectAsync("hal-2");

        Assert.Null(await RedeemAsync(succeeded));
        time.Advance(Day);
        Assert.Null(await RedeemAsync(old));
    }

    [Fact]
    public async Task Name_that_is_taken_is_given_out_again_only_to_replace()
    {
        var first = await RedeemAsync(await ExpectAsync("hal-1"));
        var code = EnrolmentCode.Create(authority.Certificate);

        Assert.False(await registry.ExpectAsync("hal-1", code, Day, replaces: false, Stop));
        Assert.True(await registry.ExpectAsync("hal-1", code, Day, replaces: true, Stop));
        Assert.Empty(await registry.RevokedAsync(Stop));
        var second = await RedeemAsync(code);

        Assert.Equal([first!.SerialNumber], await registry.RevokedAsync(Stop));
        Assert.NotEqual(first.SerialNumber, second!.SerialNumber);
    }

    [Fact]
    public async Task Revoking_takes_back_every_certificate_of_the_kiosk_and_of_no_other()
    {
        var first = await RedeemAsync(await ExpectAsync("hal-1"));
        using var key = NewKey();
        using var renewed = authority.IssueKiosk(KioskIdentity.RequestFor(key), "hal-1", Day * 90);
        await registry.AddAsync(KioskCertificate.Of(renewed), Stop);
        await RedeemAsync(await ExpectAsync("hal-2"));

        Assert.Equal(2, await registry.RevokeAsync("hal-1", Stop));
        Assert.Equal(0, await registry.RevokeAsync("hal-1", Stop));
        Assert.Equal(new HashSet<string> { first!.SerialNumber, renewed.SerialNumber }, await registry.RevokedAsync(Stop));
        Assert.True(await registry.ExpectAsync("hal-1", EnrolmentCode.Create(authority.Certificate), Day, replaces: false, Stop));
    }

    private static ECDsa NewKey() => ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private async Task<EnrolmentCode> ExpectAsync(string kiosk)
    {
        var code = EnrolmentCode.Create(authority.Certificate);
        Assert.True(await registry.ExpectAsync(kiosk, code, Day, replaces: false, Stop));
        return code;
    }

    private async Task<X509Certificate2?> RedeemAsync(EnrolmentCode code, ECDsa? key = null)
    {
        using var fresh = NewKey();
        var request = KioskIdentity.RequestFor(key ?? fresh);
        return await registry.RedeemAsync(code.Hash, kiosk => authority.IssueKiosk(request, kiosk, Day * 90), Stop);
    }
}

public sealed class SqliteKioskRegistryTests : KioskRegistryTests
{
    private readonly TempFolder folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    private protected override async Task<SqlHandoverStore> OpenAsync(TimeProvider clock) =>
        await SqliteHandoverStore.OpenAsync(folder.File("desk.db"), clock, CancellationToken.None);
}

public sealed class PostgresKioskRegistryTests(PostgresServer server) : KioskRegistryTests, IClassFixture<PostgresServer>
{
    private protected override async Task<SqlHandoverStore> OpenAsync(TimeProvider clock) =>
        await PostgresHandoverStore.OpenAsync(await server.NewDatabaseAsync(), clock, CancellationToken.None);
}

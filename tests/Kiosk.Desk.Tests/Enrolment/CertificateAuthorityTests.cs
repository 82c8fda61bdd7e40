using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Enrolment;

namespace Kiosk.Desk.Tests.Enrolment;

public sealed class CertificateAuthorityTests : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    private readonly FakeTime time = new();
    private readonly CertificateAuthority authority;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public CertificateAuthorityTests() => authority = CertificateAuthority.Open(CertificateAuthority.Create(time), time);

    public void Dispose()
    {
        authority.Dispose();
        key.Dispose();
    }

    [Fact]
    public void Certificate_of_a_kiosk_is_good_until_it_expires()
    {
        using var certificate = authority.IssueKiosk(KioskIdentity.RequestFor(key), "hal 1, begane grond", Lifetime);

        Assert.Equal("hal 1, begane grond", KioskAdmission.NameOf(certificate));
        Assert.Equal(Standing.Good, StandingOf(certificate, CertificateUse.Kiosk));
        time.Advance(Lifetime - TimeSpan.FromMinutes(1));
        Assert.Equal(Standing.Good, StandingOf(certificate, CertificateUse.Kiosk));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(Standing.Expired, StandingOf(certificate, CertificateUse.Kiosk));
    }

    [Fact]
    public void Clock_that_is_behind_does_not_keep_a_kiosk_out()
    {
        using var certificate = authority.IssueKiosk(KioskIdentity.RequestFor(key), "hal-1", Lifetime);

        time.SetBack(TimeSpan.FromDays(20_000));

        Assert.Equal(Standing.Good, StandingOf(certificate, CertificateUse.Kiosk));
        using var another = authority.IssueKiosk(KioskIdentity.RequestFor(key), "hal-1", Lifetime);
        Assert.Equal(Standing.Good, StandingOf(another, CertificateUse.Kiosk));
    }

    [Fact]
    public void Kiosk_can_not_pass_for_the_desk_nor_the_desk_for_a_kiosk()
    {
        using var kiosk = authority.IssueKiosk(KioskIdentity.RequestFor(key), "hal-1", Lifetime);
        using var desk = authority.IssueServer(["localhost", "127.0.0.1"]);

        Assert.Equal(Standing.Foreign, StandingOf(kiosk, CertificateUse.Desk));
        Assert.Equal(Standing.Foreign, StandingOf(desk, CertificateUse.Kiosk));
        Assert.Equal(Standing.Good, StandingOf(desk, CertificateUse.Desk));
        Assert.True(desk.MatchesHostname("localhost"));
    }

    [Fact]
    public void Certificate_of_another_authority_or_of_a_kiosk_s_own_making_is_foreign()
    {
        using var other = CertificateAuthority.Open(CertificateAuthority.Create(time), time);
        using var foreign = other.IssueKiosk(KioskIdentity.RequestFor(key), "hal-1", Lifetime);
        using var real = authority.IssueKiosk(KioskIdentity.RequestFor(key), "hal-1", Lifetime);
        using var holder = real.CopyWithPrivateKey(key);
        var request = new CertificateRequest("CN=hal-2", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(CertificateUse.Kiosk)], true));
        using var forged = request.Create(holder.SubjectName, X509SignatureGenerator.CreateForECDsa(key), time.GetUtcNow(), time.GetUtcNow().AddDays(1), [1]);

        Assert.Equal(Standing.Foreign, StandingOf(foreign, CertificateUse.Kiosk));
        Assert.Equal(Standing.Foreign, StandingOf(forged, CertificateUse.Kiosk));
    }

    [Fact]
    public void Request_that_is_none_or_for_another_kind_of_key_is_refused()
    {
        using var rsa = RSA.Create(2048);
        using var larger = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        string[] requests =
        [
            "", "geen verzoek",
            new CertificateRequest("CN=kiosk", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequestPem(),
            new CertificateRequest("CN=kiosk", larger, HashAlgorithmName.SHA256).CreateSigningRequestPem(),
        ];

        Assert.All(requests, request => Assert.ThrowsAny<SystemException>(() => authority.IssueKiosk(request, "hal-1", Lifetime)));
    }

    [Fact]
    public void Request_that_was_changed_on_the_way_is_refused()
    {
        var der = PemEncoding.Find(KioskIdentity.RequestFor(key)) is var fields
            ? Convert.FromBase64String(KioskIdentity.RequestFor(key)[fields.Base64Data]) : [];

        for (var place = 0; place < der.Length; place++)
        {
            var changed = der.ToArray();
            changed[place] ^= 0x10;

            Assert.ThrowsAny<SystemException>(() => authority.IssueKiosk(PemEncoding.WriteString("CERTIFICATE REQUEST", changed), "hal-1", Lifetime));
        }
    }

    private Standing StandingOf(X509Certificate2 certificate, string use) =>
        CertificateUse.StandingOf(certificate, authority.Certificate, use, time.GetUtcNow());
}

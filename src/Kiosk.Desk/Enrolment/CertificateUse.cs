using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kiosk.Desk.Enrolment;

/// <summary>What a certificate of the desk's authority is for, and whether one is.</summary>
internal static class CertificateUse
{
    /// <summary>id-kp-serverAuth of RFC 5280, 4.2.1.12: only the desk has such a certificate.</summary>
    public const string Desk = "1.3.6.1.5.5.7.3.1";

    /// <summary>id-kp-clientAuth of RFC 5280, 4.2.1.12.</summary>
    public const string Kiosk = "1.3.6.1.5.5.7.3.2";

    /// <summary>
    /// Judges by the authority alone: no other root is believed, and nothing is fetched. A certificate that is not valid yet
    /// tells that the clock is behind, so the moment of its issue counts then.
    /// </summary>
    public static Standing StandingOf(X509Certificate2 certificate, X509Certificate2 authority, string use, DateTimeOffset now)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(use));
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = now > certificate.NotBefore ? now.LocalDateTime : certificate.NotBefore;
        return chain.Build(certificate) ? Standing.Good
            : chain.ChainStatus.All(status => status.Status == X509ChainStatusFlags.NotTimeValid) ? Standing.Expired : Standing.Foreign;
    }
}

/// <summary>Whether a certificate is one of the desk's authority, for the use that was asked about.</summary>
internal enum Standing
{
    Good,
    Expired,
    Foreign,
}

using System.Data.Common;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kiosk.Desk.Store;

namespace Kiosk.Desk.Enrolment;

/// <summary>A certificate that a kiosk got.</summary>
/// <param name="RevokedAt">Null unless it was taken back.</param>
public sealed record KioskCertificate(string Serial, string Kiosk, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt)
{
    public static KioskCertificate Of(X509Certificate2 certificate) => new(
        certificate.SerialNumber, KioskAdmission.NameOf(certificate), certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime(), null);
}

/// <summary>Which kiosks the desk knows, in the desk's own database: every process of the desk and every verb sees the same.</summary>
/// <exception cref="DbException">Thrown by every member when the database can't be used now.</exception>
public sealed class KioskRegistry(SqlHandoverStore store, TimeProvider time)
{
    private const string Certificates = "SELECT serial, kiosk, issued_at, expires_at, revoked_at FROM kiosk_certificate";

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The desk's authority; the first who asks makes it.</summary>
    public async Task<CertificateAuthority> OpenAuthorityAsync(CancellationToken cancellationToken)
    {
        var files = await store.InTransactionAsync(
            async connection =>
            {
                var made = CertificateAuthority.Create(time);
                await connection.ExecuteAsync(
                    "INSERT INTO authority (id, certificate, private_key) VALUES (1, @certificate, @key) ON CONFLICT DO NOTHING",
                    [("certificate", made.Certificate), ("key", made.PrivateKey)], cancellationToken);
                return (await connection.QueryAsync(
                    "SELECT certificate, private_key FROM authority", [], row => new AuthorityFiles(row.GetString(0), row.GetString(1)), cancellationToken)).Single();
            },
            cancellationToken);
        return CertificateAuthority.Open(files, time);
    }

    /// <summary>Expects a kiosk that comes with this code.</summary>
    /// <param name="replaces">Whether a certificate that a kiosk of this name has now is taken back when it comes.</param>
    /// <returns>False, and nothing was done, when there is such a kiosk and it is not to be replaced.</returns>
    public Task<bool> ExpectAsync(string kiosk, EnrolmentCode code, TimeSpan lifetime, bool replaces, CancellationToken cancellationToken) =>
        store.InTransactionAsync(
            async connection =>
            {
                if (!replaces && await connection.NumberAsync(
                    "SELECT count(*) FROM kiosk_certificate WHERE kiosk = @kiosk AND revoked_at IS NULL AND expires_at > @now",
                    [("kiosk", kiosk), ("now", Now)], cancellationToken) > 0)
                {
                    return false;
                }

                await connection.ExecuteAsync(
                    "DELETE FROM enrolment_code WHERE expires_at <= @now OR (kiosk = @kiosk AND used_by IS NULL)", [("now", Now), ("kiosk", kiosk)], cancellationToken);
                await connection.ExecuteAsync(
                    "INSERT INTO enrolment_code (hash, kiosk, replaces, expires_at) VALUES (@hash, @kiosk, @replaces, @expires)",
                    [("hash", code.Hash), ("kiosk", kiosk), ("replaces", replaces), ("expires", Now + (long)lifetime.TotalMilliseconds)], cancellationToken);
                return true;
            },
            cancellationToken);

    /// <summary>Takes a code in. The same kiosk may come back with it, should the answer have been lost.</summary>
    /// <param name="hash">Of the code.</param>
    /// <param name="issue">Makes the certificate for a name.</param>
    /// <returns>Null when the code is not known, was used by another, or is too old.</returns>
    public Task<X509Certificate2?> RedeemAsync(string hash, Func<string, X509Certificate2> issue, CancellationToken cancellationToken) =>
        store.InTransactionAsync(
            async connection =>
            {
                var found = await connection.QueryAsync(
                    "SELECT kiosk, replaces, used_by FROM enrolment_code WHERE hash = @hash AND expires_at > @now",
                    [("hash", hash), ("now", Now)], row => (Kiosk: row.GetString(0), Replaces: row.GetBoolean(1), UsedBy: row.TextOrNull(2)), cancellationToken);
                if (found is not [var code])
                {
                    return null;
                }

                var certificate = issue(code.Kiosk);
                var key = Convert.ToHexString(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()));
                // Of two that come at once the database lets one through.
                if (await connection.ExecuteAsync(
                    "UPDATE enrolment_code SET used_by = @key WHERE hash = @hash AND (used_by IS NULL OR used_by = @key)",
                    [("hash", hash), ("key", key)], cancellationToken) == 0)
                {
                    return null;
                }

                if (code.Replaces && code.UsedBy is null)
                {
                    await RevokeAsync(connection, code.Kiosk, cancellationToken);
                }

                await AddAsync(connection, KioskCertificate.Of(certificate), cancellationToken);
                return certificate;
            },
            cancellationToken);

    /// <summary>Notes a certificate that took the place of one that was about to expire.</summary>
    public Task AddAsync(KioskCertificate certificate, CancellationToken cancellationToken) =>
        store.InTransactionAsync(connection => AddAsync(connection, certificate, cancellationToken), cancellationToken);

    /// <returns>How many certificates of the kiosk were taken back.</returns>
    public Task<int> RevokeAsync(string kiosk, CancellationToken cancellationToken) =>
        store.InTransactionAsync(connection => RevokeAsync(connection, kiosk, cancellationToken), cancellationToken);

    /// <summary>By kiosk, the newest certificate of each first.</summary>
    public Task<IReadOnlyList<KioskCertificate>> ListAsync(CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<KioskCertificate>>(
            async connection => await connection.QueryAsync($"{Certificates} ORDER BY kiosk, expires_at DESC", [], Read, cancellationToken), cancellationToken);

    /// <summary>Serial numbers of the certificates that were taken back and have not expired.</summary>
    public Task<IReadOnlySet<string>> RevokedAsync(CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlySet<string>>(
            async connection => (await connection.QueryAsync(
                "SELECT serial FROM kiosk_certificate WHERE revoked_at IS NOT NULL AND expires_at > @now", [("now", Now)], row => row.GetString(0), cancellationToken)).ToHashSet(),
            cancellationToken);

    private static Task<int> AddAsync(DbConnection connection, KioskCertificate certificate, CancellationToken cancellationToken) => connection.ExecuteAsync(
        "INSERT INTO kiosk_certificate (serial, kiosk, issued_at, expires_at) VALUES (@serial, @kiosk, @issued, @expires)",
        [
            ("serial", certificate.Serial), ("kiosk", certificate.Kiosk), ("issued", certificate.IssuedAt.ToUnixTimeMilliseconds()),
            ("expires", certificate.ExpiresAt.ToUnixTimeMilliseconds()),
        ],
        cancellationToken);

    private Task<int> RevokeAsync(DbConnection connection, string kiosk, CancellationToken cancellationToken) => connection.ExecuteAsync(
        "UPDATE kiosk_certificate SET revoked_at = @now WHERE kiosk = @kiosk AND revoked_at IS NULL AND expires_at > @now", [("now", Now), ("kiosk", kiosk)], cancellationToken);

    private static KioskCertificate Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        row.IsDBNull(4) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)));
}

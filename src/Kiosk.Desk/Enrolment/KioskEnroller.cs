using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Kiosk.Desk.Protocol;

namespace Kiosk.Desk.Enrolment;

/// <summary>The kiosk's side of enrolment: gets the first certificate for a code, and each next one before the last expires.</summary>
public sealed class KioskEnroller(Uri desk, TimeProvider time)
{
    private const int MaxProblem = 300;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(100);

    /// <summary>Enrols, and keeps what it got in the folder.</summary>
    /// <param name="kiosk">What the kiosk is called by its settings; the code must be for that name.</param>
    /// <exception cref="IdentityException">The desk is away, is not the one that made the code, or refuses; or the folder can't be used.</exception>
    public async Task<KioskIdentity> EnrolAsync(EnrolmentCode code, string kiosk, string folder, CancellationToken cancellationToken)
    {
        using var authority = await FindAuthorityAsync(code, cancellationToken);
        using var key = KioskIdentity.KeyToEnrol(folder);
        using var client = Limited(DeskClient.Create(desk, authority, time));
        var certificate = await AskAsync(
            client, "api/enrolment", new EnrolmentRequest(code.Reveal(), kiosk, KioskIdentity.RequestFor(key)), key, authority, cancellationToken);
        return KioskIdentity.Save(folder, authority, certificate, key);
    }

    /// <summary>Gets a newer certificate, with a new key.</summary>
    /// <exception cref="IdentityException">The desk is away or refuses, or the folder can't be used.</exception>
    public async Task RenewAsync(KioskIdentity identity, CancellationToken cancellationToken)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var client = Limited(DeskClient.Create(desk, identity, time));
        var certificate = await AskAsync(
            client, $"api/kiosks/{Uri.EscapeDataString(identity.Name)}/certificate", new RenewalRequest(KioskIdentity.RequestFor(key)), key, identity.Authority,
            cancellationToken);
        identity.Replace(certificate, key);
    }

    private async Task<X509Certificate2> FindAuthorityAsync(EnrolmentCode code, CancellationToken cancellationToken)
    {
        using var client = Limited(DeskClient.CreateTrustingAnyone(desk));
        using var response = await SendAsync(() => client.GetAsync("api/enrolment/authority", cancellationToken), cancellationToken);
        var authority = Read(await response.Content.ReadAsStringAsync(cancellationToken));
        return authority is not null && code.IsFrom(authority) ? authority
            : throw new IdentityException($"the desk at {desk} is not the one that made this code: nothing was sent to it. Look at Desk:Url and at the network.");
    }

    private async Task<string> AskAsync<T>(
        HttpClient client, string path, T request, ECDsa key, X509Certificate2 authority, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(() => client.PostAsJsonAsync(path, request, ProtocolJson.Options, cancellationToken), cancellationToken);
        var certificate = Json<EnrolmentAnswer>(await response.Content.ReadAsStringAsync(cancellationToken))?.Certificate ?? "";
        using var read = Read(certificate);
        return read is not null && CertificateUse.StandingOf(read, authority, CertificateUse.Kiosk, time.GetUtcNow()) == Standing.Good
            && read.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(key.ExportSubjectPublicKeyInfo())
            ? certificate
            : throw new IdentityException($"the desk at {desk} answered with something that is no certificate for this kiosk's key.");
    }

    private async Task<HttpResponseMessage> SendAsync(Func<Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        try
        {
            var response = await send();
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                var title = Json<Problem>(await response.Content.ReadAsStringAsync(cancellationToken))?.Title ?? $"it answers {(int)response.StatusCode}.";
                throw new IdentityException($"the desk at {desk} refuses: {title[..Math.Min(title.Length, MaxProblem)].ReplaceLineEndings(" ")}");
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new IdentityException($"the desk at {desk} can't be reached: {exception.GetBaseException().Message}", exception);
        }
    }

    private static HttpClient Limited(HttpClient client)
    {
        client.Timeout = Timeout;
        return client;
    }

    private static X509Certificate2? Read(string pem)
    {
        try
        {
            return X509Certificate2.CreateFromPem(pem);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static T? Json<T>(string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, ProtocolJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Problem(string? Title = null);
}

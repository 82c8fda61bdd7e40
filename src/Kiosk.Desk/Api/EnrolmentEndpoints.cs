using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kiosk.Desk.Enrolment;
using Kiosk.Desk.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Kiosk.Desk.Api;

/// <summary>What the desk enrols kiosks with.</summary>
/// <param name="Lifetime">Of a kiosk's certificate.</param>
public sealed record KioskEnrolment(CertificateAuthority Authority, KioskRegistry Registry, TimeSpan Lifetime);

/// <summary>
/// Gives kiosks their certificates: the first for a one-time code, the next to who holds the one before. A kiosk that
/// enrols has no certificate yet and knows the desk by the fingerprint in the code.
/// </summary>
internal static class EnrolmentEndpoints
{
    private const int MaxBytes = 8 * 1024;

    public static void Map(IEndpointRouteBuilder api, DeskApi desk, KioskEnrolment enrolment)
    {
        api.MapGet("/enrolment/authority", () => TypedResults.Text(enrolment.Authority.Certificate.ExportCertificatePem(), "application/x-pem-file"));
        api.MapPost("/enrolment", Task<IResult> (HttpContext context) => EnrolAsync(desk, enrolment, context)).MaxBody(MaxBytes);
        api.MapPost("/kiosks/{kiosk}/certificate", Task<IResult> (string kiosk, HttpContext context) => RenewAsync(desk, enrolment, kiosk, context)).MaxBody(MaxBytes);
    }

    private static async Task<IResult> EnrolAsync(DeskApi desk, KioskEnrolment enrolment, HttpContext context)
    {
        var request = await DeskRequest.ReadJsonAsync<EnrolmentRequest>(context, MaxBytes);
        var code = Parse(request.Code);
        using var certificate = await enrolment.Registry.RedeemAsync(
            code.Hash,
            kiosk => kiosk == request.Kiosk ? Issue(enrolment, request.Request, kiosk) : throw new DeskProblemException(
                StatusCodes.Status409Conflict, $"The code is for the kiosk '{kiosk}', and this one is called otherwise (its setting Handover:Kiosk)."),
            context.RequestAborted)
            ?? throw new DeskProblemException(
                StatusCodes.Status403Forbidden, "The code is unknown, too old or used. 'kiosk desk enrol' at the desk makes a new one.") { About = "enrolment code" };
        return Answer(desk, certificate, "is enrolled");
    }

    private static async Task<IResult> RenewAsync(DeskApi desk, KioskEnrolment enrolment, string kiosk, HttpContext context)
    {
        KioskEndpoints.RequireSelf(desk, kiosk, context);
        var request = await DeskRequest.ReadJsonAsync<RenewalRequest>(context, MaxBytes);
        using var certificate = Issue(enrolment, request.Request, kiosk);
        await enrolment.Registry.AddAsync(KioskCertificate.Of(certificate), context.RequestAborted);
        return Answer(desk, certificate, "has a new certificate");
    }

    private static JsonHttpResult<EnrolmentAnswer> Answer(DeskApi desk, X509Certificate2 certificate, string what)
    {
        desk.Log.LogInformation(
            "Kiosk {Kiosk:l} {What:l}, until {Until:yyyy-MM-dd}", KioskAdmission.NameOf(certificate), what, certificate.NotAfter);
        return TypedResults.Json(new EnrolmentAnswer(certificate.ExportCertificatePem()), ProtocolJson.Options);
    }

    private static X509Certificate2 Issue(KioskEnrolment enrolment, string request, string kiosk)
    {
        try
        {
            return enrolment.Authority.IssueKiosk(request, kiosk, enrolment.Lifetime);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw new DeskProblemException(StatusCodes.Status400BadRequest, "$.request is no certificate request (PKCS #10, PEM) for a key on the curve P-256.", exception);
        }
    }

    private static EnrolmentCode Parse(string code)
    {
        try
        {
            return EnrolmentCode.Parse(code);
        }
        catch (FormatException exception)
        {
            throw new DeskProblemException(StatusCodes.Status400BadRequest, "$.code is no enrolment code.", exception);
        }
    }
}

using System.Security.Cryptography.X509Certificates;
using Kiosk.Desk.Enrolment;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Desk.Api;

/// <summary>Knows kiosks by the certificates that the desk's authority gave them. TLS has proved that the caller holds the key.</summary>
public sealed class CertificateCallers(KioskAdmission admission) : IDeskCallers
{
    public string? Kiosk(HttpContext context) => CertificateOf(context) is { } certificate
        ? admission.Judge(certificate) switch
        {
            Admission.Admitted admitted => admitted.Kiosk,
            Admission.Revoked revoked => throw Refusal(
                "The certificate of this kiosk was revoked. 'kiosk desk enrol' at the desk makes a code for a new one.", $"revoked certificate of {revoked.Kiosk}"),
            Admission.Expired expired => throw Refusal(
                "The certificate of this kiosk has expired. 'kiosk desk enrol' at the desk makes a code for a new one.", $"expired certificate of {expired.Kiosk}"),
            _ => throw Refusal("The certificate is not one of this desk. 'kiosk desk enrol' at the desk makes a code for one.", "certificate of another authority"),
        }
        : null;

    public bool MayStay(HttpContext context) => CertificateOf(context) is { } certificate && admission.MayStay(certificate);

    private static X509Certificate2? CertificateOf(HttpContext context) => context.Connection.ClientCertificate;

    private static DeskProblemException Refusal(string problem, string about) => new(StatusCodes.Status403Forbidden, problem) { About = about };
}

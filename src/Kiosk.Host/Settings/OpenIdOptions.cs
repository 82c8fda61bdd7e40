using System.ComponentModel.DataAnnotations;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Web;

namespace Kiosk.Host.Settings;

/// <summary>The municipality's own sign-in for clerks, by OpenID Connect; local accounts work beside it.</summary>
public sealed class OpenIdOptions
{
    /// <summary>Address of the provider, such as https://login.gemeente.example/realms/medewerkers; empty for none.</summary>
    [Required(AllowEmptyStrings = true), SecureAddress]
    public string Authority { get; set; } = "";

    /// <summary>What clerks call it.</summary>
    [Length(1, 60)]
    public string Name { get; set; } = "uw account van de gemeente";

    /// <summary>What the provider calls this desk.</summary>
    [Length(1, 200)]
    public string ClientId { get; set; } = "kiosk";

    /// <summary>File with the secret that the provider gave for this desk.</summary>
    [Required(AllowEmptyStrings = true)]
    public string ClientSecretFile { get; set; } = "";

    /// <summary>Claim of the ID token that holds someone's roles.</summary>
    [Length(1, 200)]
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The role of who helps citizens.</summary>
    [Length(1, 200)]
    public string Clerk { get; set; } = "kiosk-medewerker";

    /// <summary>The role of supervisors.</summary>
    [Length(1, 200)]
    public string Supervisor { get; set; } = "kiosk-leidinggevende";

    /// <summary>The role of administrators.</summary>
    [Length(1, 200)]
    public string Administrator { get; set; } = "kiosk-beheerder";

    /// <returns>Null when there is no provider.</returns>
    /// <exception cref="SettingsException">The secret can't be read, or two roles have one name.</exception>
    internal OpenIdProvider? Provider()
    {
        if (Authority.Length == 0)
        {
            return null;
        }

        (string Name, StaffRole Role)[] roles = [(Clerk, StaffRole.Clerk), (Supervisor, StaffRole.Supervisor), (Administrator, StaffRole.Administrator)];
        return roles.DistinctBy(role => role.Name).Count() == roles.Length
            ? new OpenIdProvider(Name, new Uri(Authority), ClientId, SecretFile.Read("OpenId:ClientSecretFile", ClientSecretFile), RoleClaim, roles.ToDictionary(role => role.Name, role => role.Role))
            : throw new SettingsException("OpenId:Clerk, OpenId:Supervisor and OpenId:Administrator must be three different roles.");
    }
}

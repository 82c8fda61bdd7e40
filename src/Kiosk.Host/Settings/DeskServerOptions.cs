using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Kiosk.Host.Settings;

/// <summary>The desk as a server of its own ('kiosk desk'), for a town with many kiosks and clerks.</summary>
public sealed class DeskServerOptions
{
    /// <summary>Address of this machine to listen at; 0.0.0.0 and :: are all of them.</summary>
    [Required, IpAddress]
    public string Address { get; set; } = "0.0.0.0";

    /// <summary>Port for kiosks, which prove themselves by certificates of the desk's own authority.</summary>
    [Range(1, 65_535)]
    public int KioskPort { get; set; } = 8443;

    /// <summary>Port for clerks' browsers.</summary>
    [Range(1, 65_535)]
    public int ClerkPort { get; set; } = 8444;

    /// <summary>Certificate for clerks' browsers (PEM, with those above it); empty for one of the desk's own authority, which browsers warn of.</summary>
    [Required(AllowEmptyStrings = true)]
    public string Certificate { get; set; } = "";

    /// <summary>Key of that certificate (PEM, without a passphrase).</summary>
    [Required(AllowEmptyStrings = true)]
    public string CertificateKey { get; set; } = "";

    /// <summary>Connection string of a PostgreSQL database (Host=...;Database=...), or path of an SQLite file for a single desk process.</summary>
    [Required]
    public string Database { get; set; } = "/var/lib/kiosk/desk/desk.db";

    /// <summary>How long a kiosk's certificate lasts, days; a kiosk renews it by itself when a third is left.</summary>
    [Range(2, 825)]
    public int CertificateDays { get; set; } = 90;
}

/// <summary>Allows an address of IPv4 or IPv6.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IpAddressAttribute() : ValidationAttribute("it must be an IP address, such as 0.0.0.0 or 192.168.1.10")
{
    public override bool IsValid(object? value) => IPAddress.TryParse(value as string, out _);
}

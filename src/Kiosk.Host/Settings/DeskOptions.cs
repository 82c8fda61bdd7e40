using System.ComponentModel.DataAnnotations;
using Kiosk.Desk;
using Kiosk.Desk.Delivery;
using Kiosk.Desk.Enrolment;

namespace Kiosk.Host.Settings;

/// <summary>The clerks' desk: where this kiosk finds it, and how long things last at one that runs here.</summary>
public sealed class DeskOptions
{
    /// <summary>Address of a desk that many kiosks share, such as https://balie.gemeente.example:8443; empty for a desk within this kiosk.</summary>
    [Required(AllowEmptyStrings = true), HttpsAddress]
    public string Url { get; set; } = "";

    /// <summary>Code that 'kiosk desk enrol' printed at the desk; only looked at while this kiosk is not enrolled.</summary>
    [Required(AllowEmptyStrings = true), EnrolmentCodeForm]
    public string EnrolmentCode { get; set; } = "";

    /// <summary>Folder for the handovers of this kiosk; empty for one beside what it remembers about its knowledge.</summary>
    [Required(AllowEmptyStrings = true)]
    public string Folder { get; set; } = "";

    /// <summary>Port of the clerks' pages; 0 turns them off.</summary>
    [Range(0, 65_535)]
    public int Port { get; set; } = 8081;

    /// <summary>
    /// Certificate (PEM file, with the chain) that clerks' browsers trust; then the pages are for the town hall's network,
    /// over https only. Empty: they are for this device only.
    /// </summary>
    [Required(AllowEmptyStrings = true)]
    public string Certificate { get; set; } = "";

    /// <summary>The certificate's private key (PEM file).</summary>
    [Required(AllowEmptyStrings = true)]
    public string CertificateKey { get; set; } = "";

    /// <summary>When nobody has claimed a handover for this long, the supervisor is called, s.</summary>
    [Range(30, 3600)]
    public int EscalateSeconds { get; set; } = 180;

    /// <summary>So long after closing, what was said and written is erased, hours.</summary>
    [Range(1, 720)]
    public int EraseHours { get; set; } = 24;

    /// <summary>Whether a handover that could not be delivered before the hall closes is taken back.</summary>
    public bool ExpireAtClosing { get; set; }

    internal DeskTimes Times => new(TimeSpan.FromSeconds(EscalateSeconds), TimeSpan.FromHours(EraseHours));

    /// <param name="folder">Of the kiosk's handovers.</param>
    /// <returns>Null when the desk runs within this kiosk.</returns>
    internal DeskAddress? AddressFor(string kiosk, string folder) => Url.Length == 0 ? null : new DeskAddress(
        new Uri(Url), kiosk, Path.Combine(folder, "identity"), EnrolmentCode.Length == 0 ? null : Desk.Enrolment.EnrolmentCode.Parse(EnrolmentCode));
}

/// <summary>Allows an https address or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HttpsAddressAttribute() : ValidationAttribute("it must be an address that begins with https:// and has no path")
{
    public override bool IsValid(object? value) => value is "" || (Uri.TryCreate(value as string, UriKind.Absolute, out var address)
        && address is { Scheme: "https", UserInfo: "", PathAndQuery: "/", Fragment: "" });
}

/// <summary>Allows an enrolment code or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EnrolmentCodeFormAttribute() : ValidationAttribute("it must be a code as 'kiosk desk enrol' prints it: eight groups of five letters and digits")
{
    public override bool IsValid(object? value)
    {
        try
        {
            return value is "" || EnrolmentCode.Parse((string)value!) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}

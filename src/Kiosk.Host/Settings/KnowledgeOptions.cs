using System.ComponentModel.DataAnnotations;

namespace Kiosk.Host.Settings;

/// <summary>Whose knowledge the kiosk speaks from.</summary>
public sealed class KnowledgeOptions
{
    /// <summary>Folder with the public keys (*.pub) of those who may approve bundles.</summary>
    [Required]
    public string Keys { get; set; } = "/etc/kiosk/approvers";

    /// <summary>Public key of knowledge for demonstrations; empty where citizens are served.</summary>
    [Required(AllowEmptyStrings = true)]
    public string DemonstrationKey { get; set; } = "";

    /// <summary>Folder for what this device remembers about its knowledge; empty for the bundle's own folder.</summary>
    [Required(AllowEmptyStrings = true)]
    public string State { get; set; } = "";
}

using System.ComponentModel.DataAnnotations;

namespace Kiosk.Host.Register;

/// <summary>What only the municipality can say in its entry of the Algoritmeregister.</summary>
public sealed class RegisterOptions
{
    private const string MonthRule = "BeginMonth must be a month such as 2026-11, or empty.";
    private const string LinkRule = "a link must begin with https://, or be empty.";

    /// <summary>E-mail address or website where citizens can ask about the entry; not that of a person.</summary>
    [MaxLength(500)]
    public string Contact { get; set; } = "";

    /// <summary>Whether the kiosk serves citizens yet.</summary>
    [AllowedValues("In ontwikkeling", "In gebruik", "Buiten gebruik")]
    public string Status { get; set; } = "In ontwikkeling";

    /// <summary>Month in which the kiosk first served citizens, such as 2026-11.</summary>
    [RegularExpression("^([0-9]{4}-(0[1-9]|1[0-2]))?$", ErrorMessage = MonthRule)]
    public string BeginMonth { get; set; } = "";

    /// <summary>Category of publication, as the municipality has weighed it.</summary>
    [AllowedValues("Hoog-risico AI-systeem", "Impactvolle algoritmes", "Overige algoritmes")]
    public string Category { get; set; } = "Overige algoritmes";

    /// <summary>Page of the municipality about the kiosk.</summary>
    [MaxLength(500)]
    [RegularExpression("^(https://.+)?$", ErrorMessage = LinkRule)]
    public string Website { get; set; } = "";

    /// <summary>Who delivered the kiosk; 'Intern ontwikkeld' when nobody else did.</summary>
    [MaxLength(200)]
    public string Provider { get; set; } = "";

    /// <summary>Where the source code stands.</summary>
    [MaxLength(500)]
    [RegularExpression("^(https://.+)?$", ErrorMessage = LinkRule)]
    public string SourceCode { get; set; } = "";

    /// <summary>Link to the published data protection impact assessment (DPIA).</summary>
    [MaxLength(500)]
    [RegularExpression("^(https://.+)?$", ErrorMessage = LinkRule)]
    public string ImpactAssessment { get; set; } = "";
}

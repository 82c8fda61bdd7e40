using System.ComponentModel.DataAnnotations;
using Kiosk.Engines.Alsa;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Appliance;

/// <summary>Which kiosk this is.</summary>
public sealed class IdentitySection
{
    private const string IdRule = "it must be 1 to 32 letters, digits and '-', beginning with a letter or digit, such as hal-1";

    /// <summary>Name of this kiosk, its own in the municipality: clerks and IT see it.</summary>
    [Required(ErrorMessage = IdRule)]
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9-]{0,31}", ErrorMessage = IdRule)]
    public string Id { get; set; } = "";

    /// <summary>Where it stands, so that a clerk finds the citizen.</summary>
    [Length(1, 80)]
    public string Place { get; set; } = "hal";

    /// <summary>First letter of the tickets; each kiosk of a hall needs its own.</summary>
    [AllowedValues("B", "K", "M", "Q", "R", "S", "X", "Z")]
    public string TicketLetter { get; set; } = "K";

    /// <summary>Whether it may answer from the starter knowledge of the made-up municipality; never where citizens are served.</summary>
    public bool Demonstration { get; set; }
}

/// <summary>The clerks' desk that this kiosk reports to; without it the desk within the kiosk is used.</summary>
public sealed class DeskSection
{
    private const string CodeRule = "it must be a code as 'kiosk desk enrol' prints it: eight groups of five letters and digits";

    /// <summary>Name and port of the desk, as in its certificate.</summary>
    [ServerUrl, HttpsAddress]
    public string Url { get; set; } = "";

    /// <summary>Its address: the kiosk looks up no names.</summary>
    [IpAddress]
    public string Address { get; set; } = "";

    /// <summary>The code with which this kiosk enrols at the desk, once. It is moved to the data partition.</summary>
    [RegularExpression("[A-Za-z0-9-]+", ErrorMessage = CodeRule), EnrolmentCodeForm]
    public string EnrolmentCode { get; set; } = "";
}

/// <summary>The town hall's own network.</summary>
public sealed class NetworkSection
{
    /// <summary>Address of this kiosk with the length of its network, or 'dhcp'.</summary>
    [IpWithLength(Or = "dhcp")]
    public string Address { get; set; } = "dhcp";

    /// <summary>Where addresses outside that network are reached; empty when there are none.</summary>
    [IpAddress]
    public string Gateway { get; set; } = "";
}

/// <summary>Who tells the time.</summary>
public sealed class TimeSection
{
    /// <summary>Time server (NTP); empty when a battery clock has to do.</summary>
    [IpAddress]
    public string Server { get; set; } = "";
}

/// <summary>Who may connect to this kiosk; nobody when it is empty.</summary>
public sealed class ManagementSection
{
    /// <summary>Network from which connections are taken.</summary>
    [IpWithLength]
    public string From { get; set; } = "";

    /// <summary>Port that may be reached from there; the clerks' page of a desk within this kiosk by default.</summary>
    [Range(1, 65_535)]
    public int Port { get; set; } = new DeskOptions().Port;
}

/// <summary>A server that this kiosk may reach besides the desk.</summary>
public sealed class ServerSection
{
    /// <summary>Name and port, as in its certificate.</summary>
    [ServerUrl]
    public string Url { get; set; } = "";

    /// <summary>Its address.</summary>
    [IpAddress]
    public string Address { get; set; } = "";
}

/// <summary>Which sound card does what, by the names that 'aplay -l' and 'arecord -l' show after 'card N:'.</summary>
public sealed class AudioSection
{
    private const string CardRule = "it must be the name of a sound card, such as Device or KioskI2S";
    private const string CardPattern = "[A-Za-z0-9_-]{1,32}";

    /// <summary>Card of the microphone; empty for the first card.</summary>
    [RegularExpression(CardPattern, ErrorMessage = CardRule)]
    public string Microphone { get; set; } = "";

    /// <summary>Card of the loudspeaker; empty for the first card.</summary>
    [RegularExpression(CardPattern, ErrorMessage = CardRule)]
    public string Loudspeaker { get; set; } = "";

    /// <summary>Card of the induction loop or headset; empty when there is none.</summary>
    [RegularExpression(CardPattern, ErrorMessage = CardRule)]
    public string InductionLoop { get; set; } = "";

    /// <summary>The loudspeaker's volume, % of full scale.</summary>
    [Range(1, 100)]
    public int Volume { get; set; } = new AlsaOptions().PlaybackVolume;

    /// <summary>The induction loop's volume, % of full scale.</summary>
    [Range(1, 100)]
    public int LoopVolume { get; set; } = new AlsaOptions().SecondVolume;
}

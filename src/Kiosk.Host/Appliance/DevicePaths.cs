namespace Kiosk.Host.Appliance;

/// <summary>Where things are on a device that runs the image; docs/appliance.md draws the whole.</summary>
internal static class DevicePaths
{
    public const string Approvers = "/var/lib/kiosk/approvers";

    public const string State = "/var/lib/kiosk/state";

    public const string Handovers = "/var/lib/kiosk/handovers";

    public const string DemonstrationKey = "/usr/share/kiosk/knowledge/demonstration.pub";

    /// <summary>What became of the settings at the last start; not there on a computer that is no such device.</summary>
    public const string SettingsState = "/run/kiosk/settings.json";
}

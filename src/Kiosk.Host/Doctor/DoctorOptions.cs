using System.ComponentModel.DataAnnotations;

namespace Kiosk.Host.Doctor;

/// <summary>From when on a device counts as ill.</summary>
public sealed class DoctorOptions
{
    /// <summary>Room that must be left on each disk, MB.</summary>
    [Range(10, 100_000)]
    public int MinFreeDiskMB { get; set; } = 500;

    /// <summary>Memory that must be left, MB.</summary>
    [Range(10, 100_000)]
    public int MinFreeMemoryMB { get; set; } = 200;

    /// <summary>The highest temperature, °C; a Raspberry Pi 5 slows down from 80 on.</summary>
    [Range(40, 120)]
    public int MaxCelsius { get; set; } = 80;

    /// <summary>After this many days without new knowledge somebody should look at it.</summary>
    [Range(1, 3650)]
    public int MaxKnowledgeDays { get; set; } = 180;

    /// <summary>The hour of the night, local time, in which the service looks at its device.</summary>
    [Range(0, 23)]
    public int NightHour { get; set; } = 3;
}

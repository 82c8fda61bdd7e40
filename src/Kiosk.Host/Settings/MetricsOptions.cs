using System.ComponentModel.DataAnnotations;

namespace Kiosk.Host.Settings;

/// <summary>Where the counts go that show the effect of the kiosk: OpenTelemetry, without words.</summary>
public sealed class MetricsOptions
{
    /// <summary>Address of a collector that takes OTLP over HTTP, such as https://otel.gemeente.example:4318; empty for none.</summary>
    [Required(AllowEmptyStrings = true), SecureAddress]
    public string Url { get; set; } = "";

    /// <summary>How often, minutes. No shorter than a quarter of an hour: counts by the minute could tell what one citizen came for.</summary>
    [Range(15, 1440)]
    public int IntervalMinutes { get; set; } = 60;
}

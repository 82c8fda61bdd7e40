using Kiosk.Desk;
using Kiosk.Host.Settings;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Kiosk.Host.Metrics;

/// <summary>Sends what was counted to a collector, by OTLP over HTTP.</summary>
internal static class MetricsExport
{
    /// <summary>From the press of a button to someone who waits in vain, s.</summary>
    private static readonly double[] WaitBounds = [5, 10, 20, 30, 60, 120, 180, 300, 600, 1800];

    /// <param name="service">Name of the service, such as kiosk or kiosk-desk.</param>
    /// <param name="instance">Tells it from others of its kind.</param>
    /// <returns>What sends until it is disposed, and then once more; null when nothing is to be sent.</returns>
    public static IDisposable? Start(MetricsOptions options, string service, string instance)
    {
        if (options.Url.Length == 0)
        {
            return null;
        }

        return Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(ResourceBuilder.CreateEmpty().AddService(service, serviceInstanceId: instance))
            .AddMeter(KioskMeter.Name, DeskMeter.Name)
            .AddView(DeskMeter.Wait, new ExplicitBucketHistogramConfiguration { Boundaries = WaitBounds })
            .AddOtlpExporter((exporter, reader) =>
            {
                exporter.Endpoint = new Uri(options.Url.TrimEnd('/') + "/v1/metrics");
                exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)TimeSpan.FromMinutes(options.IntervalMinutes).TotalMilliseconds;
            })
            .Build();
    }
}

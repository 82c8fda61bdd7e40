using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kiosk.Host.Tests.Metrics;

/// <summary>A collector that takes OTLP over HTTP and reads of it what the tests look at (opentelemetry-proto, metrics/v1).</summary>
internal sealed class MetricsCollector : IAsyncDisposable
{
    private readonly WebApplication app;

    private MetricsCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapPost("/v1/metrics", TakeAsync);
    }

    /// <summary>Everything that came, as text, to look for what must not be in it.</summary>
    public ConcurrentQueue<string> Raw { get; } = new();

    /// <summary>Last value of each series, such as 'kiosk.handovers reason=Asked'; of a histogram its count.</summary>
    public ConcurrentDictionary<string, long> Series { get; } = new();

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<MetricsCollector> StartAsync()
    {
        var collector = new MetricsCollector();
        await collector.app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Raw.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
        foreach (var metric in Inside(body.ToArray(), 1).SelectMany(resource => Inside(resource, 2)).SelectMany(scope => Inside(scope, 2)))
        {
            var name = Encoding.UTF8.GetString(Inside(metric, 1).Single());
            // Of a Sum (7) the points hold the value in 6, of a Histogram (9) the count in 4; attributes are in 7 and 9.
            Note(name, Inside(metric, 7).SelectMany(sum => Inside(sum, 1)), 6, 7);
            Note(name, Inside(metric, 9).SelectMany(histogram => Inside(histogram, 1)), 4, 9);
        }
    }

    private void Note(string name, IEnumerable<byte[]> points, int value, int attributes)
    {
        foreach (var point in points)
        {
            var labels = Inside(point, attributes).Select(label =>
                $" {Encoding.UTF8.GetString(Inside(label, 1).Single())}={Encoding.UTF8.GetString(Inside(Inside(label, 2).Single(), 1).Single())}");
            Series[name + string.Concat(labels)] = BinaryPrimitives.ReadInt64LittleEndian(Inside(point, value).Single());
        }
    }

    /// <summary>The fields of a message that have this number: content of those with a length, else their eight bytes.</summary>
    private static IEnumerable<byte[]> Inside(byte[] message, int number)
    {
        var place = 0;
        while (place < message.Length)
        {
            var tag = Varint(message, ref place);
            var start = place;
            switch (tag & 7)
            {
                case 0:
                    Varint(message, ref place);
                    break;
                case 1:
                    place += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref place);
                    start = place;
                    place += length;
                    break;
                default:
                    place += 4;
                    break;
            }

            if (tag >> 3 == (ulong)number)
            {
                yield return message[start..place];
            }
        }
    }

    private static ulong Varint(byte[] message, ref int place)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var part = message[place++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }

            shift += 7;
        }
    }
}

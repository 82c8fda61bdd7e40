using System.Net.ServerSentEvents;

namespace Kiosk.Host.Bench.DeskLoad;

/// <summary>A clerk's page that is open and follows the desk; one that helps claims and closes what it sees, as clerks do.</summary>
/// <param name="helps">Takes each handover that arrived; null for a page that only looks.</param>
internal sealed class SimulatedPage(HttpClient client, Sightings sightings, Action<Guid>? helps)
{
    private const string Arrived = "\"kind\":\"Arrived\",\"handover\":\"";
    private const int IdLength = 36;

    /// <summary>Follows until cancelled.</summary>
    /// <param name="opened">Told once the first event came.</param>
    public async Task RunAsync(Action opened, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync("api/desk/events", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var isFirst = true;
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(cancellationToken))
        {
            if (isFirst)
            {
                isFirst = false;
                opened();
            }

            See(item.Data);
        }
    }

    /// <summary>Looks only for what arrived: the desk is measured, not a parser in 200 pages on the same processor.</summary>
    private void See(string json)
    {
        for (var at = json.IndexOf(Arrived, StringComparison.Ordinal); at >= 0; at = json.IndexOf(Arrived, at + Arrived.Length, StringComparison.Ordinal))
        {
            var handover = Guid.Parse(json.AsSpan(at + Arrived.Length, IdLength));
            sightings.Seen(handover);
            helps?.Invoke(handover);
        }
    }
}

using System.Net.ServerSentEvents;
using System.Text;
using Kiosk.Core.Handovers;
using Kiosk.Desk.Protocol;

namespace Kiosk.Host.Bench.DeskLoad;

/// <summary>A kiosk that follows its events and hands over now and then, with a certificate of its own.</summary>
internal sealed class SimulatedKiosk(HttpClient client, string name, TimeProvider time)
{
    private int tickets;

    /// <summary>Follows its events until cancelled.</summary>
    /// <param name="opened">Told once the first event came.</param>
    public async Task FollowAsync(Action opened, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync($"api/kiosks/{name}/events", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var isFirst = true;
        await foreach (var _ in SseParser.Create(stream).EnumerateAsync(cancellationToken))
        {
            if (isFirst)
            {
                isFirst = false;
                opened();
            }
        }
    }

    /// <summary>Hands over one citizen with three questions.</summary>
    /// <returns>Whether the desk has taken it.</returns>
    public async Task<bool> DeliverAsync(Sightings sightings, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ticket = new Ticket('K', Ticket.First + (Interlocked.Increment(ref tickets) % 90));
        var turns = Enumerable.Range(1, 3).Select(number => new Exchange($"vraag {number} over een paspoort", "NotFound", ["Dat weet ik niet."], null)).ToList();
        var message = HandoverMessage.Of(
            new Handover(Guid.CreateVersion7(now), now, ticket, name, "hal", HandoverReason.NotFound, Urgency.Normal, "nl", turns), null);
        using var content = new StringContent(message.ToJson(), Encoding.UTF8, "application/json");
        sightings.Sending(message.Id);
        using var response = await client.PutAsync($"api/handovers/{message.Id}", content, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            sightings.NotTaken(message.Id);
        }

        return response.IsSuccessStatusCode;
    }
}

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using Kiosk.Desk.Protocol;
using Kiosk.Storage.Handovers;

namespace Kiosk.Desk.Delivery;

/// <summary>The way over the town hall's network to a desk that runs elsewhere.</summary>
/// <param name="client">With the desk's address, and with what tells the desk which kiosk this is.</param>
public sealed class HttpDesk(HttpClient client, string kiosk, TimeProvider time) : IDeskEndpoint
{
    /// <summary>Longer than the desk ever is silent while it is there.</summary>
    private static readonly TimeSpan MaxSilence = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan MaxAnswer = TimeSpan.FromSeconds(10);

    private const int MaxProblem = 300;

    public async Task<DeskReceipt> SendAsync(OutboxOrder order, CancellationToken cancellationToken)
    {
        using var request = RequestFor(order);
        using var response = await client.SendAsync(request, cancellationToken).WaitAsync(MaxAnswer, time, cancellationToken);
        if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Conflict
            or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.Forbidden)
        {
            return new DeskReceipt.Refused(await WhyAsync(response, cancellationToken));
        }

        response.EnsureSuccessStatusCode();
        return new DeskReceipt.Taken(order.Kind == OutboxOrderKind.Deliver
            ? (await response.Content.ReadFromJsonAsync<DeliveryReceipt>(ProtocolJson.Options, cancellationToken))?.QueuePlace
            : null);
    }

    public async IAsyncEnumerable<HeardNotice> FollowAsync(long? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/kiosks/{Uri.EscapeDataString(kiosk)}/events");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (after is { } number)
        {
            request.Headers.Add("Last-Event-ID", number.ToString(CultureInfo.InvariantCulture));
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var events = SseParser.Create(stream).EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await events.MoveNextAsync().AsTask().WaitAsync(MaxSilence, time, cancellationToken))
        {
            var id = long.TryParse(events.Current.EventId, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : (long?)null;
            yield return new HeardNotice(id, KioskNotice.Parse(events.Current.Data));
        }

        throw new IOException("the desk has ended the connection.");
    }

    /// <summary>The desk's own words for it, which hold nothing of what was sent.</summary>
    private static async Task<string> WhyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"it answers {(int)response.StatusCode}");
        return response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            && await response.Content.ReadFromJsonAsync<Problem>(ProtocolJson.Options, cancellationToken) is { Title: { Length: <= MaxProblem } title }
            ? $"{said}: {title.ReplaceLineEndings(" ")}"
            : $"{said}.";
    }

    private static HttpRequestMessage RequestFor(OutboxOrder order) => order.Kind switch
    {
        OutboxOrderKind.Deliver => new HttpRequestMessage(HttpMethod.Put, $"api/handovers/{order.Handover}")
        {
            Content = new StringContent(order.Content!, Encoding.UTF8, "application/json"),
        },
        OutboxOrderKind.Escalate => new HttpRequestMessage(HttpMethod.Put, $"api/handovers/{order.Handover}/escalation"),
        OutboxOrderKind.Cancel => new HttpRequestMessage(HttpMethod.Delete, $"api/handovers/{order.Handover}?reason=cancelled"),
        _ => new HttpRequestMessage(HttpMethod.Delete, $"api/handovers/{order.Handover}?reason=expired"),
    };

    private sealed record Problem(string? Title = null);
}

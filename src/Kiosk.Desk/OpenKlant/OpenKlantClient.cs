using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Kiosk.Desk.Protocol;

namespace Kiosk.Desk.OpenKlant;

/// <summary>The contact system did not take something; the message holds nothing of what was sent.</summary>
public sealed class OpenKlantException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>
/// The Klantinteracties API 0.9 (Open Klant 2), as far as a handover needs it. Whatever is asked for a second time is looked
/// for first, because the answer to the first time may have been lost.
/// </summary>
/// <param name="client">With the API's address, which ends in a slash, and the token.</param>
public sealed class OpenKlantClient(HttpClient client)
{
    private readonly Dictionary<string, Guid> actors = [];

    /// <summary>Writes a handover down: the contact, by which kiosk, and the task if there is one.</summary>
    /// <param name="isRepeated">Whether it was tried before.</param>
    /// <param name="taskOf">The task for the id of the contact; null when there is none.</param>
    /// <exception cref="OpenKlantException">It was not done, or not wholly.</exception>
    public async Task RegisterAsync(
        string kiosk, CustomerContact contact, Func<Guid, InternalTask?> taskOf, bool isRepeated, CancellationToken cancellationToken)
    {
        try
        {
            var actor = await ActorAsync(kiosk, cancellationToken);
            var id = (isRepeated ? await FindAsync($"klantcontacten?referentienummer={contact.Reference}", cancellationToken) : null)
                ?? (await PostAsync<MadeContact>("maak-klantcontact", new { klantcontact = contact }, cancellationToken)).Contact.Uuid;
            if (!isRepeated || await FindAsync($"actorklantcontacten?actor__uuid={actor}&klantcontact__uuid={id}", cancellationToken) is null)
            {
                await PostAsync<Reference>("actorklantcontacten", new ActorOfContact(new Reference(actor), new Reference(id)), cancellationToken);
            }

            if (taskOf(id) is { } task && (!isRepeated || await FindAsync($"internetaken?referentienummer={task.Reference}", cancellationToken) is null))
            {
                await PostAsync<Reference>("internetaken", task, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new OpenKlantException($"it can't be reached, or answers with something else: {exception.GetType().Name}", exception);
        }
    }

    private async Task<Guid> ActorAsync(string kiosk, CancellationToken cancellationToken)
    {
        if (!actors.TryGetValue(kiosk, out var actor))
        {
            var identifier = new ActorIdentifier(kiosk);
            actor = await FindAsync(
                $"actoren?soortActor=geautomatiseerde_actor&actoridentificatorCodeRegister={identifier.CodeRegister}"
                + $"&actoridentificatorObjectId={Uri.EscapeDataString(kiosk)}",
                cancellationToken) ?? (await PostAsync<Reference>("actoren", new KioskActor($"Kiosk {kiosk}", identifier), cancellationToken)).Uuid;
            actors[kiosk] = actor;
        }

        return actor;
    }

    private async Task<Guid?> FindAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(path, cancellationToken);
        return (await ReadAsync<Found>(response, path, cancellationToken)).Results is [var first, ..] ? first.Uuid : null;
    }

    private async Task<T> PostAsync<T>(string path, object body, CancellationToken cancellationToken)
    {
        using var response = await client.PostAsJsonAsync(path, body, ProtocolJson.Options, cancellationToken);
        return await ReadAsync<T>(response, path, cancellationToken);
    }

    /// <summary>What it answers to something that is wrong may quote it, so only its number is told.</summary>
    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, string path, CancellationToken cancellationToken) => response.IsSuccessStatusCode
        ? await response.Content.ReadFromJsonAsync<T>(ProtocolJson.Options, cancellationToken) ?? throw new JsonException()
        : throw new OpenKlantException(string.Create(CultureInfo.InvariantCulture, $"it answers {(int)response.StatusCode} at {path.Split('?')[0]}"));
}

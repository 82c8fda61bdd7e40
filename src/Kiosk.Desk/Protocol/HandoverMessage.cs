using System.Text.Json;
using System.Text.RegularExpressions;
using Kiosk.Core.Handovers;
using Kiosk.Desk.Store;

namespace Kiosk.Desk.Protocol;

/// <summary>A handover as it goes from a kiosk to the desk, version 1 (docs/schemas/handover-1.json).</summary>
/// <param name="ExpiresAt">Until when it may be delivered; null for ever.</param>
public sealed partial record HandoverMessage(
    int Version, Guid Id, DateTimeOffset MadeAt, string Ticket, string Kiosk, string Place, HandoverReason Reason, Urgency Urgency,
    string Language, HandoverSummary Summary, IReadOnlyList<MessageTurn> Conversation, DateTimeOffset? ExpiresAt = null)
{
    public const int CurrentVersion = 1;

    /// <summary>Larger than any message that keeps to the limits below, in bytes.</summary>
    public const int MaxBytes = 512 * 1024;

    public const int MaxTurns = 50;
    public const int MaxSpoken = 20;
    public const int MaxText = 1000;

    public static HandoverMessage Of(Handover handover, DateTimeOffset? expiresAt) => new(
        CurrentVersion, handover.Id, handover.MadeAt, handover.Ticket.ToString(), handover.Kiosk, handover.Place,
        handover.Reason, handover.Urgency, handover.Language, HandoverSummary.Of(handover),
        [.. handover.Conversation.TakeLast(MaxTurns).Select(MessageTurn.Of)], expiresAt);

    public string ToJson() => JsonSerializer.Serialize(this, ProtocolJson.Options);

    /// <param name="content">The JSON that this was read from: it is kept as it came.</param>
    public DeliveredHandover AsDelivered(string content) => new(Id, Kiosk, Place, Ticket, Reason, Urgency, Language, content);

    /// <exception cref="FormatException">It is not such a message; what is wrong is said without what stands in it.</exception>
    public static HandoverMessage Parse(ReadOnlySpan<byte> json)
    {
        HandoverMessage? message;
        try
        {
            message = JsonSerializer.Deserialize<HandoverMessage>(json, ProtocolJson.Options);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{exception.Path ?? "$"} is not what a handover has there.", exception);
        }

        return message?.Problem() is { } problem ? throw new FormatException(problem) : message ?? throw new FormatException("$ is null.");
    }

    /// <summary>Without the words: they belong in no log.</summary>
    public override string ToString() => $"{Id} of {Kiosk}";

    private string? Problem() =>
        Version != CurrentVersion ? $"$.version is {Version}; this desk knows {CurrentVersion}."
        : Id == Guid.Empty ? "$.id is empty."
        : !TicketForm().IsMatch(Ticket) ? "$.ticket is not a letter, a space and two digits."
        : !LanguageForm().IsMatch(Language) ? "$.language is not a code of ISO 639."
        : !Enum.IsDefined(Reason) || !Enum.IsDefined(Urgency) ? "$.reason or $.urgency is not one of its names."
        : Limits.Broken(
            ("$.kiosk", Kiosk, 40), ("$.place", Place, 80), ("$.summary.line", Summary.Line, HandoverSummary.MaxLine),
            ("$.summary.paragraph", Summary.Paragraph, HandoverSummary.MaxParagraph), ("$.summary.page", Summary.Page, HandoverSummary.MaxPage))
        ?? (Conversation.Count > MaxTurns ? $"$.conversation has more than {MaxTurns} turns." : null)
        ?? Conversation.Select((turn, place) => turn is null ? $"$.conversation[{place}] is null." : turn.Problem($"$.conversation[{place}]")).FirstOrDefault(problem => problem is not null);

    [GeneratedRegex("^[A-Z] [1-9][0-9]$")]
    private static partial Regex TicketForm();

    [GeneratedRegex("^[a-z]{2,3}$")]
    private static partial Regex LanguageForm();
}

/// <summary>One question and the kiosk's reply.</summary>
/// <param name="Question">Personal data masked.</param>
/// <param name="Reply">Kind of the reply.</param>
public sealed record MessageTurn(string Question, string Reply, IReadOnlyList<string> Spoken, MessageSource? Source = null)
{
    public static MessageTurn Of(Exchange exchange) => new(
        Limits.Cut(exchange.Question), exchange.Reply, [.. exchange.Spoken.Take(HandoverMessage.MaxSpoken).Select(Limits.Cut)],
        exchange.Source is { } source ? new MessageSource(Limits.Cut(source.Id), Limits.Cut(source.Title), Limits.Cut(source.Url), source.Modified) : null);

    /// <summary>Without the words: they belong in no log.</summary>
    public override string ToString() => Reply;

    internal string? Problem(string path) =>
        Limits.Broken(
            [
                ($"{path}.question", Question, HandoverMessage.MaxText), ($"{path}.reply", Reply, 40),
                .. Spoken.Select((words, place) => ($"{path}.spoken[{place}]", (string?)words, HandoverMessage.MaxText)),
                ($"{path}.source.id", Source?.Id ?? "", HandoverMessage.MaxText),
                ($"{path}.source.title", Source?.Title ?? "", HandoverMessage.MaxText),
                ($"{path}.source.url", Source?.Url ?? "", HandoverMessage.MaxText),
            ])
        ?? (Spoken.Count > HandoverMessage.MaxSpoken ? $"{path}.spoken has more than {HandoverMessage.MaxSpoken} sentences." : null);
}

public sealed record MessageSource(string Id, string Title, string Url, DateOnly Modified);

/// <summary>How long a text may be.</summary>
internal static class Limits
{
    /// <returns>What is too long; null when nothing is.</returns>
    public static string? Broken(params (string Path, string? Text, int Max)[] texts) =>
        texts.Where(text => text.Text is null || text.Text.Length > text.Max)
            .Select(text => text.Text is null ? $"{text.Path} is null." : $"{text.Path} is longer than {text.Max} characters.").FirstOrDefault();

    public static string Cut(string text) => text.Length <= HandoverMessage.MaxText ? text
        : text[..(char.IsHighSurrogate(text[HandoverMessage.MaxText - 1]) ? HandoverMessage.MaxText - 1 : HandoverMessage.MaxText)];
}

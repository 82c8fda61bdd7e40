using Kiosk.Desk.Protocol;
using Kiosk.Desk.Store;

namespace Kiosk.Desk.OpenKlant;

/// <summary>How a closed handover is written down in the municipality's contact system.</summary>
/// <param name="Channel">kanaal, at most 50 characters.</param>
/// <param name="TaskOutcomes">Outcomes after which somebody still has to do something.</param>
/// <param name="Task">gevraagdeHandeling; {ticket}, {place} and {kiosk} are filled in.</param>
/// <param name="Assignee">Actor to whom the task goes; null for nobody.</param>
public sealed record ContactMapping(string Channel, IReadOnlySet<Outcome> TaskOutcomes, string Task, Guid? Assignee)
{
    private const int MaxReaction = 4000;
    private const int MaxTask = 200;
    private const int MaxExplanation = 1000;
    private const int MaxMetadata = 255;
    private const int ReferenceLength = 10;

    /// <summary>ISO 639-1 to ISO 639-3, as 'taal' has it, for the languages that the kiosk tells apart.</summary>
    private static readonly Dictionary<string, string> Languages = new()
    {
        ["nl"] = "nld", ["en"] = "eng", ["de"] = "deu", ["fr"] = "fra", ["tr"] = "tur", ["ar"] = "ara", ["pl"] = "pol", ["uk"] = "ukr", ["es"] = "spa",
    };

    /// <summary>By which a contact is found again, should the answer to its delivery have been lost: ten signs of the handover's id.</summary>
    public static string ReferenceOf(Guid handover) => handover.ToString("N")[^ReferenceLength..].ToUpperInvariant();

    public CustomerContact ContactOf(HandoverMessage message, Outcome outcome, string? note) => new(
        ReferenceOf(message.Id),
        Channel,
        message.Summary.Line,
        message.Summary.Paragraph,
        Cut(string.IsNullOrWhiteSpace(note) ? message.Summary.Page : $"{InDutch(outcome)}. {note.Trim()}\n\n{message.Summary.Page}", MaxReaction),
        Languages.GetValueOrDefault(message.Language, message.Language.Length == 3 ? message.Language : "und"),
        outcome != Outcome.Gone,
        message.MadeAt,
        new Dictionary<string, string>
        {
            ["handover"] = message.Id.ToString(), ["ticket"] = message.Ticket, ["kiosk"] = Cut(message.Kiosk, MaxMetadata),
            ["reden"] = message.Reason.ToString(), ["uitkomst"] = outcome.ToString(),
        });

    /// <returns>Null when nothing is left to do.</returns>
    public InternalTask? TaskOf(HandoverMessage message, Outcome outcome, string? note, Guid contact) => !TaskOutcomes.Contains(outcome) ? null : new InternalTask(
        ReferenceOf(message.Id),
        Cut(
            Task.Replace("{ticket}", message.Ticket, StringComparison.Ordinal).Replace("{place}", message.Place, StringComparison.Ordinal)
                .Replace("{kiosk}", message.Kiosk, StringComparison.Ordinal),
            MaxTask),
        Cut(string.IsNullOrWhiteSpace(note) ? message.Summary.Paragraph : $"{note.Trim()}\n\n{message.Summary.Paragraph}", MaxExplanation),
        new Reference(contact),
        Assignee is { } actor ? [new Reference(actor)] : []);

    private static string InDutch(Outcome outcome) => outcome switch
    {
        Outcome.Answered => "Beantwoord",
        Outcome.Appointment => "Afspraak gemaakt",
        Outcome.Referred => "Doorverwezen",
        Outcome.Callback => "Terugbelverzoek",
        _ => "Inwoner was er niet meer",
    };

    /// <summary>Never in the middle of a sign of two parts.</summary>
    private static string Cut(string text, int max) => text.Length <= max ? text : text[..(char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)];
}

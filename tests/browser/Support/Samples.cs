using Kiosk.Core.Handovers;
using Kiosk.Core.Knowledge;

namespace Kiosk.Browser.Tests.Support;

internal static class Samples
{
    /// <summary>Of every account.</summary>
    public const string Password = "een lange zin om te onthouden";

    /// <summary>Someone who asked about a passport and waits.</summary>
    /// <param name="withWords">Whether the citizen agreed that the conversation goes along.</param>
    public static Handover Waiting(int ticket, HandoverReason reason = HandoverReason.NotFound, bool withWords = true, string question = "mag mijn paspoort ook op zondag") => new(
        Guid.CreateVersion7(), TimeProvider.System.GetUtcNow(), new Ticket('K', ticket), "hal-1", "bij de ingang", reason,
        reason is HandoverReason.Emergency or HandoverReason.Distress ? Urgency.AtOnce : Urgency.Normal,
        reason == HandoverReason.OtherLanguage ? "pl" : "nl",
        withWords
            ? [
                new Exchange("wat kost een paspoort", "Answer", ["Een paspoort kost € 83,87 voor iemand van 18 jaar of ouder."], Passport),
                new Exchange(question, "NotFound", ["Dat weet ik niet.", "Wilt u een medewerker spreken?"], null),
            ]
            : []);

    public static Source Passport { get; } = new(
        "paspoort",
        "Paspoort aanvragen of verlengen",
        "https://www.lindewaard.example/paspoort",
        new DateOnly(2026, 1, 5),
        "Team Burgerzaken",
        "paspoort",
        Keywords: [],
        Questions: []);
}

using Kiosk.Core.Handovers;
using Kiosk.Core.Knowledge;
using Kiosk.Desk.Store;

namespace Kiosk.Desk.Tests.Support;

/// <summary>Things that a test needs, but does not care about.</summary>
internal static class Some
{
    public static readonly Clerk Anna = new("Anna", "loket 3");
    public static readonly Clerk Bram = new("Bram", "loket 5");

    public static DeliveredHandover Delivery(
        Urgency urgency = Urgency.Normal, string kiosk = "hal-1", string content = "{}", HandoverReason reason = HandoverReason.NotFound) =>
        new(Guid.CreateVersion7(), kiosk, "bij de ingang", "K 42", reason, urgency, "nl", content);

    public static Handover Handover(int ticket = 42, string question = "wat kost een paspoort") => new(
        Guid.CreateVersion7(), new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), new Ticket('K', ticket), "hal-1", "bij de ingang",
        HandoverReason.NotFound, Urgency.Normal, "nl",
        [
            new Exchange(question, "NotFound", ["Dat weet ik niet."], null),
            new Exchange("en een rijbewijs", "Answer", ["Een rijbewijs kost € 52,10."], Source),
        ]);

    private static Source Source { get; } = new(
        "rijbewijs", "Rijbewijs", "https://www.gemeente.example/rijbewijs", new DateOnly(2026, 1, 5), "Burgerzaken", "rijbewijs", [], []);
}

using Kiosk.Core.Handovers;
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
}

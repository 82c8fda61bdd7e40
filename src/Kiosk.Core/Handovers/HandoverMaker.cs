using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;

namespace Kiosk.Core.Handovers;

/// <summary>Makes a handover of a session: always the reason, the words only when the citizen agreed.</summary>
internal sealed class HandoverMaker(HandoverOptions options, TimeProvider time, IClerkDesk desk)
{
    public Handover Make(Session session, bool withWords)
    {
        var now = time.GetUtcNow();
        return new Handover(
            Guid.CreateVersion7(now), now, desk.TakeTicket(options.TicketLetter[0]), options.Kiosk, options.Place, ReasonOf(session),
            session.LastReply is Emergency or Distress ? Urgency.AtOnce : Urgency.Normal,
            session.LastReply is OtherLanguage other ? other.Heard : "nl",
            withWords ? session.Exchanges : []);
    }

    private static HandoverReason ReasonOf(Session session) => session.LastReply switch
    {
        _ when session.NotUnderstoodInARow > 0 => HandoverReason.NotUnderstood,
        NotFound => HandoverReason.NotFound,
        Referral => HandoverReason.Referral,
        Emergency => HandoverReason.Emergency,
        Distress => HandoverReason.Distress,
        OtherLanguage => HandoverReason.OtherLanguage,
        Abuse => HandoverReason.Abuse,
        _ => HandoverReason.Asked,
    };
}

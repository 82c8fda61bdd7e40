using Kiosk.Core.Handovers;

namespace Kiosk.Core.Conversation;

/// <summary>
/// What is due because nothing happens: arithmetic on timestamps, asked while nothing is being said or heard.
/// </summary>
internal sealed class KioskClock(ConversationOptions options, HandoverOptions handovers, TimeProvider time)
{
    private long? lastSign;
    private long? warned;
    private long called;
    private long reassured;

    /// <summary>Whether the citizen was asked if they are still there, and has not shown it since.</summary>
    public bool HasWarned => warned is not null;

    /// <summary>The citizen pressed, typed or spoke: all the time starts again.</summary>
    public void CitizenActed() => (lastSign, warned) = (time.GetTimestamp(), null);

    /// <summary>Something was said to its end; the citizen needs time from here on.</summary>
    public void WorkEnded()
    {
        reassured = time.GetTimestamp();
        lastSign = lastSign is null || HasWarned ? lastSign : reassured;
        warned = HasWarned ? reassured : null;
    }

    /// <summary>A clerk was called, or told once more.</summary>
    public void ClerkCalled() => called = reassured = time.GetTimestamp();

    public void SessionEnded() => (lastSign, warned) = (null, null);

    /// <returns>What is due now, or null.</returns>
    public KioskEvent? Due(KioskState state)
    {
        if (warned is { } since)
        {
            return IsOver(since, options.WarningSeconds) ? new SessionExpired() : null;
        }

        if (lastSign is { } sign && IsOver(sign, LimitIn(state)))
        {
            warned = time.GetTimestamp();
            return new SessionEnding();
        }

        return state == KioskState.AwaitingClerk ? DueWhileWaiting() : null;
    }

    private DeskEvent? DueWhileWaiting()
    {
        if (IsOver(called, handovers.ClaimSeconds))
        {
            return new HandoverUnclaimed();
        }

        return IsOver(reassured, handovers.ReassureSeconds) ? new ReassuranceDue() : null;
    }

    private int LimitIn(KioskState state) =>
        state is KioskState.AwaitingClerk or KioskState.WithClerk ? handovers.WaitSeconds : options.SessionSeconds;

    private bool IsOver(long since, int seconds) => time.GetElapsedTime(since).TotalSeconds >= seconds;
}

using System.Data.Common;

namespace Kiosk.Desk.Store;

/// <summary>What decides whether an order on a handover can be carried out.</summary>
internal sealed record StoredState(string Kiosk, string Fingerprint, HandoverState State, Clerk? Clerk, Outcome? Outcome, bool IsEscalated)
{
    public static StoredState Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        Enum.Parse<HandoverState>(row.GetString(2)),
        row.TextOrNull(3) is { } clerk ? new Clerk(clerk, row.GetString(4)) : null,
        row.TextOrNull(5) is { } outcome ? Enum.Parse<Outcome>(outcome) : null,
        !row.IsDBNull(6));

    public bool IsClaimedBy(Clerk clerk) => State == HandoverState.Claimed && Clerk?.Name == clerk.Name;

    public bool IsClosedBy(Clerk clerk, Outcome outcome) =>
        State == HandoverState.Closed && Clerk?.Name == clerk.Name && Outcome == outcome;

    /// <returns>Why an order on a waiting handover can't be carried out; null when it can.</returns>
    public OrderResult? UnlessWaiting() => State switch
    {
        HandoverState.Closed => new OrderResult.Closed(Outcome!.Value),
        HandoverState.Claimed => new OrderResult.HeldBy(Clerk!),
        _ => null,
    };

    /// <returns>Why an order of the clerk who claimed it can't be carried out; null when it can.</returns>
    public OrderResult? UnlessClaimedBy(Clerk clerk) => State switch
    {
        HandoverState.Claimed when Clerk!.Name == clerk.Name => null,
        HandoverState.Waiting => new OrderResult.NotClaimed(),
        _ => UnlessWaiting(),
    };
}

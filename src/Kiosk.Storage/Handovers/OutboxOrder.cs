namespace Kiosk.Storage.Handovers;

/// <summary>What the desk must be told about a handover.</summary>
public enum OutboxOrderKind
{
    Deliver,
    Escalate,

    /// <summary>The citizen does not wait any more.</summary>
    Cancel,

    /// <summary>The time in which it could be delivered has passed.</summary>
    Expire,
}

/// <summary>One thing that the desk must be told; it stays until the desk has taken it.</summary>
/// <param name="Sequence">Order in which it is told; it grows whatever the clock does.</param>
/// <param name="Content">The message to deliver; null for other orders.</param>
public sealed record OutboxOrder(long Sequence, Guid Handover, OutboxOrderKind Kind, string? Content)
{
    /// <summary>Without the words: they belong in no log.</summary>
    public override string ToString() => $"{Kind} {Handover}";
}

/// <summary>The outbox can't be used or can't take anything; the message says why and what to do.</summary>
public sealed class OutboxException(string message, Exception? cause = null) : Exception(message, cause);

namespace Kiosk.Core.Answering.Gates;

/// <summary>One question that is settled before the sources are searched. Gates stand in a fixed order.</summary>
internal interface IGate
{
    /// <summary>The reply that ends the turn, or null to let the question through.</summary>
    Reply? Settle(Question question);
}

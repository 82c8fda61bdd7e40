namespace Kiosk.Desk.Protocol;

/// <summary>What a kiosk hears about a delivery.</summary>
/// <param name="QueuePlace">1 for who is next; absent when it does not wait, or no clerk is there to see it.</param>
public sealed record DeliveryReceipt(int? QueuePlace = null);

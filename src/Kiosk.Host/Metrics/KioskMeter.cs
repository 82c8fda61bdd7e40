using System.Diagnostics.Metrics;

namespace Kiosk.Host.Metrics;

/// <summary>What this kiosk answered, counted by kind of the reply; nothing of what was said.</summary>
internal static class KioskMeter
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Kiosk";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("kiosk.turns", "{turn}", "Questions that got a reply, by kind of the reply.");

    public static void Answered(string kind) => Turns.Add(1, KeyValuePair.Create<string, object?>("reply", kind));
}

using System.Diagnostics.Metrics;
using Kiosk.Core.Handovers;
using Kiosk.Desk.Store;

namespace Kiosk.Desk;

/// <summary>
/// What this desk process did, counted: handovers by reason, how long they waited, how they ended. Without words, and
/// without the kiosk, so that no figure is about one citizen.
/// </summary>
public static class DeskMeter
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Kiosk.Desk";

    /// <summary>Name of the histogram of waiting times, s.</summary>
    public const string Wait = "kiosk.handover.wait";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> AllArrived = Meter.CreateCounter<long>("kiosk.handovers", "{handover}", "Handovers that arrived, by reason.");
    private static readonly Counter<long> AllClosed = Meter.CreateCounter<long>("kiosk.handovers.closed", "{handover}", "Handovers that ended, by outcome.");
    private static readonly Counter<long> AllEscalated = Meter.CreateCounter<long>("kiosk.handovers.escalated", "{handover}", "Handovers for which the supervisor was called.");
    private static readonly Histogram<double> Waited = Meter.CreateHistogram<double>(Wait, "s", "From the arrival of a handover until a clerk claimed it.");

    internal static void Arrived(HandoverReason reason) => AllArrived.Add(1, KeyValuePair.Create<string, object?>("reason", reason.ToString()));

    internal static void Claimed(TimeSpan wait) => Waited.Record(Math.Max(0, wait.TotalSeconds));

    internal static void Closed(Outcome outcome) => AllClosed.Add(1, KeyValuePair.Create<string, object?>("outcome", outcome.ToString()));

    internal static void Escalated() => AllEscalated.Add(1);
}

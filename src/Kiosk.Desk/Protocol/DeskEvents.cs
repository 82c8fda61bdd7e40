using System.Runtime.CompilerServices;
using System.Text.Json;
using Kiosk.Desk.Store;

namespace Kiosk.Desk.Protocol;

/// <summary>What the clerks' pages are told, version 1 (docs/schemas/desk-event-1.json): what changed, and all that is open since.</summary>
internal static class DeskEvents
{
    private static readonly ConditionalWeakTable<FeedBatch, string> Written = [];

    /// <summary>Written once for all pages that follow closely: they share the batch.</summary>
    public static string Json(FeedBatch batch) => Written.GetValue(batch, Write);

    private static string Write(FeedBatch batch) => JsonSerializer.Serialize(
        new DeskEvent([.. batch.Changes.Select(change => new DeskEventChange(change.Sequence, change.Kind, change.Line?.Id, change.Clerk))], batch.Open),
        ProtocolJson.Options);

    /// <param name="Open">The urgent first, then in order of arrival.</param>
    private sealed record DeskEvent(IReadOnlyList<DeskEventChange> Changes, IReadOnlyList<HandoverLine> Open);

    /// <param name="Handover">Null for what concerns every kiosk.</param>
    private sealed record DeskEventChange(long Sequence, ChangeKind Kind, Guid? Handover, Clerk? Clerk);
}

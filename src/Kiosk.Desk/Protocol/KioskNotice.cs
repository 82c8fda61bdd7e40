using System.Text.Json;
using System.Text.Json.Serialization;
using Kiosk.Desk.Store;

namespace Kiosk.Desk.Protocol;

/// <summary>Something the desk tells a kiosk, version 1 (docs/schemas/kiosk-event-1.json).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(Placed), "placed")]
[JsonDerivedType(typeof(Claimed), "claimed")]
[JsonDerivedType(typeof(Released), "released")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Alive), "alive")]
public abstract record KioskNotice
{
    private protected KioskNotice()
    {
    }

    /// <summary>The kiosk's handovers that are open; told first, so that the kiosk closes what was closed while it was away.</summary>
    public sealed record Open(IReadOnlyList<Guid> Handovers) : KioskNotice;

    /// <param name="Place">1 for who is next.</param>
    public sealed record Placed(Guid Handover, int Place) : KioskNotice;

    /// <param name="Counter">Where the clerk sits.</param>
    public sealed record Claimed(Guid Handover, string Counter) : KioskNotice;

    public sealed record Released(Guid Handover) : KioskNotice;

    /// <summary>The clerk has the kiosk say something.</summary>
    public sealed record Said(Guid Handover, string Words) : KioskNotice
    {
        /// <summary>Without the words: they belong in no log.</summary>
        public override string ToString() => $"{nameof(Said)} {Handover}";
    }

    public sealed record Closed(Guid Handover) : KioskNotice;

    /// <summary>No kiosk may speak from this source any more.</summary>
    public sealed record Withdrawn(string Source) : KioskNotice;

    /// <summary>Nothing happened; the connection stands.</summary>
    public sealed record Alive : KioskNotice;

    /// <returns>Null when the change is not for kiosks.</returns>
    public static KioskNotice? Of(DeskChange change) => change switch
    {
        { Kind: ChangeKind.Claimed, Line: { } line } => new Claimed(line.Id, change.Clerk!.Counter),
        { Kind: ChangeKind.Released, Line: { } line } => new Released(line.Id),
        { Kind: ChangeKind.Said, Line: { } line } => new Said(line.Id, change.Words!),
        { Kind: ChangeKind.Closed, Line: { } line } => new Closed(line.Id),
        { Kind: ChangeKind.SourceWithdrawn } => new Withdrawn(change.Words!),
        _ => null,
    };

    public string ToJson() => JsonSerializer.Serialize(this, ProtocolJson.Options);

    /// <exception cref="FormatException">It is not such an event.</exception>
    public static KioskNotice Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<KioskNotice>(json, ProtocolJson.Options) ?? throw new FormatException("$ is null.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{exception.Path ?? "$"} is not what an event of the desk has there.", exception);
        }
    }
}

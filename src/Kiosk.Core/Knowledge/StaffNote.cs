using System.Globalization;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// What a source says to staff only. It is no text and turns into none by itself: not when it is printed, joined to a
/// string, compared or serialised. Only who asks for it by name gets it.
/// </summary>
/// <param name="sourceId">The source that it belongs to.</param>
/// <param name="text">The note, plain text.</param>
public sealed class StaffNote(string sourceId, string text)
{
    public string SourceId { get; } = sourceId;

    /// <summary>The note, for a clerk's page or for storage, never for a citizen.</summary>
    public string RevealToStaff() => text;

    /// <summary>Says that there is a note, not what it says.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"staff note of {text.Length} characters");
}

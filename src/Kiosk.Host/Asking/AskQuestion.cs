using System.Text.Json;

namespace Kiosk.Host.Asking;

/// <summary>A question as it comes in: typed words or a sound file, one of the two.</summary>
/// <param name="Id">The caller's own name for it, a JSON string or number; it comes back as it was.</param>
/// <param name="Session">Questions with the same one are one conversation; null stands alone.</param>
internal sealed record AskQuestion(JsonElement? Id, string? Text, string? Audio, string? Session);

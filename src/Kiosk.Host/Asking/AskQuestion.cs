namespace Kiosk.Host.Asking;

/// <summary>A question as it comes in: typed words or a sound file, one of the two.</summary>
/// <param name="Session">Questions with the same one are one conversation; null stands alone.</param>
internal sealed record AskQuestion(string? Id, string? Text, string? Audio, string? Session);

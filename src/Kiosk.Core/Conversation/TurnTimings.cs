namespace Kiosk.Core.Conversation;

/// <summary>
/// Where the time of a turn went. <see cref="Endpoint"/> counts from the end of speech to the decision that it had
/// ended; <see cref="FirstAudio"/> and <see cref="Total"/> count from that decision.
/// </summary>
public sealed record TurnTimings(
    TimeSpan Endpoint, TimeSpan Transcribe, TimeSpan Retrieve, TimeSpan Compose, TimeSpan FirstAudio, TimeSpan Total);

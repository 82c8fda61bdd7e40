using Kiosk.Core.Audio;

namespace Kiosk.Core.Conversation;

/// <summary>What the loop works with; what is null is not there, and the kiosk goes on without it.</summary>
/// <param name="Hearing">Microphone and voice activity detection.</param>
/// <param name="Turns">Null when there is nothing to answer from.</param>
/// <param name="Faulted">Told of each part that failed, for the log.</param>
public sealed record KioskParts(Hearing? Hearing, TurnRunner? Turns, TurnOutput Output, Action<Part, Exception> Faulted);

/// <param name="Capture">A fresh capture for each utterance.</param>
public sealed record Hearing(IMicrophone Microphone, Func<UtteranceCapture> Capture);

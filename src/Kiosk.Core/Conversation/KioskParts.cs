using Kiosk.Core.Audio;
using Kiosk.Core.Handovers;

namespace Kiosk.Core.Conversation;

/// <summary>What the loop works with; what is null is not there, and the kiosk goes on without it.</summary>
/// <param name="Hearing">Microphone and voice activity detection.</param>
public sealed record KioskParts(Hearing? Hearing, TurnRunner Turns, TurnOutput Output)
{
    public IClerkDesk Desk { get; init; } = new NoDesk();

    /// <summary>Told of each part that failed, for the log.</summary>
    public Action<Part, Exception> Faulted { get; init; } = (_, _) => { };

    /// <summary>Told of the kind of each reply that was given, to be counted.</summary>
    public Action<string> Answered { get; init; } = _ => { };

    /// <summary>Called at the end of a session, to take what is left of it out of the process's memory.</summary>
    public Action Forget { get; init; } = () => { };
}

/// <param name="Capture">A fresh capture for each utterance.</param>
public sealed record Hearing(IMicrophone Microphone, Func<UtteranceCapture> Capture)
{
    /// <summary>The microphone, where it stays open while the kiosk speaks; else null.</summary>
    public VoiceBargeIn? BargeIn { get; init; }
}

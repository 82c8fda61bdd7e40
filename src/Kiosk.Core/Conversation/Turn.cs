using Kiosk.Core.Answering;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>One question and its reply.</summary>
/// <param name="Heard">What the recogniser heard; null for a typed question.</param>
public sealed record Turn(Transcript? Heard, AnsweredQuestion Answered, TurnTimings Timings);

using Kiosk.Core.Evaluation;

namespace Kiosk.Host.Evaluation;

/// <summary>What came of one question of a set.</summary>
/// <param name="Set">The set's name.</param>
/// <param name="Latency">From the words, or the end of the recording, to the reply in words.</param>
internal sealed record EvaluatedReply(string Set, JudgedReply Judged, TimeSpan Latency);

using Kiosk.Core.Answering;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>A reply that is ready to be given, its first sentence being synthesised; it changed nothing yet.</summary>
/// <param name="Heard">Null for a typed question.</param>
/// <param name="After">The session as it is when the reply is given.</param>
/// <param name="Sound">Null when the reply is not spoken.</param>
internal sealed record Draft(
    Transcript? Heard, TimeSpan Transcribe, AnsweredQuestion Answered, Session After, SynthesisAhead? Sound) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Sound?.DisposeAsync() ?? ValueTask.CompletedTask;
}

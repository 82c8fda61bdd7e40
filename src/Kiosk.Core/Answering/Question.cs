using Kiosk.Core.Conversation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Answering;

/// <summary>What a gate sees: the masked words, how surely they were heard, and what was said before.</summary>
/// <param name="Text">What was said, without personal data.</param>
/// <param name="Heard">The recogniser's transcript, or null for typed text.</param>
public sealed record Question(string Text, Transcript? Heard, Session Session)
{
    /// <summary>Lower-case words without accents.</summary>
    public IReadOnlyList<string> Words { get; } = DutchTokenizer.Words(Text);

    /// <summary>The words with single spaces, for comparing with fixed phrases.</summary>
    public string Plain { get; } = string.Join(' ', DutchTokenizer.Words(Text));
}

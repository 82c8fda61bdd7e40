using Kiosk.Core.Conversation;

namespace Kiosk.Host.Running;

/// <summary>What the panel page shows of this kiosk, whoever stands before it.</summary>
/// <param name="Build">Differs when the program does: a page that was loaded from another loads itself again.</param>
/// <param name="Municipality">Such as 'gemeente Lindewaard'.</param>
/// <param name="Topics">What the topic keys ask, the first key's question first.</param>
/// <param name="HoldToTalk">Whether Spreek is held down while speaking.</param>
/// <param name="LendsSound">Whether the page offers the kiosk the microphone and loudspeaker of its computer.</param>
internal sealed record PanelFacts(Guid Build, string Municipality, IReadOnlyList<string> Topics, bool HoldToTalk, bool LendsSound)
{
    private const int TopicKeys = 4;

    public static PanelFacts Of(string? municipality, ConversationOptions options, bool lendsSound) => new(
        typeof(PanelFacts).Module.ModuleVersionId,
        municipality ?? "gemeente",
        [.. Enumerable.Range(1, TopicKeys).Select(options.QuestionOf)],
        options.HoldToTalk,
        lendsSound);
}

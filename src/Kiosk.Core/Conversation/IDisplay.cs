namespace Kiosk.Core.Conversation;

/// <summary>Captions and state for who can't hear: a screen, a light, or nothing. Calls never block.</summary>
public interface IDisplay
{
    void ShowState(KioskState state);

    /// <summary>What the kiosk heard, personal data masked.</summary>
    void ShowHeard(string text);

    /// <summary>The sentence that is being spoken.</summary>
    void ShowSpoken(string sentence);

    /// <summary>Takes everything of this citizen away.</summary>
    void Clear();
}

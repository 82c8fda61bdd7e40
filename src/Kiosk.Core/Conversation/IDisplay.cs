using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Conversation;

/// <summary>Captions and state for who can't hear: a screen, a light, or nothing. Calls never block.</summary>
public interface IDisplay
{
    void ShowState(KioskState state);

    /// <summary>
    /// What the kiosk hears while the citizen still speaks, personal data masked and digits held back. It takes the
    /// place of what was shown so before, and <see cref="ShowHeard"/> takes its place.
    /// </summary>
    void ShowHearing(string text);

    /// <summary>What the kiosk heard, personal data masked.</summary>
    void ShowHeard(string text);

    /// <summary>The sentence that is being spoken.</summary>
    void ShowSpoken(string sentence);

    /// <summary>Where the answer that is being spoken comes from, to take along.</summary>
    void ShowSource(Source source);

    /// <summary>The session ends when no button is pressed.</summary>
    /// <param name="left">How long there is left; null when the citizen is still there.</param>
    void ShowEnding(TimeSpan? left);

    /// <summary>The citizen speaks, and the longest utterance is nearly reached.</summary>
    /// <param name="left">How long the kiosk still listens; null when that is over.</param>
    void ShowRunningOut(TimeSpan? left);

    /// <summary>Takes everything of this citizen away.</summary>
    void Clear();
}

namespace Kiosk.Core.Conversation;

/// <summary>A part of the kiosk that can fail by itself.</summary>
public enum Part
{
    Microphone,

    /// <summary>Voice activity detection: it tells when the citizen speaks.</summary>
    Detector,
    Recogniser,
    Voice,
    Loudspeaker,

    /// <summary>What the kiosk answers from.</summary>
    Knowledge,

    /// <summary>The clerks' desk.</summary>
    Desk,
    Other,
}

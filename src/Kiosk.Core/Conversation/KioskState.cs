namespace Kiosk.Core.Conversation;

/// <summary>What the kiosk is doing. Only <see cref="KioskMachine"/> changes it.</summary>
public enum KioskState
{
    /// <summary>Nobody is in conversation, or the citizen is to press again.</summary>
    Idle,

    /// <summary>The microphone is open.</summary>
    Listening,

    /// <summary>The question was heard; the reply is being made.</summary>
    Processing,

    /// <summary>The reply is being spoken.</summary>
    Responding,

    /// <summary>There is nothing to answer from; the way to a clerk is still told.</summary>
    OutOfService,
}

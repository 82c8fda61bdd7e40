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

    /// <summary>The citizen was offered a clerk and may say yes or no.</summary>
    OfferingHandover,

    /// <summary>A clerk was called and has not come yet.</summary>
    AwaitingClerk,

    /// <summary>A clerk has the question.</summary>
    WithClerk,

    /// <summary>There is nothing to answer from; a clerk can still be called.</summary>
    OutOfService,
}

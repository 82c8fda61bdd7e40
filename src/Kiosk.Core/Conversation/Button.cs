namespace Kiosk.Core.Conversation;

/// <summary>A button of the panel, in the order in which they stand on it.</summary>
public enum Button
{
    Talk,
    Clerk,
    Repeat,
    Slower,
    Louder,
    Softer,
    Stop,
    Yes,
    No,

    /// <summary>Asks the first of the most asked questions; the others follow. Optional.</summary>
    Topic1,
    Topic2,
    Topic3,
    Topic4,
}

using Kiosk.Core.Conversation;

namespace Kiosk.Core.Panel;

/// <summary>A contact of a button closed or opened, with all its bouncing.</summary>
/// <param name="At">On the monotonic clock, as near to the contact as the device can tell.</param>
public readonly record struct ButtonEdge(Button Button, bool IsDown, TimeSpan At);

/// <summary>What a person did with a button, or what became of one.</summary>
public enum ButtonAct
{
    Pressed,

    /// <summary>Held for long; it was told as pressed before.</summary>
    Held,
    Released,

    /// <summary>Down for so long that nobody presses it any more; until it is free it does nothing.</summary>
    Stuck,
    Freed,
}

/// <param name="At">On the monotonic clock.</param>
public readonly record struct ButtonChange(Button Button, ButtonAct Act, TimeSpan At);

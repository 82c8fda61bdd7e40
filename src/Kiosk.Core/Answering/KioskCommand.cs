namespace Kiosk.Core.Answering;

/// <summary>What a citizen can tell the kiosk to do, by voice or by button.</summary>
public enum KioskCommand
{
    Repeat,
    Slower,
    Louder,
    Softer,
    Stop,
    Clerk,
    Yes,
    No,
}

using Kiosk.Core.Audio;

namespace Kiosk.Core.Conversation;

/// <summary>Where a turn is heard and seen; what is null is not there.</summary>
public sealed record TurnOutput(ISpeaker? Speaker, IDisplay? Display)
{
    public static TurnOutput None { get; } = new(null, null);
}

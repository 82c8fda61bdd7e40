using Kiosk.Core.Answering;
using Kiosk.Core.Audio;

namespace Kiosk.Core.Conversation;

/// <summary>Where a turn is heard and seen; what is null is not there.</summary>
public sealed record TurnOutput(ISpeaker? Speaker, IDisplay? Display)
{
    public static TurnOutput None { get; } = new(null, null);

    /// <summary>Called when the citizen has finished speaking.</summary>
    public Action Listened { get; init; } = () => { };

    /// <summary>Whether a reply is spoken; one that is carried out in place of it is not. The session is as after the reply.</summary>
    public Func<Reply, Session, bool> Speaks { get; init; } = (_, _) => true;

    /// <summary>Called with the reply before its first sentence.</summary>
    public Action<Reply> Replying { get; init; } = _ => { };

    /// <summary>Told when voice or loudspeaker failed, after every sentence was shown.</summary>
    public Action<PartFailedException> SoundFailed { get; init; } = failure => throw failure;
}

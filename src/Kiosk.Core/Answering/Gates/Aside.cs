namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// What people say at a counter besides their question, what weighs most first: of 'hallo, ik heb een vraag' the
/// greeting needs no reply. A plain yes is not among them: it lets words go to a clerk, so only a table decides it.
/// </summary>
/// <remarks>The classifier numbers them in this order: models/training/smalltalk.</remarks>
internal enum Aside
{
    /// <summary>None of these.</summary>
    None,
    Repeat,
    Slower,
    Louder,
    Softer,
    Stop,
    Clerk,
    No,

    /// <summary>Who or what the kiosk is.</summary>
    IsComputer,
    Abilities,
    Privacy,

    /// <summary>Whether the kiosk hears and works.</summary>
    StillHere,

    /// <summary>That was not what was meant.</summary>
    Otherwise,

    /// <summary>Who does not know, or can't find the words.</summary>
    OwnWords,

    /// <summary>Who announces a question.</summary>
    AskAway,
    GoOn,

    /// <summary>Disappointment about the reply or the wait.</summary>
    Sorry,
    Goodbye,
    Thanks,
    Glad,

    /// <summary>Who apologises.</summary>
    NoHarm,
    Greeting,

    /// <summary>Who needs a moment.</summary>
    Wait,
}

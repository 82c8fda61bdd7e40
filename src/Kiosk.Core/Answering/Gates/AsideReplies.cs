namespace Kiosk.Core.Answering.Gates;

/// <summary>The reply to each <see cref="Aside"/>.</summary>
internal static class AsideReplies
{
    /// <param name="aside">Not <see cref="Aside.None"/>.</param>
    /// <param name="last">The kiosk's last reply, for what is said again.</param>
    public static Reply To(Aside aside, Reply? last) => aside switch
    {
        Aside.Repeat => CommandGate.CommandFor(KioskCommand.Repeat, last),
        Aside.Slower => CommandGate.CommandFor(KioskCommand.Slower, last),
        Aside.Louder => CommandGate.CommandFor(KioskCommand.Louder, last),
        Aside.Softer => CommandGate.CommandFor(KioskCommand.Softer, last),
        Aside.Stop => CommandGate.CommandFor(KioskCommand.Stop, last),
        Aside.Clerk => CommandGate.CommandFor(KioskCommand.Clerk, last),
        Aside.No => CommandGate.CommandFor(KioskCommand.No, last),
        Aside.IsComputer => new Meta(Phrases.IsComputer),
        Aside.Abilities => new Meta(Phrases.Abilities),
        Aside.Privacy => new Meta(Phrases.Privacy),
        Aside.StillHere => new Meta(Phrases.StillHere),
        _ => new Courtesy(PhraseFor(aside)),
    };

    private static string PhraseFor(Aside aside) => aside switch
    {
        Aside.Otherwise => Phrases.SayOtherwise,
        Aside.OwnWords => Phrases.AskInOwnWords,
        Aside.AskAway => Phrases.AskAway,
        Aside.GoOn => Phrases.GoOn,
        Aside.Sorry => Phrases.Sorry,
        Aside.Goodbye => Phrases.Goodbye,
        Aside.Thanks => Phrases.Thanks,
        Aside.Glad => Phrases.Glad,
        Aside.NoHarm => Phrases.NoHarm,
        Aside.Greeting => Phrases.Greeting,
        _ => Phrases.TakeYourTime,
    };
}

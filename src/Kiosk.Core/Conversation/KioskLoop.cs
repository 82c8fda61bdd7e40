using Kiosk.Core.Answering;
using Kiosk.Core.Handovers;

namespace Kiosk.Core.Conversation;

/// <summary>
/// The only reader of the kiosk's events and the owner of the only work that runs. It reports that it is alive after
/// every event and at least once per interval, so that a hung loop is restarted.
/// </summary>
public sealed class KioskLoop
{
    /// <summary>More than anyone listens to; of more, the newest is not said.</summary>
    private const int MaxToSay = 8;

    private readonly KioskParts parts;
    private readonly ConversationOptions options;
    private readonly KioskWork kioskWork;
    private readonly KioskClock clock;
    private readonly HandoverMaker handovers;
    private readonly DeskLink desk;
    private readonly EventQueue events;
    private readonly Queue<Say> toSay = new();
    private KioskState state;
    private Session session = new();
    private volatile Work? work;
    private long unsaid;

    public KioskLoop(KioskParts parts, ConversationOptions options, HandoverOptions handoverOptions, TimeProvider time)
    {
        (this.parts, this.options) = (parts, options);
        events = new EventQueue(time);
        kioskWork = new KioskWork(parts, options);
        clock = new KioskClock(options, handoverOptions, time);
        handovers = new HandoverMaker(handoverOptions, time, parts.Desk);
        desk = new DeskLink(parts.Desk, time, (told, handover) => events.Post(new Happening(told, null, handover)), parts.Faulted);
        state = parts.Turns.HasKnowledge ? KioskState.Idle : KioskState.OutOfService;
    }

    /// <summary>Events that found the queue full, and what was never said because too much was waiting to be.</summary>
    public long Dropped => events.Dropped + Interlocked.Read(ref unsaid);

    /// <summary>Events that were not looked at yet.</summary>
    public int Waiting => events.Count;

    /// <summary>Whether something is being heard, made or said now.</summary>
    public bool IsBusy => work is not null;

    /// <summary>Tells the loop that something happened; never blocks.</summary>
    public void Post(KioskEvent happened) => events.Post(new Happening(happened));

    /// <summary>Runs until cancelled; then the work under way is stopped and awaited.</summary>
    /// <param name="alive">Called after every event and at least once per <paramref name="aliveInterval"/>.</param>
    public async Task RunAsync(Action alive, TimeSpan aliveInterval, CancellationToken cancellationToken)
    {
        var following = desk.RunAsync(cancellationToken);
        parts.Output.Display?.ShowState(state);
        try
        {
            if (state != KioskState.OutOfService)
            {
                await DoAsync(new WarmUp());
            }

            while (true)
            {
                alive();
                if (await events.NextAsync(aliveInterval, cancellationToken) is { } happening)
                {
                    await StepAsync(happening);
                }

                if (work is null && clock.Due(state) is { } due)
                {
                    await TakeAsync(due);
                }
            }
        }
        finally
        {
            await StopWorkAsync();
            await following.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task StepAsync(Happening happening)
    {
        if (happening.From is { } from && from != work || happening.Handover is { } handover && handover != session.Handover?.Id
            || happening.Event is DeskAway && session is { Handover: not null, TicketTold: null })
        {
            // Work that was replaced, and a handover that has ended, have nothing more to say. A handover that is on its way
            // says itself that the desk is away, with the number under which it is kept.
            return;
        }

        if (happening.IsByCitizen)
        {
            NoteCitizen();
        }

        if (happening.EndsWork)
        {
            await StopWorkAsync();
            clock.WorkEnded();
        }

        session.TicketTold = (happening.Event as HandoverAccepted)?.Ticket ?? session.TicketTold;
        await TakeAsync(happening.Event);
        if (work is null && toSay.TryDequeue(out var next))
        {
            await StartAsync(next);
        }
    }

    private void NoteCitizen()
    {
        if (clock.HasWarned)
        {
            parts.Output.Display?.ShowEnding(null);
        }

        clock.CitizenActed();
    }

    private async Task TakeAsync(KioskEvent happened)
    {
        var (next, effects) = KioskMachine.Next(state, happened);
        if (next != state)
        {
            state = next;
            parts.Output.Display?.ShowState(state);
        }

        foreach (var effect in effects)
        {
            await DoAsync(effect);
        }

        if (state is not (KioskState.AwaitingClerk or KioskState.WithClerk))
        {
            session.Handover = null;
        }

        if (state == KioskState.Idle && !parts.Turns.HasKnowledge)
        {
            // Lost or never there, while a clerk was called: idle would promise answers.
            await TakeAsync(new PartLost(Part.Knowledge));
        }
    }

    private async Task DoAsync(KioskEffect effect)
    {
        switch (effect)
        {
            case Say { Waits: true } say when work is not null:
                Queue(say);
                break;
            case Cancel:
                await StopWorkAsync();
                toSay.Clear();
                break;
            case LetGo:
                work?.LetGo();
                break;
            case DropOffer:
                session.DropOffer();
                break;
            case CallClerk or Escalate or CancelHandover:
                TellDesk(effect);
                break;
            case EndSession:
                ForgetCitizen();
                await StartAsync(new Erase());
                break;
            default:
                toSay.Clear();
                await StartAsync(Spoken(effect));
                break;
        }
    }

    private void TellDesk(KioskEffect effect)
    {
        if (effect is CallClerk call)
        {
            session.TicketTold = null;
            session.Handover = handovers.Make(session, call.WithWords);
            desk.Send(session.Handover);
        }
        else if (session.Handover is { } handover)
        {
            Action<Handover> tell = effect is Escalate ? desk.Escalate : desk.Cancel;
            tell(handover);
        }

        clock.ClerkCalled();
    }

    private void ForgetCitizen()
    {
        session = new Session();
        clock.SessionEnded();
        parts.Output.Display?.ShowEnding(null);
        parts.Output.Display?.Clear();
    }

    /// <summary>What is said depends on the session for some effects; the machine does not know it.</summary>
    private KioskEffect? Spoken(KioskEffect effect)
    {
        switch (effect)
        {
            case SayAgain:
                return session.LastSaid.Count > 0 ? new Say(session.LastSaid) : null;
            case SendToDesk:
                return new Say(session.TicketTold is { } ticket ? Phrases.GoToDeskWith(ticket) : [Phrases.GoToDesk]);
            case AskForWords:
                return parts.Desk.TakesWords ? new Say([Phrases.AskForWords]) : null;
            case WarnOfEnd:
                parts.Output.Display?.ShowEnding(TimeSpan.FromSeconds(options.WarningSeconds));
                return new Say(Phrases.StillThere);
            default:
                return effect;
        }
    }

    private void Queue(Say say)
    {
        if (toSay.Count < MaxToSay)
        {
            toSay.Enqueue(say);
        }
        else
        {
            Interlocked.Increment(ref unsaid);
        }
    }

    private async Task StartAsync(KioskEffect? effect)
    {
        await StopWorkAsync();
        if (effect is null)
        {
            return;
        }

        session.LastSaid = (effect as Say)?.Sentences ?? session.LastSaid;
        var current = session;
        work = Work.Start((self, stop) =>
            kioskWork.RunAsync(effect, current, () => self.IsHeld, happened => events.Post(new Happening(happened, self)), stop));
    }

    private async Task StopWorkAsync()
    {
        if (work is { } running)
        {
            work = null;
            await running.DisposeAsync();
        }
    }
}

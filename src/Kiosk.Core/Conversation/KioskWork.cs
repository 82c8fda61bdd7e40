using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Conversation;

/// <summary>Carries out what the machine decided, and reports how it went. Every fault ends here, as a part that failed.</summary>
internal sealed class KioskWork(KioskParts parts, ConversationOptions options)
{
    /// <param name="isHeld">Whether the button that began it is still down.</param>
    public async Task RunAsync(
        KioskEffect effect, Session session, Func<bool> isHeld, Action<KioskEvent> report, CancellationToken stop)
    {
        try
        {
            report(await DoAsync(effect, session, isHeld, report, stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (PartFailedException failure)
        {
            parts.Faulted(failure.Part, failure.InnerException!);
            report(new TurnFailed(failure.Part));
        }
        catch (Exception exception)
        {
            parts.Faulted(Part.Other, exception);
            report(new TurnFailed(Part.Other));
        }
    }

    private async Task<KioskEvent> DoAsync(
        KioskEffect effect, Session session, Func<bool> isHeld, Action<KioskEvent> report, CancellationToken stop)
    {
        await using var voice = new VoiceWatch(parts.Hearing?.BargeIn, report, stop);
        var output = OutputOf(report, voice);
        if (effect is not Listen { HasBegun: true })
        {
            parts.Hearing?.BargeIn?.Forget();
        }

        switch (effect)
        {
            case Listen:
                return Ended(await parts.Turns.RunAsync(HearingOrFault(isHeld), options.Listen, session, output, stop), session);
            case AnswerText typed:
                return Ended(await parts.Turns.AnswerAsync(typed.Text, session, output, stop), session);
            case AnswerTopic topic:
                return Ended(await parts.Turns.AnswerAsync(options.QuestionOf(topic.Number), session, output, stop), session);
            case Say say:
                await parts.Turns.SayAsync(say.Sentences, session, output, stop);
                break;
            case WarmUp:
                await parts.Turns.WarmUpAsync(stop);
                break;
            case Erase:
                await EraseAsync(stop);
                break;
        }

        return new TurnEnded(null);
    }

    private async Task EraseAsync(CancellationToken stop)
    {
        try
        {
            await PartFailedException.WrapAsync(Part.Detector, Task.Run(() => parts.Hearing?.Capture().Forget(), stop));
            await parts.Turns.ForgetAsync(stop);
        }
        finally
        {
            parts.Forget();
        }
    }

    private Hearing HearingOrFault(Func<bool> isHeld)
    {
        var hearing = parts.Hearing
            ?? throw new PartFailedException(Part.Detector, new AudioDeviceException("There is no voice activity detection."));
        return hearing with { Capture = Capture };

        UtteranceCapture Capture()
        {
            var capture = hearing.Capture();
            capture.IsHeld = options.HoldToTalk ? isHeld : null;
            return capture;
        }
    }

    private KioskEvent Ended(Turn? turn, Session session)
    {
        if (turn is not null)
        {
            parts.Answered(turn.Answered.Reply.Kind);
        }

        return turn?.Answered.Reply switch
        {
            null => new NothingHeard(),
            { } reply when OrderIn(reply, session) is { } order => new OrderGiven(order),
            { } reply => new TurnEnded(reply, session.IsClerkOffered),
        };
    }

    /// <returns>What the machine carries out in place of a spoken reply; null for all else.</returns>
    private static KioskCommand? OrderIn(Reply reply, Session session) => reply switch
    {
        Command { Order: KioskCommand.Clerk or KioskCommand.Stop } command => command.Order,
        Command { Order: KioskCommand.Yes } when session.IsClerkOffered => KioskCommand.Yes,
        _ => null,
    };

    private TurnOutput OutputOf(Action<KioskEvent> report, VoiceWatch voice)
    {
        var display = new ReportingDisplay(parts.Output.Display, report, voice);
        return parts.Output with
        {
            Display = display,
            Listened = () => report(new UtteranceHeard()),
            Speaks = (reply, after) => OrderIn(reply, after) is null,
            Replying = reply => display.Reply = reply,
            SoundFailed = failure => parts.Faulted(failure.Part, failure.InnerException!),
        };
    }

    /// <summary>Passes on what is shown; when the first sentence is, it reports so and begins to watch for the citizen's voice.</summary>
    private sealed class ReportingDisplay(IDisplay? display, Action<KioskEvent> report, VoiceWatch voice) : IDisplay
    {
        private bool hasStarted;

        public Reply? Reply { get; set; }

        public void ShowState(KioskState state) => display?.ShowState(state);

        public void ShowHearing(string text) => display?.ShowHearing(text);

        public void ShowHeard(string text) => display?.ShowHeard(text);

        public void ShowSpoken(string sentence)
        {
            if (!hasStarted)
            {
                hasStarted = true;
                report(new ReplyStarted(Reply));
                voice.Start();
            }

            display?.ShowSpoken(sentence);
        }

        public void ShowSource(Source source) => display?.ShowSource(source);

        public void ShowEnding(TimeSpan? left) => display?.ShowEnding(left);

        public void ShowRunningOut(TimeSpan? left) => display?.ShowRunningOut(left);

        public void Clear() => display?.Clear();
    }
}

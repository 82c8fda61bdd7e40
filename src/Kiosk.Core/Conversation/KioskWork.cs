using Kiosk.Core.Audio;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Conversation;

/// <summary>Carries out what the machine decided, and reports how it went. Every fault ends here, as a part that failed.</summary>
internal sealed class KioskWork(KioskParts parts, ConversationOptions options)
{
    public async Task RunAsync(KioskEffect effect, Session session, Action<KioskEvent> report, CancellationToken stop)
    {
        var part = effect is Listen ? Part.Microphone : Part.Other;
        try
        {
            report(await DoAsync(effect, session, report, stop));
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
            parts.Faulted(part, exception);
            report(new TurnFailed(part));
        }
    }

    private async Task<KioskEvent> DoAsync(
        KioskEffect effect, Session session, Action<KioskEvent> report, CancellationToken stop)
    {
        var output = parts.Output with { Display = new ReportingDisplay(parts.Output.Display, report) };
        switch (effect)
        {
            case Listen:
                return await ListenAsync(stop);
            case WarmUp:
                await parts.Turns!.WarmUpAsync(stop);
                break;
            case AnswerUtterance heard:
                using (heard.Utterance)
                {
                    await parts.Turns!.RunAsync(heard.Utterance, session, output, stop);
                }

                break;
            case AnswerText typed:
                await parts.Turns!.RunTypedAsync(typed.Text, session, output, stop);
                break;
            case AnswerTopic topic:
                await parts.Turns!.RunTypedAsync(options.QuestionOf(topic.Number), session, output, stop);
                break;
            case Say say:
                await SayAsync(say, session, output, stop);
                break;
        }

        return new TurnEnded();
    }

    private async Task<KioskEvent> ListenAsync(CancellationToken stop)
    {
        var hearing = parts.Hearing ?? throw new AudioDeviceException("There is no microphone.");
        var heard = await hearing.Capture().ListenAsync(
            hearing.Microphone.CaptureAsync(stop), TimeSpan.FromSeconds(options.ListenSeconds), stop);
        return heard is null ? new NothingHeard() : new UtteranceHeard(heard);
    }

    /// <summary>Out of service there is no runner; the words are still shown.</summary>
    private async Task SayAsync(Say say, Session session, TurnOutput output, CancellationToken stop)
    {
        if (parts.Turns is { } turns)
        {
            await turns.SayAsync(say.Sentences, session, output, stop);
            return;
        }

        foreach (var sentence in say.Sentences)
        {
            output.Display?.ShowSpoken(sentence);
        }
    }

    /// <summary>Passes on what is shown, and reports when the first sentence is.</summary>
    private sealed class ReportingDisplay(IDisplay? display, Action<KioskEvent> report) : IDisplay
    {
        private bool hasStarted;

        public void ShowState(KioskState state) => display?.ShowState(state);

        public void ShowHearing(string text) => display?.ShowHearing(text);

        public void ShowHeard(string text) => display?.ShowHeard(text);

        public void ShowSpoken(string sentence)
        {
            if (!hasStarted)
            {
                hasStarted = true;
                report(new ReplyStarted());
            }

            display?.ShowSpoken(sentence);
        }

        public void ShowSource(Source source) => display?.ShowSource(source);

        public void ShowEnding(TimeSpan? left) => display?.ShowEnding(left);

        public void Clear() => display?.Clear();
    }
}

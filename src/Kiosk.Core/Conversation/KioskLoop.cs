using System.Threading.Channels;

namespace Kiosk.Core.Conversation;

/// <summary>
/// The only reader of the kiosk's events and the owner of the only work that runs. It reports that it is alive after
/// every event and at least once per interval, so that a hung loop is restarted.
/// </summary>
public sealed class KioskLoop(KioskParts parts, ConversationOptions options, TimeProvider time)
{
    private const int MaxWaiting = 64;

    /// <remarks>When the queue is full the newest press is dropped and counted: nothing may pile up behind a slow turn.</remarks>
    private readonly Channel<Happening> events =
        Channel.CreateBounded<Happening>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });

    private readonly KioskWork kioskWork = new(parts, options);
    private KioskState state = parts.Turns is null ? KioskState.OutOfService : KioskState.Idle;
    private Session session = new();
    private Work? work;
    private Task<bool>? ready;
    private long dropped;

    /// <summary>Events that found the queue full.</summary>
    public long Dropped => Interlocked.Read(ref dropped);

    /// <summary>Tells the loop that something happened; never blocks.</summary>
    public void Post(KioskEvent happened) => Post(new Happening(happened, null));

    /// <summary>Runs until cancelled; then the work under way is stopped and awaited.</summary>
    /// <param name="alive">Called after every event and at least once per <paramref name="aliveInterval"/>.</param>
    public async Task RunAsync(Action alive, TimeSpan aliveInterval, CancellationToken cancellationToken)
    {
        parts.Output.Display?.ShowState(state);
        var lastEvent = time.GetTimestamp();
        try
        {
            if (state != KioskState.OutOfService)
            {
                await DoAsync(new WarmUp());
            }

            while (true)
            {
                alive();
                if (await NextAsync(aliveInterval, cancellationToken) is { } happening)
                {
                    lastEvent = time.GetTimestamp();
                    await StepAsync(happening);
                }
                else if (work is null or { IsDone: true } && time.GetElapsedTime(lastEvent).TotalSeconds >= options.SessionSeconds)
                {
                    lastEvent = time.GetTimestamp();
                    await StepAsync(new Happening(new SessionExpired(), null));
                }
            }
        }
        finally
        {
            await StopWorkAsync();
        }
    }

    private void Post(Happening happening)
    {
        if (!events.Writer.TryWrite(happening))
        {
            Interlocked.Increment(ref dropped);
        }
    }

    /// <returns>What happened, or null when nothing did for so long.</returns>
    private async Task<Happening?> NextAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        ready ??= events.Reader.WaitToReadAsync(cancellationToken).AsTask();
        try
        {
            await ready.WaitAsync(atMost, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }

        ready = null;
        return events.Reader.TryRead(out var happening) ? happening : null;
    }

    private async Task StepAsync(Happening happening)
    {
        if (happening.From is { } from && from != work)
        {
            // Work that was replaced has nothing more to say.
            (happening.Event as UtteranceHeard)?.Utterance.Dispose();
            return;
        }

        var (next, effects) = KioskMachine.Next(state, happening.Event);
        if (next != state)
        {
            state = next;
            parts.Output.Display?.ShowState(state);
        }

        foreach (var effect in effects)
        {
            await DoAsync(effect);
        }
    }

    private async Task DoAsync(KioskEffect effect)
    {
        await StopWorkAsync();
        switch (effect)
        {
            case Cancel:
                break;
            case EndSession:
                session = new Session();
                parts.Output.Display?.Clear();
                break;
            default:
                var current = session;
                work = Work.Start((self, stop) =>
                    kioskWork.RunAsync(effect, current, happened => Post(new Happening(happened, self)), stop));
                break;
        }
    }

    private async Task StopWorkAsync()
    {
        if (work is { } running)
        {
            work = null;
            await running.DisposeAsync();
        }
    }

    /// <param name="From">The work that reports it; null for buttons.</param>
    private sealed record Happening(KioskEvent Event, Work? From);
}

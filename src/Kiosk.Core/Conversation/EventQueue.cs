using System.Threading.Channels;

namespace Kiosk.Core.Conversation;

/// <summary>
/// What happened and was not looked at yet. When it is full the newest press is dropped and counted: nothing may pile up
/// behind a slow turn.
/// </summary>
internal sealed class EventQueue(TimeProvider time)
{
    private const int MaxPresses = 64;

    /// <summary>
    /// Room that presses never take, for what the one running work and the desk report: a kiosk that missed what became
    /// of a handover would wait for a clerk for ever.
    /// </summary>
    private const int ReservedForReports = 64;

    private readonly Channel<Happening> events =
        Channel.CreateBounded<Happening>(new BoundedChannelOptions(MaxPresses + ReservedForReports) { SingleReader = true });

    private Task<bool>? ready;
    private long dropped;

    public int Count => events.Reader.Count;

    /// <summary>Events that found it full.</summary>
    public long Dropped => Interlocked.Read(ref dropped);

    /// <summary>Never blocks.</summary>
    public void Post(Happening happening)
    {
        if ((happening.IsByCitizen && happening.From is null && Count >= MaxPresses) || !events.Writer.TryWrite(happening))
        {
            Interlocked.Increment(ref dropped);
        }
    }

    /// <summary>Has one reader.</summary>
    /// <returns>What happened, or null when nothing did for so long.</returns>
    public async Task<Happening?> NextAsync(TimeSpan atMost, CancellationToken cancellationToken)
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
}

/// <summary>An event, and who reports it.</summary>
/// <param name="From">The work that reports it; null for buttons and the desk.</param>
/// <param name="Handover">Which handover the desk tells it about; null for everything else.</param>
internal sealed record Happening(KioskEvent Event, Work? From = null, Guid? Handover = null)
{
    public bool IsByCitizen => Event is ButtonPressed or QuestionTyped or UtteranceHeard or VoiceHeard;

    public bool EndsWork => From is not null && Event is TurnEnded or TurnFailed or NothingHeard or OrderGiven;
}

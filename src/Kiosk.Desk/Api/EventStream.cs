using System.Globalization;
using System.Net.ServerSentEvents;
using Kiosk.Desk.Protocol;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Desk.Api;

/// <summary>Server-sent events with the number of the change as their id; in quiet times a sign that the desk is there.</summary>
internal static class EventStream
{
    private const string LastEventId = "Last-Event-ID";
    private static readonly TimeSpan AliveInterval = TimeSpan.FromSeconds(15);
    private static readonly SseItem<string> Alive = Item(null, new KioskNotice.Alive().ToJson());

    /// <param name="follow">What happens after a change; null to begin now.</param>
    /// <param name="mayHear">Asked now and then: whether the caller may still hear it.</param>
    public static IResult Result<T>(
        DeskApi desk, HttpContext context, Func<long?, CancellationToken, IAsyncEnumerable<T>> follow, Func<T, SseItem<string>> item,
        Func<Task<bool>> mayHear)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, desk.Stopping);
        context.Response.RegisterForDispose(stop);
        return TypedResults.ServerSentEvents(WithSignsOfLife(follow(After(context), stop.Token), item, mayHear, desk.Time, stop));
    }

    public static SseItem<string> Item(long? id, string json) => new(json) { EventId = id?.ToString(CultureInfo.InvariantCulture) };

    private static long? After(HttpContext context) =>
        context.Request.Headers[LastEventId] is [{ } text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static async IAsyncEnumerable<SseItem<string>> WithSignsOfLife<T>(
        IAsyncEnumerable<T> source, Func<T, SseItem<string>> item, Func<Task<bool>> mayHear, TimeProvider time, CancellationTokenSource stop)
    {
        await using var events = source.GetAsyncEnumerator(stop.Token);
        Task<bool>? next = null;
        var asked = time.GetTimestamp();
        try
        {
            while (true)
            {
                if (time.GetElapsedTime(asked) >= AliveInterval)
                {
                    asked = time.GetTimestamp();
                    if (!await mayHear())
                    {
                        yield break;
                    }
                }

                next ??= events.MoveNextAsync().AsTask();
                if (!await EndsWithinAsync(next, time, stop.Token))
                {
                    yield return Alive;
                    continue;
                }

                if (!await next)
                {
                    yield break;
                }

                next = null;
                yield return item(events.Current);
            }
        }
        finally
        {
            // An enumerator that is still at work can't be disposed.
            await stop.CancelAsync();
            await ((Task?)next ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<bool> EndsWithinAsync(Task task, TimeProvider time, CancellationToken stop)
    {
        try
        {
            await task.WaitAsync(AliveInterval, time, stop);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}

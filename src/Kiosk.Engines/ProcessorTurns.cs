namespace Kiosk.Engines;

/// <summary>
/// Lets one engine compute at a time, speech first. Two engines with all threads on the same cores are many times slower
/// than one after the other. A citizen waits for speech; nobody waits for the language model.
/// </summary>
public sealed class ProcessorTurns
{
    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource> first = new();
    private readonly Queue<TaskCompletionSource> others = new();
    private bool isTaken;
    private Action? makeWay;

    /// <summary>Waits for a turn, before all who are not in a hurry; who of those computes now is told to make way.</summary>
    /// <returns>The turn; disposing of it ends it.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Task<IDisposable> EnterFirstAsync(CancellationToken cancellationToken) => EnterAsync(first, null, cancellationToken);

    /// <summary>Waits for a turn while nobody is in a hurry.</summary>
    /// <param name="whenAsked">Called from another thread when somebody is in a hurry: end the turn soon.</param>
    /// <inheritdoc cref="EnterFirstAsync"/>
    public Task<IDisposable> EnterAsync(Action whenAsked, CancellationToken cancellationToken) => EnterAsync(others, whenAsked, cancellationToken);

    private async Task<IDisposable> EnterAsync(Queue<TaskCompletionSource> queue, Action? whenAsked, CancellationToken cancellationToken)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            queue.Enqueue(mine);
            if (isTaken && whenAsked is null)
            {
                makeWay?.Invoke();
            }

            PassOn();
        }

        await using (cancellationToken.UnsafeRegister(static (waiting, token) => ((TaskCompletionSource)waiting!).TrySetCanceled(token), mine))
        {
            await mine.Task;
        }

        lock (gate)
        {
            makeWay = whenAsked;
            if (first.Any(waiting => !waiting.Task.IsCompleted))
            {
                makeWay?.Invoke();
            }
        }

        return new Turn(this);
    }

    private void Leave()
    {
        lock (gate)
        {
            (isTaken, makeWay) = (false, null);
            PassOn();
        }
    }

    /// <summary>Gives the turn to who waits longest; one who was cancelled does not take it.</summary>
    private void PassOn()
    {
        while (!isTaken && (first.TryDequeue(out var next) || others.TryDequeue(out next)))
        {
            isTaken = next.TrySetResult();
        }
    }

    private sealed class Turn(ProcessorTurns turns) : IDisposable
    {
        private ProcessorTurns? turns = turns;

        public void Dispose() => Interlocked.Exchange(ref turns, null)?.Leave();
    }
}

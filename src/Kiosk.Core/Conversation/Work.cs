namespace Kiosk.Core.Conversation;

/// <summary>The one piece of work that runs.</summary>
internal sealed class Work : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;
    private volatile bool isLetGo;

    public bool IsDone => running.IsCompleted;

    /// <summary>Whether the button whose press began it is still down.</summary>
    public bool IsHeld => !isLetGo;

    public static Work Start(Func<Work, CancellationToken, Task> run)
    {
        var work = new Work();
        work.running = Task.Run(() => run(work, work.stop.Token));
        return work;
    }

    /// <summary>Tells it that the button whose press began it came up.</summary>
    public void LetGo() => isLetGo = true;

    /// <summary>Stops the work and waits until it has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // Stopped, as asked.
        }
        finally
        {
            stop.Dispose();
        }
    }
}

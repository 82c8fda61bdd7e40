namespace Kiosk.Engines.Tests.Alsa;

/// <summary>No timer fires: what ends all the same did not wait for one.</summary>
internal sealed class StoppedTime : TimeProvider
{
    public override long GetTimestamp() => 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}

namespace Kiosk.Core.Tests.Support;

/// <summary>A clock that shows one moment.</summary>
internal sealed class WallClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}

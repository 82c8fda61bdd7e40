namespace Kiosk.Host.Evaluation;

/// <summary>A clock that shows one day at ten in the morning (UTC) and still measures how long things take.</summary>
internal sealed class FixedDay(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(10, 0), TimeSpan.Zero);
}

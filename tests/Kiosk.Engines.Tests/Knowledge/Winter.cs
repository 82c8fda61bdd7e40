namespace Kiosk.Engines.Tests.Knowledge;

/// <summary>A Wednesday on which every starter source was confirmed and no holiday of the year has passed but New Year's Day.</summary>
internal sealed class Winter : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 2, 25, 10, 0, 0, TimeSpan.Zero);
}

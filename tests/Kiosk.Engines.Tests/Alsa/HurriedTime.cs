namespace Kiosk.Engines.Tests.Alsa;

/// <summary>Half a second passes between any two looks at the clock; timers run as ever.</summary>
internal sealed class HurriedTime : TimeProvider
{
    private long now;

    public override long TimestampFrequency => 1_000;

    public override long GetTimestamp() => now += 500;
}

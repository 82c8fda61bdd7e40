namespace Kiosk.Core.Answering.Opening;

/// <summary>The date and time in the hall, when the device's clock can be believed.</summary>
/// <param name="isSynchronised">Whether the clock was set from a trusted one since the start; null when nobody can tell.</param>
/// <param name="notBefore">A day that has certainly come, such as that on which the newest source was confirmed.</param>
internal sealed class HallClock(TimeProvider time, Func<bool>? isSynchronised, DateOnly notBefore)
{
    private static readonly TimeZoneInfo? Zone =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out var zone) ? zone : null;

    /// <summary>Null when the clock is in doubt: it was not set, lies before what has certainly been, or the time zone is not known.</summary>
    public DateTime? Now =>
        Zone is not null && isSynchronised?.Invoke() is not false
            && TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime is var now && DateOnly.FromDateTime(now) >= notBefore
            ? now : null;
}

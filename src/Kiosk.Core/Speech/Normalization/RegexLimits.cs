namespace Kiosk.Core.Speech.Normalization;

internal static class RegexLimits
{
    /// <summary>
    /// Milliseconds for one match. The patterns are bounded and take microseconds; this stops a mistake in one of
    /// them from holding up a turn.
    /// </summary>
    public const int Timeout = 2000;
}

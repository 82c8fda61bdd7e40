namespace Kiosk.Core.Speech;

/// <summary>How the kiosk speaks to one citizen; it returns to normal when the session ends.</summary>
public readonly record struct SpeakingStyle(SpeechRate Rate, Volume Volume)
{
    public static SpeakingStyle Normal { get; } = new(SpeechRate.Normal, Volume.Normal);
}

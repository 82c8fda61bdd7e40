using Kiosk.Core.Audio;

namespace Kiosk.Core.Speech;

/// <summary>A voice that gives the word to a simpler one when it fails, and tries again after a while.</summary>
/// <param name="failed">Told of each failure of the first voice, for the log.</param>
public sealed class FallbackVoice(ISynthesizer first, ISynthesizer second, Action<Exception> failed, TimeProvider time) : ISynthesizer
{
    /// <summary>A voice that is broken costs time at each sentence; one that was only short of memory comes back.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    private long? failedAt;

    public string Voice => first.Voice;

    public string Language => first.Language;

    public async Task<AudioClip> SynthesizeAsync(string sentence, SpeechRate rate, CancellationToken cancellationToken)
    {
        if (failedAt is not { } since || time.GetElapsedTime(since) >= RetryAfter)
        {
            try
            {
                return await first.SynthesizeAsync(sentence, rate, cancellationToken);
            }
            catch (EngineException exception)
            {
                failedAt = time.GetTimestamp();
                failed(exception);
            }
        }

        return await second.SynthesizeAsync(sentence, rate, cancellationToken);
    }
}

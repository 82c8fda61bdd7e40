using Kiosk.Core.Audio;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>
/// Synthesises sentences in order, always one ahead of the one that plays. Disposing waits for the one under way:
/// two turns must not share a voice.
/// </summary>
internal sealed class SynthesisAhead(
    ISynthesizer voice, IReadOnlyList<string> sentences, SpeechRate rate, bool isHeard, CancellationToken cancellationToken)
    : IAsyncDisposable
{
    private int started = 1;
    private Task<AudioClip?> underWay = StartAsync(voice, sentences, 0, rate, isHeard, cancellationToken);

    /// <summary>The next sentence's clip; null when nobody hears it.</summary>
    public async Task<AudioClip?> NextAsync()
    {
        var clip = await underWay;
        underWay = StartAsync(voice, sentences, started++, rate, isHeard, cancellationToken);
        return clip;
    }

    public async ValueTask DisposeAsync() =>
        await underWay.ContinueWith(
            _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private static Task<AudioClip?> StartAsync(
        ISynthesizer voice, IReadOnlyList<string> sentences, int number, SpeechRate rate, bool isHeard, CancellationToken cancellationToken) =>
        !isHeard || number >= sentences.Count
            ? Task.FromResult<AudioClip?>(null)
            : SynthesizeAsync(voice, sentences[number], rate, cancellationToken);

    private static async Task<AudioClip?> SynthesizeAsync(
        ISynthesizer voice, string sentence, SpeechRate rate, CancellationToken cancellationToken) =>
        await PartFailedException.WrapAsync(
            Part.Voice, voice.SynthesizeAsync(DutchTextNormalizer.Normalize(sentence), rate, cancellationToken));
}

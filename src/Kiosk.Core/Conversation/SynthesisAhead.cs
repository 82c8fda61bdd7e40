using Kiosk.Core.Audio;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>
/// Synthesises sentences in order, always one ahead of the one that plays. Disposing waits for the one under way:
/// two turns must not share a voice.
/// </summary>
internal sealed class SynthesisAhead(
    ISynthesizer voice, IReadOnlyList<string> sentences, SpeakingStyle style, bool isHeard, CancellationToken cancellationToken)
    : IAsyncDisposable
{
    private int started = 1;
    private Task<AudioClip?> underWay = StartAsync(voice, sentences, 0, style, isHeard, cancellationToken);

    /// <summary>The next sentence's clip; null when nobody hears it.</summary>
    public async Task<AudioClip?> NextAsync()
    {
        var clip = await underWay;
        underWay = StartAsync(voice, sentences, started++, style, isHeard, cancellationToken);
        return clip;
    }

    public async ValueTask DisposeAsync() =>
        await underWay.ContinueWith(
            _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private static Task<AudioClip?> StartAsync(
        ISynthesizer voice, IReadOnlyList<string> sentences, int number, SpeakingStyle style, bool isHeard, CancellationToken cancellationToken) =>
        !isHeard || number >= sentences.Count
            ? Task.FromResult<AudioClip?>(null)
            : SynthesizeAsync(voice, sentences[number], style, cancellationToken);

    /// <remarks>A sentence grows when its figures become words, so what is too long for the voice is split again.</remarks>
    private static async Task<AudioClip?> SynthesizeAsync(
        ISynthesizer voice, string sentence, SpeakingStyle style, CancellationToken cancellationToken)
    {
        var clips = new List<AudioClip>();
        var words = voice.Language == "nl" ? DutchTextNormalizer.Normalize(sentence) : sentence;
        foreach (var part in SentenceSplitter.Split(words))
        {
            clips.Add(await PartFailedException.WrapAsync(Part.Voice, voice.SynthesizeAsync(part, style.Rate, cancellationToken)));
        }

        return clips.Count == 0 ? null : style.Volume.Apply(AudioClip.Join([.. clips.Select(clip => AtRate(clip, clips[0].SampleRate))]));
    }

    /// <summary>Another voice may have spoken the rest of the sentence, at its own rate.</summary>
    private static AudioClip AtRate(AudioClip clip, int rate) => clip.SampleRate == rate
        ? clip
        : new AudioClip(Resampler.Resample(clip.Samples.Span, clip.SampleRate, rate), rate);
}

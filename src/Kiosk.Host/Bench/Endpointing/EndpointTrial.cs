using Kiosk.Core.Audio;

namespace Kiosk.Host.Bench.Endpointing;

/// <summary>What became of one spoken variant.</summary>
/// <param name="IsClipped">Whether a part of what was said is not in the utterance.</param>
/// <param name="Delay">From the end of speech to the decision; null when it was clipped or not heard.</param>
internal sealed record EndpointResult(SpokenVariant Variant, bool IsClipped, TimeSpan? Delay);

/// <summary>Plays spoken variants to the capture of the service, on a clock that counts frames.</summary>
internal sealed class EndpointTrial(IVoiceActivityDetector detector, EndpointerOptions options)
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);

    /// <param name="tellsWords">Whether a recogniser tells the words in the pauses.</param>
    public async Task<EndpointResult> RunAsync(SpokenVariant variant, bool tellsWords, CancellationToken cancellationToken)
    {
        var played = new Playing(variant);
        var capture = new UtteranceCapture(detector, options) { Paused = tellsWords ? _ => played.StartRecogniser() : null };
        using var utterance = await capture.ListenAsync(played.FramesAsync(capture.Heard), MaxWait, cancellationToken);
        if (utterance is null)
        {
            return new EndpointResult(variant, true, null);
        }

        var silence = AudioFormat.ToSamples(utterance.EndpointDelay);
        var end = played.Now - Math.Max(0, silence - AudioFormat.ToSamples(TimeSpan.FromMilliseconds(options.PostRollMs)));
        var isClipped = end < variant.End || end - utterance.Samples.Length > variant.Start;
        return new EndpointResult(variant, isClipped, isClipped ? null : AudioFormat.ToDuration(played.Now - variant.End));
    }

    /// <summary>A microphone that hears the variant, and a recogniser that hears it too.</summary>
    private sealed class Playing(SpokenVariant variant)
    {
        private int? toldAt;

        /// <summary>Samples played so far.</summary>
        public int Now { get; private set; }

        public void StartRecogniser() => toldAt = Now + variant.RecogniserTime;

        public async IAsyncEnumerable<AudioFrame> FramesAsync(Action<string> heard)
        {
            for (var at = 0; at + AudioFormat.FrameLength <= variant.Samples.Length; at += AudioFormat.FrameLength)
            {
                if (toldAt <= at)
                {
                    heard(Words(toldAt.Value - variant.RecogniserTime));
                    toldAt = null;
                }

                Now = at + AudioFormat.FrameLength;
                yield return new AudioFrame(variant.Samples.AsMemory(at, AudioFormat.FrameLength));
            }

            await Task.CompletedTask;
        }

        /// <summary>The words before the pause that is nearest; none before the citizen speaks.</summary>
        private string Words(int at) => at < variant.Start ? "" : variant.Ends.MinBy(end => Math.Abs(end.At - at))!.Words;
    }
}

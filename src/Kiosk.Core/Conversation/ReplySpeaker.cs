using Kiosk.Core.Audio;

namespace Kiosk.Core.Conversation;

/// <summary>Says sentences one by one, in sound and in captions; when the sound fails the captions go on.</summary>
internal sealed class ReplySpeaker(TurnOutput output, TimeProvider time)
{
    private PartFailedException? failure;

    /// <param name="sound">Of these sentences.</param>
    /// <param name="since">Timestamp from which the wait for the first sample is counted.</param>
    /// <returns>Time to the first sample; zero when nothing is heard.</returns>
    /// <remarks>When voice or loudspeaker fails every sentence is shown all the same, then the output is told.</remarks>
    public async Task<TimeSpan> SayAsync(
        IReadOnlyList<string> sentences, SynthesisAhead sound, long since, CancellationToken cancellationToken)
    {
        var firstAudio = TimeSpan.Zero;
        foreach (var (number, sentence) in sentences.Index())
        {
            var clip = await NextAsync(sound);
            output.Display?.ShowSpoken(sentence);
            firstAudio = number == 0 && clip is not null ? time.GetElapsedTime(since) : firstAudio;
            await PlayAsync(clip, cancellationToken);
        }

        if (failure is not null)
        {
            output.SoundFailed(failure);
        }

        return firstAudio;
    }

    private async Task<AudioClip?> NextAsync(SynthesisAhead ahead)
    {
        try
        {
            return failure is null ? await ahead.NextAsync() : null;
        }
        catch (PartFailedException exception)
        {
            failure = exception;
            return null;
        }
    }

    private async Task PlayAsync(AudioClip? clip, CancellationToken cancellationToken)
    {
        try
        {
            if (clip is not null)
            {
                await PartFailedException.WrapAsync(Part.Loudspeaker, output.Speaker!.PlayAsync(clip, cancellationToken));
            }
        }
        catch (PartFailedException exception)
        {
            failure = exception;
        }
    }
}

using Kiosk.Core.Audio;

namespace Kiosk.Host.Audio;

/// <summary>A loudspeaker that keeps what it is given, in place of playing it.</summary>
internal sealed class MemorySpeaker : ISpeaker
{
    private static readonly TimeSpan PauseBetweenSentences = TimeSpan.FromMilliseconds(250);

    private readonly List<AudioClip> clips = [];

    public Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        clips.Add(clip);
        return Task.CompletedTask;
    }

    /// <summary>The sentences, in order.</summary>
    public IReadOnlyList<AudioClip> Clips => clips;

    /// <summary>All that was spoken as one clip, with a pause between sentences; they all have the voice's rate.</summary>
    public AudioClip ToClip()
    {
        var rate = clips[0].SampleRate;
        var pause = new float[(int)(PauseBetweenSentences.TotalSeconds * rate)];
        return new AudioClip(clips.SelectMany(clip => clip.Samples.ToArray().Concat(pause)).ToArray(), rate);
    }
}

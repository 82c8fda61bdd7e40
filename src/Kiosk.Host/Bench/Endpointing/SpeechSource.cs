using Kiosk.Core.Audio;
using Kiosk.Core.Speech;

namespace Kiosk.Host.Bench.Endpointing;

/// <summary>Where the speech of the measurement comes from: recordings of people, or espeak-ng where there are none.</summary>
internal static class SpeechSource
{
    private const string TestDataVariable = "KIOSK_TEST_DATA";
    private const int MaxFiles = 500;

    private static readonly string[] Sentences =
    [
        "Wat kost een nieuw paspoort?", "Ik wil graag mijn verhuizing doorgeven.", "Waar kan ik mijn oude koelkast brengen?",
        "Hoe laat gaat het gemeentehuis open?", "Kan ik hier een afspraak maken?", "Ja.", "Nee.", "Ja graag.", "Mijn rijbewijs is gestolen.",
        "Hoeveel hondenbelasting moet ik betalen?", "Ik zoek de bibliotheek.", "Wanneer wordt het grofvuil opgehaald?",
    ];

    /// <summary>The folder that was named, else that of the environment; null where there is none.</summary>
    public static DirectoryInfo? Folder(DirectoryInfo? named) => named ?? (Environment.GetEnvironmentVariable(TestDataVariable) is { Length: > 0 } data
        && Directory.Exists(Path.Combine(data, "speech"))
            ? new DirectoryInfo(Path.Combine(data, "speech"))
            : null);

    /// <summary>Phrases from all WAV files of a folder and those below it. A speaker is what stands before the first '_' of a file's name.</summary>
    /// <exception cref="AudioFormatException">A file can't be used, or there is no speech at all.</exception>
    public static IReadOnlyList<SpokenPhrase> FromFolder(DirectoryInfo folder)
    {
        var phrases = folder.EnumerateFiles("*.wav", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal).Take(MaxFiles)
            .SelectMany(file => PhraseCutter.Cut(SpeakerOf(file), WaveReader.ReadFile(file.FullName).Samples)).ToList();
        return phrases.Count > 0 ? phrases : throw new AudioFormatException($"'{folder}' holds no speech: name a folder with WAV files of people who speak.");
    }

    /// <summary>Phrases that a voice says.</summary>
    public static async Task<IReadOnlyList<SpokenPhrase>> FromVoiceAsync(ISynthesizer voice, CancellationToken cancellationToken)
    {
        var phrases = new List<SpokenPhrase>();
        foreach (var sentence in Sentences)
        {
            var clip = await voice.SynthesizeAsync(sentence, SpeechRate.Normal, cancellationToken);
            phrases.AddRange(PhraseCutter.Cut(voice.Voice, Resampler.Resample(clip.Samples.Span, clip.SampleRate, AudioFormat.SampleRate)));
        }

        return phrases;
    }

    private static string SpeakerOf(FileInfo file) => file.Name.Split('_') is [var speaker, _, ..] ? speaker : file.Name[..Math.Min(2, file.Name.Length)];
}

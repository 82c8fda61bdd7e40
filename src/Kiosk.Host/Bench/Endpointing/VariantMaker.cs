using Kiosk.Core.Audio;

namespace Kiosk.Host.Bench.Endpointing;

/// <summary>
/// Makes people who ask something of cut-out phrases: one to three of one speaker, with pauses, a room around them and
/// noise. The same seed makes the same people.
/// </summary>
internal sealed class VariantMaker(IReadOnlyList<SpokenPhrase> phrases, int seed)
{
    // How long a recogniser needs for the words so far, on a machine that is up to the task.
    private const int FastestRecogniserMs = 100;
    private const int SlowestRecogniserMs = 300;

    private static readonly string[] OpenWords = ["ik wil graag een", "hoe zit het met de", "ik kom voor mijn", "dat is eh", "mijn paspoort en"];

    private static readonly string[] CompleteWords = ["ik wil een paspoort", "wat kost een rijbewijs", "ik ben verhuisd", "ja"];

    private readonly Random random = new(seed);
    private readonly ILookup<string, SpokenPhrase> bySpeaker = phrases.ToLookup(phrase => phrase.Speaker);

    public SpokenVariant Next()
    {
        var kind = random.Next(10) switch { < 4 => PauseKind.None, < 7 => PauseKind.Breath, _ => PauseKind.Search };
        var first = phrases[random.Next(phrases.Count)];
        var others = bySpeaker[first.Speaker].ToArray();
        var spoken = new List<float>(Silence(300, 2_000));
        var start = spoken.Count;
        spoken.AddRange(first.Samples);
        var ends = new List<PhraseEnd>();
        for (var more = kind == PauseKind.None ? 0 : random.Next(1, 3); more > 0; more--)
        {
            // A breath may come anywhere in a sentence.
            ends.Add(EndOf(spoken, kind == PauseKind.Search || random.Next(3) == 0 ? OpenWords : CompleteWords));
            spoken.AddRange(kind == PauseKind.Breath ? Silence(150, 300) : Silence(500, 1_300));
            spoken.AddRange(others[random.Next(others.Length)].Samples);
        }

        ends.Add(EndOf(spoken, CompleteWords));
        var end = spoken.Count;
        spoken.AddRange(Silence(3_000, 3_000));
        return new SpokenVariant(
            InRoom([.. spoken], start, end), start, ends, kind, Samples(random.Next(FastestRecogniserMs, SlowestRecogniserMs)));
    }

    private PhraseEnd EndOf(List<float> spoken, string[] words) => new(spoken.Count, words[random.Next(words.Length)]);

    private float[] InRoom(float[] spoken, int start, int end)
    {
        var power = spoken[start..end].Sum(sample => (double)sample * sample) / (end - start);
        var room = random.Next(2) == 0
            ? spoken
            : Room.Reverberate(spoken, TimeSpan.FromSeconds(0.25 + (0.5 * random.NextDouble())), 0.1 + (0.4 * random.NextDouble()), random);
        switch (random.Next(3))
        {
            case 0:
                Room.Mix(room, Room.PinkNoise(room.Length, random), power, 10 + random.Next(20));
                break;
            case 1:
                Room.Mix(room, Babble(room.Length), power, 15 + random.Next(15));
                break;
            default:
                Room.Mix(room, Room.PinkNoise(room.Length, random), power, 40);
                break;
        }

        return room;
    }

    /// <summary>Six people at once, further away.</summary>
    private float[] Babble(int length)
    {
        var babble = new float[length];
        for (var person = 0; person < 6; person++)
        {
            for (var at = -random.Next(AudioFormat.SampleRate); at < length;)
            {
                var phrase = phrases[random.Next(phrases.Count)].Samples;
                for (var sample = Math.Max(0, -at); sample < phrase.Length && at + sample < length; sample++)
                {
                    babble[at + sample] += phrase[sample];
                }

                at += phrase.Length + Samples(random.Next(600));
            }
        }

        return Room.Reverberate(babble, TimeSpan.FromSeconds(0.6), 2, random);
    }

    private float[] Silence(int leastMs, int mostMs) => new float[Samples(random.Next(leastMs, mostMs + 1))];

    private static int Samples(int milliseconds) => AudioFormat.ToSamples(TimeSpan.FromMilliseconds(milliseconds));
}

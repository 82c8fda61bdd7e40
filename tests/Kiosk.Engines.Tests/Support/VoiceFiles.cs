using System.Text.Json;

namespace Kiosk.Engines.Tests.Support;

/// <summary>
/// A model shaped as a Piper voice, in a folder of its own. Its sound is the phoneme numbers in thousandths, over
/// and over, so that a test can read what went in; its length follows the phonemes and the length scale.
/// </summary>
internal sealed class VoiceFiles : IDisposable
{
    public const int SampleRate = 22_050;

    /// <summary>Samples for each phoneme number at length scale 1.</summary>
    public const int SamplesPerId = 800;

    private readonly string folder = Directory.CreateTempSubdirectory("kiosk-voice-").FullName;

    /// <param name="flaw">What the voice does wrong.</param>
    public VoiceFiles(int speakers = 1, Flaw flaw = Flaw.None)
    {
        File.WriteAllBytes(Model, Graph(speakers, flaw));
        WriteSettings(new
        {
            audio = new { sample_rate = SampleRate },
            espeak = new { voice = "nl" },
            inference = new { noise_scale = 0.5, length_scale = 1.0, noise_w = 0.25 },
            phoneme_id_map = new Dictionary<string, int[]> { ["_"] = [0], ["^"] = [1], ["$"] = [2], [" "] = [3], ["."] = [10], ["j"] = [23], ["aː"] = [99], ["a"] = [14], ["ː"] = [122] },
            num_speakers = speakers,
            speaker_id_map = new Dictionary<string, int> { ["anna"] = 0, ["bert"] = 1 },
        });
    }

    public enum Flaw
    {
        None,

        /// <summary>No numbers while there is noise in the scales.</summary>
        NoNumbersWithNoise,

        /// <summary>No numbers, whatever the scales.</summary>
        NoNumbers,

        /// <summary>Far too long while there is noise in the rhythm.</summary>
        BabbleWithNoise,
    }

    public string Model => Path.Combine(folder, "test-voice.onnx");

    public void WriteSettings(object settings) => File.WriteAllText(Model + ".json", JsonSerializer.Serialize(settings));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static byte[] Graph(int speakers, Flaw flaw)
    {
        var file = new OnnxFile()
            .Input("input", OnnxFile.Int64, 1, -1).Input("input_lengths", OnnxFile.Int64, 1).Input("scales", OnnxFile.Float, 3)
            .Output("output", OnnxFile.Float, 1, 1, 1, -1)
            .Constant("zero", [0L], scalar: true).Constant("one", [1L], scalar: true).Constant("two", [2L], scalar: true)
            .Constant("row", [1L]).Constant("axis", [0L]).Constant("shape", [1L, 1L, 1L, -1L])
            .Constant("thousandth", [0.001f], scalar: true).Constant("per_id", [(float)SamplesPerId], scalar: true)
            .Constant("hundred", [100f], scalar: true)
            .Node("Gather", ["scales", "zero"], "noise").Node("Gather", ["scales", "one"], "length_scale").Node("Gather", ["scales", "two"], "noise_w");
        Repeats(file, flaw);
        file.Node("Cast", ["input"], "numbers", ("to", OnnxFile.Float)).Node("Mul", ["numbers", "thousandth"], "quiet")
            .Node("Tile", ["quiet", "repeats"], "tiled").Node("Reshape", ["tiled", "shape"], "wave");
        Speaker(file, speakers);
        return Ending(file, flaw).ToArray();
    }

    // [1, length_scale * samples per id]; with babble a hundred times noise_w longer.
    private static void Repeats(OnnxFile file, Flaw flaw)
    {
        var factor = "length_scale";
        if (flaw == Flaw.BabbleWithNoise)
        {
            file.Node("Mul", ["noise_w", "hundred"], "much").Node("Add", ["much", "length_scale"], "babble");
            factor = "babble";
        }

        file.Node("Mul", [factor, "per_id"], "long").Node("Cast", ["long"], "count", ("to", OnnxFile.Int64))
            .Node("Unsqueeze", ["count", "axis"], "counts").Node("Concat", ["row", "counts"], "repeats", ("axis", 0));
    }

    // Adds a tenth for each number of the speaker.
    private static void Speaker(OnnxFile file, int speakers)
    {
        if (speakers == 1)
        {
            file.Node("Identity", ["wave"], "voiced");
            return;
        }

        file.Input("sid", OnnxFile.Int64, 1).Constant("tenth", [0.1f], scalar: true)
            .Node("Cast", ["sid"], "speaker", ("to", OnnxFile.Float)).Node("Mul", ["speaker", "tenth"], "offset")
            .Node("Add", ["wave", "offset"], "voiced");
    }

    // The root of a negative number is none; that of minus zero is zero.
    private static OnnxFile Ending(OnnxFile file, Flaw flaw)
    {
        var source = flaw switch { Flaw.NoNumbers => "length_scale", Flaw.NoNumbersWithNoise => "noise", _ => null };
        return source is null
            ? file.Node("Identity", ["voiced"], "output")
            : file.Node("Neg", [source], "negative").Node("Sqrt", ["negative"], "root").Node("Add", ["voiced", "root"], "output");
    }
}

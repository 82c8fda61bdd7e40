using Kiosk.Core.Audio;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Asking;

/// <summary>Sound files of every make, and files that are none.</summary>
public sealed class OddSoundTests(InstalledKiosk kiosk) : IDisposable
{
    private const string Question = "rijbewijs-meenemen.wav";

    /// <summary>How much of the recording's transcript must be there in another format too.</summary>
    private const double LeastLikeness = 0.6;

    private readonly TempFolder folder = new();

    public static TheoryData<string> Formats => ["8 kHz", "44.1 kHz stereo", "24-bit", "32-bit", "float", "8-bit"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_same_words_are_heard_in_every_format(string format)
    {
        var recorded = await kiosk.Ask.SpokenAsync(Path.Combine(Repository.SampleQuestions, Question));
        var heard = await kiosk.Ask.SpokenAsync(folder.Write("vraag.wav", In(format, Wave.OfSample(Question)).ToBytes()));

        var errors = WordErrors.Between(
            recorded.GetProperty("question").GetString()!, heard.GetProperty("question").GetString()!);
        Assert.True(errors.Rate <= 1 - LeastLikeness, $"{errors}: {recorded.GetProperty("question")} / {heard.GetProperty("question")}");
    }

    [Fact]
    public async Task Speech_between_long_silences_is_found()
    {
        var question = Wave.OfSample(Question).Clip.Samples.ToArray();
        var silence = new float[AudioFormat.ToSamples(TimeSpan.FromSeconds(12))];
        var late = Wave.Of(new AudioClip((float[])[.. silence, .. question, .. silence], AudioFormat.SampleRate));

        var heard = await kiosk.Ask.SpokenAsync(folder.Write("laat.wav", late.ToBytes()));

        Assert.NotEqual("NotUnderstood", heard.GetProperty("reply").GetString());
        Assert.NotEmpty(heard.GetProperty("transcript").GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task Silence_is_not_understood_and_has_no_words()
    {
        var heard = await kiosk.Ask.SpokenAsync(folder.Write("stil.wav", Wave.OfSilence(TimeSpan.FromSeconds(5)).ToBytes()));

        Assert.Equal("NotUnderstood", heard.GetProperty("reply").GetString());
        Assert.Equal("", heard.GetProperty("transcript").GetProperty("text").GetString());
    }

    [Fact]
    public Task Ten_minutes_are_too_long() =>
        AssertRefusedAsync(Wave.OfSilence(TimeSpan.FromMinutes(10)).ToBytes(), "longer than 60 seconds");

    [Fact]
    public Task A_header_alone_holds_no_sound() =>
        AssertRefusedAsync(Wave.OfSilence(TimeSpan.Zero).ToBytes(), "holds no sound");

    [Fact]
    public Task A_header_whose_sound_is_gone_is_cut_short() =>
        AssertRefusedAsync(Wave.OfSample(Question).Header(), "cut short");

    [Fact]
    public Task A_file_that_ends_too_soon_is_cut_short() =>
        AssertRefusedAsync(Wave.OfSample(Question).ToBytes()[..^1000], "cut short: 1000 of");

    [Fact]
    public Task A_file_that_ends_inside_its_header_is_said_to() =>
        AssertRefusedAsync(Wave.OfSample(Question).ToBytes()[..30], "ends inside its header");

    [Fact]
    public Task No_bytes_are_an_empty_file() => AssertRefusedAsync([], "it is empty");

    [Fact]
    public Task An_MP3_by_another_name_is_an_MP3() =>
        AssertRefusedAsync([.. "ID3\u0004\0\0\0\0\0\0"u8, .. new byte[2_000]], "it is an MP3, expected a WAV file");

    [Fact]
    public Task Text_by_another_name_is_no_sound() =>
        AssertRefusedAsync([.. "Wat kost een paspoort?"u8], "it is no WAV file, expected a WAV file");

    [Fact]
    public async Task A_folder_is_no_sound_file() => await AssertRefusedAsync(folder.Path, "cannot be opened");

    [Fact]
    public async Task A_file_that_is_not_there_is_named() => await AssertRefusedAsync(folder.File("weg.wav"), "cannot be opened");

    [Fact]
    public async Task On_the_command_line_it_is_one_line_too()
    {
        var run = await kiosk.RunAsync("ask", "--audio", folder.Write("vraag.wav", Wave.OfSample(Question).Header()));

        Assert.Contains("vraag.wav' cannot be used: it is cut short", run.FailedWith(1));
    }

    public void Dispose() => folder.Dispose();

    private static Wave In(string format, Wave wave) => format switch
    {
        "8 kHz" => wave.At(8_000),
        "44.1 kHz stereo" => wave.At(44_100).Stereo(),
        "24-bit" => wave.WithBits(24),
        "32-bit" => wave.WithBits(32),
        "float" => wave.AsFloat(),
        _ => wave.WithBits(8),
    };

    private Task AssertRefusedAsync(byte[] bytes, string reason) => AssertRefusedAsync(folder.Write("vraag.wav", bytes), reason);

    private async Task AssertRefusedAsync(string path, string reason)
    {
        var error = (await kiosk.Ask.SpokenAsync(path)).GetProperty("error").GetString();

        Assert.StartsWith($"'{path}' cannot be ", error);
        Assert.Contains(reason, error);
    }
}

using System.Globalization;
using Kiosk.Core.Audio;
using Kiosk.Engines.Alsa;

namespace Kiosk.Host.Doctor.Checks;

/// <summary>Plays a tone and listens whether it comes back: loudspeaker, microphone, level and delay in one.</summary>
/// <param name="hasDevice">Whether there is sound hardware, or a setting that says so.</param>
internal sealed class SoundCheck(IMicrophone microphone, ISpeaker speaker, Func<bool> hasDevice, TimeProvider time) : Check("sound")
{
    /// <summary>For opening both devices, the tone, and its echo.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>How long it listens on when the tone was played.</summary>
    private static readonly TimeSpan Tail = TimeSpan.FromMilliseconds(500);

    /// <summary>The devices of the settings. Where none is named and the device has no sound card, there is nothing to look at.</summary>
    public static SoundCheck Of(AlsaOptions options, SystemFiles files, TimeProvider time)
    {
        var isNamed = new[] { options.CaptureDevice, options.PlaybackDevice }.Any(name => name != new AlsaOptions().CaptureDevice);
        return new SoundCheck(
            new AlsaMicrophone(options, time),
            AlsaSpeaker.Loudspeaker(options, null, time),
            () => isNamed || files.Find("dev/snd", "pcm*").Any(),
            time);
    }

    public override async Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        if (!hasDevice())
        {
            return Finding.Skipped("this device has no sound card");
        }

        using var limit = new CancellationTokenSource(Limit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return Judge(await ListenAsync(stop.Token));
        }
        catch (AudioDeviceException failure)
        {
            return Finding.Ill(failure.Message, "Connect it, or name another device in the section Alsa of the settings.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Finding.Ill("the sound devices do not answer", "Disconnect them and connect them again.");
        }
    }

    /// <summary>Begins to play when the microphone gives sound, and ends when the tone has had time to come back.</summary>
    private async Task<Echo> ListenAsync(CancellationToken cancellationToken)
    {
        var heard = new List<float>();
        var before = 0;
        var until = int.MaxValue;
        Task? playing = null;
        await foreach (var frame in microphone.CaptureAsync(cancellationToken))
        {
            heard.AddRange(frame.Samples.Span);
            if (playing is null)
            {
                before = heard.Count;
                playing = speaker.PlayAsync(TestTone.Clip, cancellationToken);
            }

            until = playing.IsCompleted && until == int.MaxValue ? heard.Count + AudioFormat.ToSamples(Tail) : until;
            if (heard.Count >= until)
            {
                break;
            }
        }

        await (playing ?? Task.CompletedTask);
        return TestTone.Find(heard.Skip(before).ToArray());
    }

    private static Finding Judge(Echo echo)
    {
        var said = string.Create(
            CultureInfo.InvariantCulture, $"the tone came back after {echo.DelayMs:0} ms at {echo.LevelDb:0} dB (likeness {echo.Likeness:0.00})");
        var finding = echo.IsHeard
            ? Finding.Well(said)
            : Finding.Ill("the tone did not come back", "Look at the loudspeaker, its volume ('alsamixer') and the microphone.");
        return finding with
        {
            Figures = new Dictionary<string, double> { ["delayMs"] = echo.DelayMs, ["levelDb"] = echo.LevelDb, ["likeness"] = echo.Likeness },
        };
    }
}

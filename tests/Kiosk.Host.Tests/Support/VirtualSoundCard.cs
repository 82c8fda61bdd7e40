using System.Runtime.InteropServices;
using Kiosk.Core.Audio;

namespace Kiosk.Host.Tests.Support;

/// <summary>
/// ALSA devices on files: one is heard from its beginning each time it is opened, then silence; to the other all that
/// is played is added. They have no clock: hearing and playing take no time.
/// </summary>
internal sealed class VirtualSoundCard : IDisposable
{
    private readonly TempFolder folder = new();

    public VirtualSoundCard() => folder.Write("asound.conf", $$"""
        pcm.kiosk_in {
            type file
            slave.pcm "null"
            file "/dev/null"
            infile "{{Captured}}"
            format "raw"
        }
        pcm.kiosk_out {
            type file
            slave.pcm "null"
            file "|cat >>{{PlayedFile}}"
            format "raw"
        }
        """);

    /// <summary>Variables that make the kiosk use it.</summary>
    public (string Name, string? Value)[] Environment =>
    [
        ("ALSA_CONFIG_PATH", $"/usr/share/alsa/alsa.conf:{folder.File("asound.conf")}"),
        ("KIOSK__Alsa__CaptureDevice", "kiosk_in"),
        ("KIOSK__Alsa__PlaybackDevice", "kiosk_out"),
    ];

    private string Captured => folder.File("in.raw");

    private string PlayedFile => folder.File("out.raw");

    /// <summary>What the microphone hears from now on; before the first call it is not there.</summary>
    /// <param name="clip">At the kiosk's rate.</param>
    public void SetCaptured(AudioClip clip)
    {
        var samples = Array.ConvertAll(clip.Samples.ToArray(), sample => (short)Math.Clamp(sample * 32768f, short.MinValue, short.MaxValue));
        folder.Write("in.raw", MemoryMarshal.AsBytes<short>(samples).ToArray());
    }

    /// <summary>All that the loudspeaker was given since the last call, in the voice's rate.</summary>
    public short[] TakePlayed()
    {
        var played = MemoryMarshal.Cast<byte, short>(File.ReadAllBytes(PlayedFile)).ToArray();
        File.Delete(PlayedFile);
        return played;
    }

    public void Dispose() => folder.Dispose();
}

using System.Runtime.InteropServices;

namespace Kiosk.Engines.Tests.Alsa;

/// <summary>
/// ALSA devices on files in a folder of their own: 'kiosk_in' hears one, 'kiosk_out' writes another. They have no
/// clock: reading and writing take no time. One for the whole process, for libasound reads its settings from there.
/// </summary>
public sealed class VirtualSoundCard : IDisposable
{
    public const string Capture = "kiosk_in";
    public const string Playback = "kiosk_out";

    /// <summary>The same file, but a device that does 48 kHz only.</summary>
    public const string Playback48 = "kiosk_out_48";

    /// <summary>The same file, but a device that does two channels only.</summary>
    public const string PlaybackStereo = "kiosk_out_stereo";

    /// <summary>The same file as the microphone's, from a device that does 48 kHz only.</summary>
    public const string Capture48 = "kiosk_in_48";

    private readonly string folder = Directory.CreateTempSubdirectory("kiosk-alsa-").FullName;

    public VirtualSoundCard()
    {
        var settings = Path.Combine(folder, "asound.conf");
        File.WriteAllText(settings, $$"""
            pcm.{{Capture}} {
                type file
                slave.pcm "null"
                file "/dev/null"
                infile "{{CapturedFile}}"
                format "raw"
                hint { show on description "Test microphone" }
            }
            pcm.{{Playback}} {
                type file
                slave.pcm "null"
                file "{{PlayedFile}}"
                format "raw"
                hint { show on description "Test loudspeaker" }
            }
            pcm.{{Playback48}} { type plug slave { pcm "{{Playback}}" rate 48000 } }
            pcm.{{Capture48}} { type plug slave { pcm "{{Capture}}" rate 48000 } }
            pcm.{{PlaybackStereo}} {
                type multi
                slaves.a { pcm "{{Playback}}" channels 2 }
                bindings.0 { slave a channel 0 }
                bindings.1 { slave a channel 1 }
            }
            """);

        // libasound asks the C library, which does not see what Environment sets.
        Assert.Equal(0, SetEnvironmentVariable("ALSA_CONFIG_PATH", $"/usr/share/alsa/alsa.conf:{settings}", 1));
    }

    private string CapturedFile => Path.Combine(folder, "in.raw");

    private string PlayedFile => Path.Combine(folder, "out.raw");

    /// <summary>What the microphone hears from now on.</summary>
    public void SetCaptured(ReadOnlySpan<short> samples) =>
        File.WriteAllBytes(CapturedFile, MemoryMarshal.AsBytes(samples));

    /// <summary>What the loudspeaker was given for the last clip.</summary>
    public short[] Played() => MemoryMarshal.Cast<byte, short>(File.ReadAllBytes(PlayedFile)).ToArray();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [DllImport("libc", EntryPoint = "setenv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnvironmentVariable(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);
}

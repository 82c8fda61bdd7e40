using System.Runtime.InteropServices;
using Kiosk.Core.Audio;

namespace Kiosk.Engines.Alsa;

/// <summary>A sound device by its ALSA name, and what to tell people when it fails.</summary>
/// <param name="Setting">The setting that names it.</param>
internal sealed record AlsaDevice(string Name, PcmDirection Direction, string Setting)
{
    private const int MaxListed = 20;

    private string Kind => Direction == PcmDirection.Capture ? "microphone" : "loudspeaker";

    /// <returns><paramref name="result"/>, when it is no error.</returns>
    /// <exception cref="AudioDeviceException">It is a negative errno.</exception>
    public int Check(int result) => result >= 0 ? result : throw Failure(result);

    public AudioDeviceException Failure(int error) => new(error switch
    {
        AlsaNative.NoSuchFile or AlsaNative.NoSuchDevice or AlsaNative.NoSuchDeviceOrAddress =>
            $"The {Kind} '{Name}' is not there; connect it, or set {Setting} to {Existing()}.",
        AlsaNative.Busy =>
            $"The {Kind} '{Name}' is in use by another program; stop that program, or set {Setting} to {Existing()}.",
        AlsaNative.AccessDenied =>
            $"The {Kind} '{Name}' may not be opened by this user; add the user to the group 'audio'.",
        AlsaNative.InvalidArgument =>
            $"The {Kind} '{Name}' can't do 1 to {PcmNegotiation.MaxChannels} channels of 16 or 32 bits or floating point at 8 to 96 kHz; set {Setting} to a device that converts, such as 'default' or one that starts with 'plughw:'.",
        _ => $"The {Kind} '{Name}' failed: {ErrorText(error)}; check its connection, or set {Setting} to {Existing()}.",
    });

    public AudioDeviceException Stalled(TimeSpan time) => new(
        $"The {Kind} '{Name}' gave no sign for {time.TotalSeconds:0} seconds; disconnect it and connect it again.");

    private static string ErrorText(int error) => Marshal.PtrToStringUTF8(AlsaNative.ErrorText(error)) ?? $"error {error}";

    private string Existing()
    {
        var names = Names().Take(MaxListed).ToArray();
        return names.Length > 0 ? $"one that exists: {string.Join(", ", names)}" : "another one; this computer has none now";
    }

    /// <summary>The devices of this direction that ALSA knows of, as the hints of its configuration list them.</summary>
    private unsafe List<string> Names()
    {
        var names = new List<string>();
        if (AlsaNative.GetHints(-1, "pcm", out var hints) < 0)
        {
            return names;
        }

        for (var hint = hints; *hint != 0; hint++)
        {
            // A hint without a direction does both. 'null' swallows sound and gives silence.
            var isOurs = TakeHint(*hint, "IOID") is not { } direction || direction == (Direction == PcmDirection.Capture ? "Input" : "Output");
            if (isOurs && TakeHint(*hint, "NAME") is { } name && name != "null")
            {
                names.Add(name);
            }
        }

        _ = AlsaNative.FreeHints(hints);
        return names;
    }

    private static unsafe string? TakeHint(nint hint, string field)
    {
        var text = AlsaNative.GetHint(hint, field);
        try
        {
            return Marshal.PtrToStringUTF8(text);
        }
        finally
        {
            NativeMemory.Free((void*)text);
        }
    }
}

using System.ComponentModel.DataAnnotations;
using Kiosk.Core.Conversation;

namespace Kiosk.Engines.Evdev;

/// <summary>Buttons that are a keyboard to the kernel: a USB encoder board, a Bluetooth remote. Key codes are those of linux/input-event-codes.h; 0 is not there.</summary>
public sealed class EvdevOptions
{
    private const int HighestKey = 767;

    /// <summary>The device's name, as 'libinput list-devices' or /proc/bus/input/devices gives it; empty when there is none.</summary>
    [StringLength(80)]
    public string Device { get; set; } = "";

    /// <summary>The button that opens the microphone; F13 unless set, and so on in order.</summary>
    [Range(0, HighestKey)]
    public int Talk { get; set; } = 183;

    /// <summary>The button that calls a clerk.</summary>
    [Range(0, HighestKey)]
    public int Clerk { get; set; } = 184;

    /// <summary>The button that repeats the last reply.</summary>
    [Range(0, HighestKey)]
    public int Repeat { get; set; } = 185;

    /// <summary>The button that makes the kiosk speak slower.</summary>
    [Range(0, HighestKey)]
    public int Slower { get; set; } = 186;

    /// <summary>The button that makes it louder.</summary>
    [Range(0, HighestKey)]
    public int Louder { get; set; } = 187;

    /// <summary>The button that makes it softer.</summary>
    [Range(0, HighestKey)]
    public int Softer { get; set; } = 188;

    /// <summary>The button that stops what is going on.</summary>
    [Range(0, HighestKey)]
    public int Stop { get; set; } = 189;

    /// <summary>The button that says 'ja'.</summary>
    [Range(0, HighestKey)]
    public int Yes { get; set; } = 190;

    /// <summary>The button that says 'nee'.</summary>
    [Range(0, HighestKey)]
    public int No { get; set; } = 191;

    /// <summary>The button that asks the first topic.</summary>
    [Range(0, HighestKey)]
    public int Topic1 { get; set; } = 192;

    /// <summary>The button that asks the second topic.</summary>
    [Range(0, HighestKey)]
    public int Topic2 { get; set; } = 193;

    /// <summary>The button that asks the third topic.</summary>
    [Range(0, HighestKey)]
    public int Topic3 { get; set; } = 194;

    /// <summary>The button that asks the fourth topic.</summary>
    [Range(0, HighestKey)]
    public int Topic4 { get; set; }

    /// <summary>The buttons by their key codes; of two with one code the first.</summary>
    public IReadOnlyDictionary<int, Button> Keys()
    {
        var keys = new Dictionary<int, Button>();
        (Button Button, int Key)[] all =
        [
            (Button.Talk, Talk), (Button.Clerk, Clerk), (Button.Repeat, Repeat), (Button.Slower, Slower), (Button.Louder, Louder),
            (Button.Softer, Softer), (Button.Stop, Stop), (Button.Yes, Yes), (Button.No, No), (Button.Topic1, Topic1),
            (Button.Topic2, Topic2), (Button.Topic3, Topic3), (Button.Topic4, Topic4),
        ];
        foreach (var (button, key) in all.Where(entry => entry.Key > 0))
        {
            keys.TryAdd(key, button);
        }

        return keys;
    }
}

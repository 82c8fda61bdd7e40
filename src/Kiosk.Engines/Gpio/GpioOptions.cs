using System.ComponentModel.DataAnnotations;
using Kiosk.Core.Conversation;
using Kiosk.Core.Panel;

namespace Kiosk.Engines.Gpio;

/// <summary>Which GPIO lines the buttons and the status light are on, by the names that 'gpioinfo' lists. Empty is not there.</summary>
public sealed class GpioOptions
{
    /// <summary>The section of the settings that holds these.</summary>
    public const string Section = "Gpio";

    private const string NamePattern = "[A-Za-z0-9][A-Za-z0-9_./ -]{0,30}";
    private const string NameRule = "it must be a line's name as 'gpioinfo' lists them";

    /// <summary>The button that opens the microphone.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string Talk { get; set; } = "";

    /// <summary>The button that calls a clerk.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string Clerk { get; set; } = "";

    /// <summary>The button that repeats the last reply.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string Repeat { get; set; } = "";

    /// <summary>The button that makes the kiosk speak slower.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string Slower { get; set; } = "";

    /// <summary>The button that makes it louder.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string Louder { get; set; } = "";

    /// <summary>The button that makes it softer.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string Softer { get; set; } = "";

    /// <summary>The button that stops what is going on.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string Stop { get; set; } = "";

    /// <summary>The button that says 'ja'.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string Yes { get; set; } = "";

    /// <summary>The button that says 'nee'.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string No { get; set; } = "";

    /// <summary>The button that asks the first topic.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string Topic1 { get; set; } = "";

    /// <summary>The button that asks the second topic.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string Topic2 { get; set; } = "";

    /// <summary>The button that asks the third topic.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string Topic3 { get; set; } = "";

    /// <summary>The button that asks the fourth topic.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string Topic4 { get; set; } = "";

    /// <summary>The green lamp of the status light.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string GreenLamp { get; set; } = "";

    /// <summary>The yellow lamp of the status light.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string YellowLamp { get; set; } = "";

    /// <summary>The red lamp of the status light.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string RedLamp { get; set; } = "";

    /// <summary>Whether a button connects its line to ground; else to the supply.</summary>
    public bool ButtonsToGround { get; set; } = true;

    /// <summary>What holds a button's line when it is open: the chip, or a resistor outside of it ('none').</summary>
    [AllowedValues("pull-up", "pull-down", "none")]
    public string Bias { get; set; } = "pull-up";

    /// <summary>The lines that buttons are on.</summary>
    public IReadOnlyDictionary<Button, string> ButtonLines() => Named(new Dictionary<Button, string>
    {
        [Button.Talk] = Talk, [Button.Clerk] = Clerk, [Button.Repeat] = Repeat, [Button.Slower] = Slower, [Button.Louder] = Louder,
        [Button.Softer] = Softer, [Button.Stop] = Stop, [Button.Yes] = Yes, [Button.No] = No, [Button.Topic1] = Topic1,
        [Button.Topic2] = Topic2, [Button.Topic3] = Topic3, [Button.Topic4] = Topic4,
    });

    /// <summary>The lines that lamps are on.</summary>
    public IReadOnlyDictionary<Lamps, string> LampLines() => Named(new Dictionary<Lamps, string>
    {
        [Lamps.Green] = GreenLamp, [Lamps.Yellow] = YellowLamp, [Lamps.Red] = RedLamp,
    });

    private static Dictionary<T, string> Named<T>(Dictionary<T, string> lines)
        where T : notnull => lines.Where(line => line.Value.Length > 0).ToDictionary();
}

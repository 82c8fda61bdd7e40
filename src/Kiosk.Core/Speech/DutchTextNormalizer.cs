using Kiosk.Core.Speech.Normalization;

namespace Kiosk.Core.Speech;

/// <summary>
/// Turns Dutch text as municipal sources write it into what a person says: amounts, dates, times, numbers,
/// abbreviations and addresses become words; signs become words or pauses.
/// </summary>
/// <remarks>
/// The result is one line of letters, spaces and the marks <c>. , ; : ? ! ' -</c>. It is often longer than the text,
/// so it may have to go through <see cref="SentenceSplitter"/> before a voice speaks it.
/// </remarks>
public static class DutchTextNormalizer
{
    /// <summary>The longest text, in UTF-16 characters, that is accepted.</summary>
    public const int MaxLength = 10_000;

    /// <summary>
    /// Applied one after the other. What reads a shape as a whole (an address on the web, an amount, a date) comes
    /// before what reads a part of it; the numbers that nothing else claimed come last, then what is left of signs.
    /// </summary>
    private static readonly Func<string, string>[] Rules =
    [
        Characters.Clean,
        WebAddresses.Speak,
        Lines.Join,
        BankAccounts.Speak,
        Amounts.Speak,
        Weekdays.Speak,
        Dates.Speak,
        Times.Speak,
        Telephone.Speak,
        Addresses.Speak,
        Fractions.Speak,
        Ordinals.Speak,
        Units.Speak,
        Ranges.Speak,
        Abbreviations.Speak,
        RomanNumerals.Speak,
        Acronyms.Speak,
        Numbers.Speak,
        Signs.Speak,
        Pauses.Tidy,
    ];

    /// <summary>The text in words, without figures and signs. Text in other scripts passes through.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="MaxLength"/>.</exception>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            throw new ArgumentException(
                $"The text has {text.Length} characters; at most {MaxLength} can be normalised. Split it into sentences first.",
                nameof(text));
        }
        return Rules.Aggregate(text, (current, rule) => rule(current));
    }
}

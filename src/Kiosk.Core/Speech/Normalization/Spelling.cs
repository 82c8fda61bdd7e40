namespace Kiosk.Core.Speech.Normalization;

/// <summary>Letters and digits one by one: 'B S N', 'A één'.</summary>
internal static class Spelling
{
    public static string Spell(string text) => string.Join(' ', text
        .Where(char.IsLetterOrDigit)
        .Select(unit => char.IsAsciiDigit(unit)
            ? NumberWords.Cardinal(unit - '0')
            : char.ToUpperInvariant(unit).ToString()));
}

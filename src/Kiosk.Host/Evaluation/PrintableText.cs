using System.Text;

namespace Kiosk.Host.Evaluation;

/// <summary>Text of others, fit for a terminal and for XML.</summary>
internal static class PrintableText
{
    /// <summary>The text with a replacement character (U+FFFD) for what a terminal would obey or XML can't hold.</summary>
    public static string Of(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            printable.Append((Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune).ToString());
        }

        return printable.ToString();
    }
}

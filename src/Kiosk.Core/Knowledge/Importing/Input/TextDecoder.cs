using System.Globalization;
using System.Text;

namespace Kiosk.Core.Knowledge.Importing.Input;

/// <summary>Bytes to text, strictly: a letter that can't be read is an error and never a question mark that is spoken.</summary>
internal static class TextDecoder
{
    /// <summary>How far into a file its encoding may be declared, in bytes.</summary>
    private const int MaxDeclaration = 4096;

    private static readonly Encoding[] Marked = [new UTF8Encoding(true, true), new UnicodeEncoding(false, true, true), new UnicodeEncoding(true, true, true)];

    /// <param name="declared">Finds the declared encoding in the first characters; null for formats that are always UTF-8.</param>
    /// <exception cref="FormatException">The bytes are not of that encoding, or it is unknown.</exception>
    public static string Decode(byte[] bytes, Func<string, string?>? declared)
    {
        var marked = Marked.FirstOrDefault(encoding => bytes.AsSpan().StartsWith(encoding.Preamble));
        var encoding = marked ?? Named(declared?.Invoke(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, MaxDeclaration))) ?? "utf-8");
        try
        {
            return encoding.GetString(bytes.AsSpan(marked?.Preamble.Length ?? 0));
        }
        catch (DecoderFallbackException exception)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture,
                $"it is not {encoding.WebName} (byte {exception.Index + 1}): save it as UTF-8, or declare its encoding where the format can"), exception);
        }
    }

    /// <remarks>Windows-1252 holds all that Latin-1 prints, and is what files that declare Latin-1 are really in.</remarks>
    private static Encoding Named(string name) => name.Trim().ToLowerInvariant() switch
    {
        "utf-8" or "utf8" or "us-ascii" or "ascii" => Marked[0],
        "iso-8859-1" or "latin1" or "latin-1" or "windows-1252" or "cp1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        "iso-8859-15" or "latin-9" => CodePagesEncodingProvider.Instance.GetEncoding(28605)!,
        var other => throw new FormatException($"its encoding '{Shown(other)}' is not known: save it as UTF-8"),
    };

    private static string Shown(string name) => name.Length > 40 ? name[..40] + "…" : name;
}

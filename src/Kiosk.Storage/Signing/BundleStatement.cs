using System.Globalization;
using System.Text;

namespace Kiosk.Storage.Signing;

/// <summary>What an approver signs about a bundle.</summary>
/// <param name="Sha256">Hash of the bundle file, 64 hexadecimal digits in lower case.</param>
/// <param name="Version">Version of the bundle.</param>
/// <param name="Replaces">
/// The newest version that it may replace. Its own for a release; a higher one is the order to go back, which does not
/// hold any more for versions that are made after it.
/// </param>
public sealed record BundleStatement(string Sha256, long Version, long Replaces)
{
    private const string FirstLine = "kiosk bundle signature 1";

    /// <summary>Number of lines in <see cref="Text"/>.</summary>
    internal const int Lines = 4;

    /// <summary>The lines that are signed, each ended by a line feed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture,
        $"{FirstLine}\nbundle-sha256: {Sha256}\nbundle-version: {Version}\nreplaces-up-to: {Replaces}\n");

    internal byte[] Bytes => Encoding.UTF8.GetBytes(Text);

    /// <returns>The statement, or null when the lines are not exactly one.</returns>
    internal static BundleStatement? Parse(ReadOnlySpan<string> lines)
    {
        var statement = new BundleStatement(
            After(lines[1], "bundle-sha256: "), Number(lines[2], "bundle-version: "), Number(lines[3], "replaces-up-to: "));
        return statement is { Version: >= 0, Replaces: >= 0 } && statement.Text == string.Join('\n', lines) + '\n' ? statement : null;
    }

    private static long Number(string line, string name) =>
        long.TryParse(After(line, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static string After(string line, string name) =>
        line.StartsWith(name, StringComparison.Ordinal) ? line[name.Length..] : "";
}

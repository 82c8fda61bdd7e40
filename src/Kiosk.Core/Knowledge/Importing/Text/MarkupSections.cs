namespace Kiosk.Core.Knowledge.Importing.Text;

/// <summary>Reads a text field whose system does not say whether it holds HTML or Markdown.</summary>
internal static class MarkupSections
{
    /// <exception cref="FormatException">It nests too deep or is too long.</exception>
    public static IReadOnlyList<Section> Of(string? text, string heading = "") =>
        string.IsNullOrWhiteSpace(text) ? []
        : HtmlSections.IsHtml(text) ? HtmlSections.Of(text, heading)
        : MarkdownSections.Of(text, heading);

    /// <summary>The text of a field on one line each, without its headings' place in it.</summary>
    public static string PlainOf(string text) =>
        string.Join('\n', Of(text).SelectMany(section => section.Sentences.Prepend(section.Heading)).Where(line => line.Length > 0));
}

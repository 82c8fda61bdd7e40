using Markdig;

namespace Kiosk.Core.Knowledge.Importing.Text;

/// <summary>Cuts Markdown into sections, one for each heading. HTML within it is read as HTML.</summary>
internal static class MarkdownSections
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <param name="markdown">CommonMark with pipe tables.</param>
    /// <param name="heading">Heading of the whole text.</param>
    /// <exception cref="FormatException">It nests too deep or is too long.</exception>
    public static IReadOnlyList<Section> Of(string markdown, string heading = "")
    {
        RefuseLength(markdown);
        try
        {
            return HtmlSections.Of(Markdown.ToHtml(markdown, Pipeline), heading);
        }
        catch (ArgumentException exception)
        {
            // Markdig's word for nesting beyond its own limit.
            throw new FormatException($"its Markdown nests too deep: {exception.Message}", exception);
        }
    }

    private static void RefuseLength(string markdown)
    {
        if (markdown.Length > ImportLimits.MaxMarkdownLength)
        {
            throw new FormatException($"it has a text of more than {ImportLimits.MaxMarkdownLength} characters");
        }

        var length = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            length = line.IsWhiteSpace() ? 0 : length + line.Length;
            if (length > ImportLimits.MaxParagraphLength)
            {
                throw new FormatException($"it has more than {ImportLimits.MaxParagraphLength} characters without an empty line");
            }
        }
    }
}

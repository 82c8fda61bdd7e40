using System.Text;
using Kiosk.Core.Speech;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kiosk.Core.Knowledge.Importing;

/// <summary>Cuts the Markdown of a page into passages, one for each heading.</summary>
internal static class MarkdownSections
{
    /// <summary>Passages in the order of the page; a heading without text gives none.</summary>
    public static IReadOnlyList<Passage> Of(Source source, string markdown)
    {
        var passages = new List<Passage>();
        var heading = "";
        var sentences = new List<string>();
        foreach (var block in Markdown.Parse(markdown).Descendants<LeafBlock>())
        {
            if (block is HeadingBlock)
            {
                AddPassage();
                heading = Text(block);
            }
            else if (block is ParagraphBlock)
            {
                sentences.AddRange(SentenceSplitter.Split(Text(block)));
            }
        }

        AddPassage();
        return passages;

        void AddPassage()
        {
            if (sentences.Count > 0)
            {
                passages.Add(new Passage(source, heading, [.. sentences]));
                sentences.Clear();
            }
        }
    }

    private static string Text(LeafBlock block)
    {
        var text = new StringBuilder();
        foreach (var inline in block.Inline?.Descendants() ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                AutolinkInline link => link.Url,
                LineBreakInline => " ",
                _ => "",
            });
        }

        return text.ToString().Trim();
    }
}

namespace Kiosk.Core.Knowledge.Importing.Text;

/// <summary>
/// Cuts text without markup into sections: a short line of its own that ends without a mark is a heading, a line that
/// starts with a dash is an item of a list.
/// </summary>
internal static class PlainSections
{
    private const int MaxHeading = 80;
    private const string Bullets = "-*•–";
    private const string SentenceMarks = ".!?:;,…";

    /// <param name="text">Blocks with an empty line between them.</param>
    /// <param name="heading">Heading of the whole text.</param>
    /// <exception cref="FormatException">It is too long or has too many sentences.</exception>
    public static IReadOnlyList<Section> Of(string text, string heading = "")
    {
        if (text.Length > ImportLimits.MaxFieldLength)
        {
            throw new FormatException($"it has a text of more than {ImportLimits.MaxFieldLength} characters");
        }

        var builder = new SectionBuilder(heading);
        foreach (var (place, block) in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Index())
        {
            Read(block, isFirst: place == 0, builder);
        }

        return builder.Build();
    }

    private static void Read(string block, bool isFirst, SectionBuilder builder)
    {
        if (!isFirst && IsHeading(block))
        {
            builder.Append(block);
            builder.EndHeading();
            return;
        }

        foreach (var line in block.Split('\n'))
        {
            var text = line.TrimStart();
            var isItem = text.Length > 1 && Bullets.Contains(text[0]) && char.IsWhiteSpace(text[1]);
            if (isItem)
            {
                builder.EndBlock();
            }

            builder.Append(isItem ? text[1..] : text);
            builder.Append("\n");
        }

        builder.EndBlock();
    }

    private static bool IsHeading(string block) =>
        block.Length <= MaxHeading && !block.Contains('\n') && !Bullets.Contains(block[0]) && !SentenceMarks.Contains(block[^1]);
}

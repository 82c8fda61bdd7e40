using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Kiosk.Core.Knowledge.Importing.Text;

/// <summary>The readable text of HTML: sentences under its headings, without what serves the page and not the reader.</summary>
internal static partial class HtmlSections
{
    /// <summary>How often text may turn out to be HTML once more: some systems escape what is HTML already.</summary>
    private const int MaxRounds = 3;

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "section", "article", "main", "table", "caption", "thead", "tbody", "tfoot",
        "tr", "td", "th", "blockquote", "pre", "address", "figure", "figcaption", "details", "fieldset", "hr", "body", "center",
    ]);

    private static readonly FrozenSet<string> Headings = FrozenSet.ToFrozenSet(["h1", "h2", "h3", "h4", "h5", "h6", "summary"]);

    /// <summary>Whether a text has HTML tags in it, escaped or not.</summary>
    public static bool IsHtml(string text) => Tag().IsMatch(text) || EscapedTag().IsMatch(text);

    /// <param name="html">A fragment or a page.</param>
    /// <param name="heading">Heading of the whole text.</param>
    /// <exception cref="FormatException">It nests too deep, is too long, or is escaped over and over.</exception>
    public static IReadOnlyList<Section> Of(string html, string heading = "") => Of(Parse(Unescaped(html)).Body!, heading);

    /// <param name="element">Its text and that of all below it.</param>
    /// <param name="heading">Heading of the whole text.</param>
    /// <exception cref="FormatException">It has too many sentences.</exception>
    public static IReadOnlyList<Section> Of(IElement element, string heading = "")
    {
        var builder = new SectionBuilder(heading);
        ReadChildren(element, builder);
        return builder.Build();
    }

    /// <exception cref="FormatException">It nests too deep or is too long.</exception>
    public static IDocument Parse(string html)
    {
        if (html.Length > ImportLimits.MaxFieldLength)
        {
            throw new FormatException($"it has a text of more than {ImportLimits.MaxFieldLength} characters");
        }

        HtmlDepth.Check(html);
        return new HtmlParser().ParseDocument(html);
    }

    private static string Unescaped(string html)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            if (!EscapedTag().IsMatch(html))
            {
                return html;
            }

            html = WebUtility.HtmlDecode(html);
        }

        throw new FormatException("its HTML is escaped over and over: export it again as plain HTML");
    }

    private static void ReadChildren(INode node, SectionBuilder builder)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                // A line end in the source is a space; only <br> ends a line.
                builder.Append(text.Data.Replace('\n', ' '));
            }
            else if (child is IElement element && !PageFurniture.Includes(element))
            {
                Read(element, builder);
            }
        }
    }

    private static void Read(IElement element, SectionBuilder builder)
    {
        var isHeading = Headings.Contains(element.LocalName);
        var isBlock = isHeading || Blocks.Contains(element.LocalName);
        if (isBlock)
        {
            builder.EndBlock();
        }

        if (element.LocalName == "br")
        {
            builder.Append("\n");
        }
        else if (IsDataRow(element))
        {
            builder.Append(Row(element));
        }
        else
        {
            ReadChildren(element, builder);
        }

        if (isHeading)
        {
            builder.EndHeading();
        }
        else if (isBlock)
        {
            builder.EndBlock();
        }
    }

    /// <summary>A row whose cells are values; one that holds headings or lists serves the layout.</summary>
    private static bool IsDataRow(IElement element) =>
        element.LocalName == "tr" && element.QuerySelector("h1,h2,h3,h4,h5,h6,ul,ol,table") is null;

    /// <summary>What a row says: 'alleenstaande: € 348'. A value must not be parted from what it is of.</summary>
    private static string Row(IElement row)
    {
        var cells = row.Children.Where(cell => !PageFurniture.Includes(cell))
            .Select(cell => PlainText.Line(string.Join(' ', Of(cell).SelectMany(section => section.Sentences))))
            .Where(cell => cell.Length > 0).ToList();
        return cells.Count < 2 ? string.Concat(cells) : $"{cells[0]}: {string.Join(", ", cells.Skip(1))}";
    }

    private const string Tags = @"/?(?:p|br|ul|ol|li|div|span|a|b|i|u|em|strong|h[1-6]|table|tr|td|script|style|img|iframe|svg)\b";

    [GeneratedRegex($"<{Tags}[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex($"&(?:amp;)*lt;{Tags}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EscapedTag();
}

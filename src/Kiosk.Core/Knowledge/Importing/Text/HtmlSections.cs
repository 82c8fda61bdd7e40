using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Kiosk.Core.Knowledge.Importing.Text;

/// <summary>The readable text of HTML: sentences under its headings, without what serves the page and not the reader.</summary>
internal static partial class HtmlSections
{
    /// <summary>How often text may turn out to be HTML itself: some systems escape what is HTML already.</summary>
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
    public static IReadOnlyList<Section> Of(string html, string heading = "") => Of(Parse(html).Body!, heading);

    /// <param name="element">Its text and that of all below it.</param>
    /// <param name="heading">Heading of the whole text.</param>
    /// <exception cref="FormatException">It has too many sentences, or is escaped over and over.</exception>
    public static IReadOnlyList<Section> Of(IElement element, string heading = "")
    {
        var builder = new SectionBuilder(heading);
        ReadChildren(element, builder, round: 0);
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

    private static void ReadChildren(INode node, SectionBuilder builder, int round)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                ReadText(text.Data, builder, round);
            }
            else if (child is IElement element && !PageFurniture.Includes(element))
            {
                Read(element, builder, round);
            }
        }
    }

    private static void ReadText(string text, SectionBuilder builder, int round)
    {
        if (!IsHtml(text))
        {
            // A line end in the source is a space; only <br> ends a line.
            builder.Append(text.Replace('\n', ' '));
        }
        else if (round < MaxRounds)
        {
            ReadChildren(Parse(text).Body!, builder, round + 1);
        }
        else
        {
            throw new FormatException("its HTML is escaped over and over: export it again as plain HTML");
        }
    }

    private static void Read(IElement element, SectionBuilder builder, int round)
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
        else if (TableRows.IsData(element))
        {
            builder.Append(TableRows.Say(element));
        }
        else
        {
            ReadChildren(element, builder, round);
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

    private const string Tags =
        @"/?(?:p|br|hr|ul|ol|li|dl|dt|dd|div|span|a|b|i|u|em|strong|small|sup|sub|font|center|h[1-6]|table|tr|td|th|blockquote|pre|code"
        + "|html|body|head|main|section|article|script|style|img|iframe|object|embed|form|input|button|svg|math|video|audio)";

    [GeneratedRegex($@"<{Tags}(?:[\s/][^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex($@"&(?:amp;)*lt;{Tags}(?:[\s/]|&(?:amp;)*gt;)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EscapedTag();
}

using System.Xml.Linq;
using static Kiosk.Host.Evaluation.Html.Markup;

namespace Kiosk.Host.Evaluation.Html;

/// <summary>Parts of the plots. Lengths are in the units of the drawing, from its top left corner.</summary>
internal static class Drawing
{
    /// <param name="id">Unique in the page.</param>
    /// <param name="title">What a screen reader says first.</param>
    /// <param name="description">What the plot shows, in words.</param>
    public static XElement Svg(string id, string title, string description, double width, double height, params object?[] content) =>
        Element("svg",
            Is("role", "img"), Is("aria-labelledby", $"{id}-title {id}-description"), Is("viewBox", FormattableString.Invariant($"0 0 {width} {height}")),
            new XAttribute("style", FormattableString.Invariant($"max-width: {width}px")),
            Element("title", Is("id", $"{id}-title"), title),
            Element("desc", Is("id", $"{id}-description"), description),
            content);

    public static XElement Line(string style, double fromX, double fromY, double toX, double toY) =>
        Element("line", Is("class", style), Is("x1", fromX), Is("y1", fromY), Is("x2", toX), Is("y2", toY));

    public static XElement Circle(string style, double x, double y, double radius) =>
        Element("circle", Is("class", style), Is("cx", x), Is("cy", y), Is("r", radius));

    public static XElement Box(string style, double x, double y, double width, double height, params object?[] content) =>
        Element("rect", Is("class", style), Is("x", x), Is("y", y), Is("width", width), Is("height", height), content);

    /// <param name="anchor">Which end of the words stands at the place: start, middle or end.</param>
    public static XElement Words(string text, double x, double y, string anchor = "start", params object?[] content) =>
        Element("text", Is("x", x), Is("y", y), Is("text-anchor", anchor), content, PrintableText.Of(text));
}

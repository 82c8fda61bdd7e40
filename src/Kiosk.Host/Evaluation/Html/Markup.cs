using System.Globalization;
using System.Xml.Linq;

namespace Kiosk.Host.Evaluation.Html;

/// <summary>Elements of the page. Everything is escaped by the XML writer; an element never closes itself, which HTML does not know.</summary>
internal static class Markup
{
    public static XElement Element(string name, params object?[] content)
    {
        var element = new XElement(name, content);
        if (element.IsEmpty && name is not ("meta" or "line" or "circle" or "rect"))
        {
            element.Value = "";
        }

        return element;
    }

    public static XAttribute Is(string name, string value) => new(name, value);

    /// <summary>A length or a coordinate, in the units of its drawing.</summary>
    public static XAttribute Is(string name, double value) => new(name, value.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>Words of the kiosk or its questions, which are Dutch on an English page.</summary>
    public static XElement Dutch(string text) => Element("span", Is("lang", "nl"), PrintableText.Of(text));

    /// <summary>A part of the page that its table of contents leads to.</summary>
    public static XElement Section(string id, string heading, params object?[] content) =>
        Element("section", Is("id", id), Element("h2", heading), content);

    /// <param name="columns">Their headings; a column of figures has a heading that begins with '#', which is not shown.</param>
    /// <param name="rows">Each a heading of the row and its cells: text or elements.</param>
    public static XElement Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object>> rows)
    {
        var classes = columns.Select(column => column.StartsWith('#') ? Is("class", "figure") : null).ToList();
        return Element("div", Is("class", "wide"), Is("tabindex", "0"), Is("role", "region"), Is("aria-label", caption), Element("table",
            Element("caption", caption),
            Element("thead", Element("tr", columns.Select((column, place) =>
                Element("th", Is("scope", "col"), classes[place], column.TrimStart('#'))))),
            Element("tbody", rows.Select(row => Element("tr", row.Select((cell, place) => place == 0
                ? Element("th", Is("scope", "row"), Safe(cell))
                : Element("td", classes[place], Safe(cell))))))));
    }

    private static object Safe(object cell) => cell is string text ? PrintableText.Of(text) : cell;
}

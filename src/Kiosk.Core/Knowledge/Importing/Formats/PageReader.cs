using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Kiosk.Core.Knowledge.Importing.Input;
using Kiosk.Core.Knowledge.Importing.Text;

namespace Kiosk.Core.Knowledge.Importing.Formats;

/// <summary>Pages of a web site, saved as HTML: their main text, a passage for each heading.</summary>
internal static partial class PageReader
{
    public static IEnumerable<InputRecord> Read(InputFile file) => [new InputRecord(file.Name, () => Draft(file))];

    private static Draft Draft(InputFile file)
    {
        var html = file.Text(DeclaredEncoding);
        var page = HtmlSections.Parse(html);
        Fields.RequireDutch(page.DocumentElement.GetAttribute("lang"));
        var main = page.QuerySelector("main, [role=main]") ?? page.QuerySelector("article, #content, #main") ?? page.Body!;
        var title = TitleOf(page, main);
        var url = UrlOf(page, html);
        var modified = ModifiedOf(page);
        var source = new Source(
            url ?? file.Name, title, url ?? "", modified ?? file.Modified, Meta(page, "dcterms.creator", "author") ?? "",
            Fields.Noun(title), (Meta(page, "keywords") ?? "").Split(','), [])
        {
            Audience = Fields.Audience(Meta(page, "dcterms.audience") is { } audience ? audience.Split(',') : []),
        };
        return new Draft(source, [.. HtmlSections.Of(main).Select(section => section.Heading == title ? section with { Heading = "" } : section)])
        {
            IsDated = modified is not null,
        };
    }

    /// <summary>The heading of the page; without one its title, less the name of the site behind it.</summary>
    private static string TitleOf(IDocument page, IElement main)
    {
        var heading = (main.QuerySelector("h1") ?? page.QuerySelector("h1"))?.TextContent;
        return PlainText.Line(string.IsNullOrWhiteSpace(heading) ? SiteName().Replace(page.Title ?? "", "") : heading);
    }

    /// <summary>Where the page stands, as it says itself or as the browser that saved it noted.</summary>
    private static string? UrlOf(IDocument page, string html)
    {
        string?[] said =
        [
            page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            page.QuerySelector("meta[property='og:url']")?.GetAttribute("content"),
            SavedFrom().Match(html) is { Success: true } saved ? saved.Groups["url"].Value : null,
        ];
        return said.FirstOrDefault(url => url is not null && Fields.IsWebAddress(url));
    }

    private static DateOnly? ModifiedOf(IDocument page)
    {
        try
        {
            return Fields.Date(
                Meta(page, "dcterms.modified", "dcterms.date", "article:modified_time", "last-modified") ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime"),
                "date");
        }
        catch (FormatException)
        {
            // A page may name any date in any form; the file's own date is then the better one.
            return null;
        }
    }

    private static string? Meta(IDocument page, params string[] names) => names
        .Select(name => page.QuerySelectorAll("meta").FirstOrDefault(meta =>
            name.Equals(meta.GetAttribute("name") ?? meta.GetAttribute("property"), StringComparison.OrdinalIgnoreCase))?.GetAttribute("content"))
        .FirstOrDefault(content => !string.IsNullOrWhiteSpace(content));

    private static string? DeclaredEncoding(string start) =>
        Charset().Match(start) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex("""<meta[^>]{0,200}\bcharset\s*=\s*["']?(?<name>[\w.-]+)|^\s*<\?xml[^>]{0,100}encoding=["'](?<name>[\w.-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();

    [GeneratedRegex(@"\s+[|–-]\s+[^|–-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SiteName();

    [GeneratedRegex(@"<!-- saved from url=\(\d+\)(?<url>\S{1,1000})", RegexOptions.CultureInvariant)]
    private static partial Regex SavedFrom();
}

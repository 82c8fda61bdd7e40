using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Kiosk.Core.Knowledge.Importing.Text;

/// <summary>Tells what on a page is not its text: scripts, forms, menus, cookie bars, and what no reader sees.</summary>
internal static partial class PageFurniture
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        "script", "style", "noscript", "template", "head", "iframe", "frame", "object", "embed", "applet", "svg", "math", "canvas",
        "audio", "video", "map", "nav", "footer", "aside", "input", "select", "textarea", "dialog", "menu", "title",
    ]);

    public static bool Includes(IElement element) => element.LocalName switch
    {
        var name when Names.Contains(name) => true,
        // Within the text a header is its opening, elsewhere that of the site.
        "header" => element.Closest("main, article") is null,
        // Some systems wrap the whole page in a form.
        "form" => element.QuerySelector("h1, main, article") is null,
        // The heading of a fold-out is often a button.
        "button" => element.Closest("h1, h2, h3, h4, h5, h6, summary") is null,
        "body" or "main" or "article" => false,
        _ => IsUnseen(element) || Role().IsMatch(element.GetAttribute("role") ?? "") || Class().IsMatch($"{element.Id} {element.ClassName}"),
    };

    /// <summary>Text that is folded in is hidden too, but a region of its own.</summary>
    private static bool IsUnseen(IElement element) =>
        ((element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true") && element.GetAttribute("role") != "region")
        || Undisplayed().IsMatch(element.GetAttribute("style") ?? "");

    [GeneratedRegex("^(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog|menu|menubar|toolbar)$", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"(?:^|[\s_-])(?:cookies?|consent|breadcrumbs?|kruimelpad|skip-?links?|share|social|feedback|visually-hidden|sr-only)(?:$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Class();

    [GeneratedRegex(@"(?:display\s*:\s*none|visibility\s*:\s*hidden)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Undisplayed();
}

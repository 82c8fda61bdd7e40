using System.Collections.Frozen;

namespace Kiosk.Core.Knowledge.Importing.Text;

/// <summary>
/// Says how deep the elements of HTML may nest, before it is parsed: the time that a parser takes grows with the square
/// of the depth, and who walks the tree needs stack for it.
/// </summary>
internal static class HtmlDepth
{
    /// <summary>Elements that need no end tag and so say nothing about depth, and those that never have one.</summary>
    private static readonly FrozenSet<string> WithoutEnd = FrozenSet.ToFrozenSet(
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param",
            "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = WithoutEnd.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <exception cref="FormatException">It nests deeper than <see cref="ImportLimits.MaxDepth"/>.</exception>
    public static void Check(ReadOnlySpan<char> html)
    {
        var depth = 0;
        for (var tag = html.IndexOf('<'); tag >= 0 && tag + 1 < html.Length; tag = Next(html, tag + 1))
        {
            var ends = html[tag + 1] == '/';
            var name = Name(html[(tag + (ends ? 2 : 1))..]);
            if (name.Length > 0 && !Lookup.Contains(name))
            {
                depth = ends ? Math.Max(0, depth - 1) : depth + 1;
            }

            if (depth > ImportLimits.MaxDepth)
            {
                throw new FormatException($"its elements nest deeper than {ImportLimits.MaxDepth}");
            }
        }
    }

    private static int Next(ReadOnlySpan<char> html, int from)
    {
        var next = html[from..].IndexOf('<');
        return next < 0 ? -1 : from + next;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }

        return tag[..length];
    }
}

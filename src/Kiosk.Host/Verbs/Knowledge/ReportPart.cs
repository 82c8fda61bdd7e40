using System.Globalization;
using Kiosk.Core.Knowledge;

namespace Kiosk.Host.Verbs.Knowledge;

/// <summary>A heading with the number of things below it, one a line.</summary>
internal static class ReportPart
{
    /// <returns>The part; empty when there is nothing.</returns>
    public static string Of<T>(string heading, IReadOnlyList<T> items, Func<T, string> say) => items.Count == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{heading} ({items.Count})\n  ") + string.Join("\n  ", items.Select(say));

    public static string Named(Source source) => $"{source.Title}  [{source.Id}]";

    /// <summary>The parts that hold something, a blank line between them.</summary>
    public static string Join(IEnumerable<string> parts) => string.Join("\n\n", parts.Where(part => part.Length > 0));
}

using System.Globalization;
using System.Text.RegularExpressions;
using Kiosk.Core.Knowledge.Importing.Text;

namespace Kiosk.Core.Knowledge.Importing.Formats;

/// <summary>The values that records of every format have, read from text.</summary>
internal static partial class Fields
{
    /// <exception cref="FormatException">It is missing or too long.</exception>
    public static string Name(string? value, string field) =>
        Short(value, field) is { Length: > 0 } name ? name : throw new FormatException($"it has no {field}");

    /// <exception cref="FormatException">It is too long.</exception>
    public static string Short(string? value, string field) => value switch
    {
        null => "",
        { Length: > ImportLimits.MaxNameLength } => throw new FormatException($"its {field} is longer than {ImportLimits.MaxNameLength} characters"),
        _ => PlainText.Line(value),
    };

    /// <summary>An address that a citizen can open, or an empty text.</summary>
    /// <exception cref="FormatException">It is something else, or too long.</exception>
    public static string Address(string? value) => Short(value, "url") is var url && (url.Length == 0 || IsWebAddress(url))
        ? url
        : throw new FormatException("its url is not an http or https address");

    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>What says something, each once.</summary>
    /// <exception cref="FormatException">There are too many, or one is too long.</exception>
    public static IReadOnlyList<string> List(IEnumerable<string> values, string field)
    {
        var list = values.Select(value => Short(value, field)).Where(PlainText.SaysSomething)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(ImportLimits.MaxListLength + 1).ToList();
        return list.Count <= ImportLimits.MaxListLength
            ? list
            : throw new FormatException($"it has more than {ImportLimits.MaxListLength} {field}");
    }

    /// <summary>A list in one field, divided by '|'.</summary>
    public static string[] Divided(string? value) =>
        (value ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The day of '2026-01-05', '2026-01-05T10:00:00Z' or '05-01-2026'; null for an empty text.</summary>
    /// <exception cref="FormatException">It is not a date of this time.</exception>
    public static DateOnly? Date(string? value, string field)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var day = Day().Match(value.Trim());
        return day.Success && DateOnly.TryParseExact(day.Value, ["yyyy-MM-dd", "dd-MM-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 1980 and < 2200
            ? date
            : throw new FormatException($"its {field} is not a date like 2026-01-05");
    }

    /// <summary>An amount such as 84, 84.5 or 84.00.</summary>
    /// <exception cref="FormatException">It is not an amount, or one of more than six figures.</exception>
    public static decimal Euros(string? value, string field) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros) && euros < 1_000_000
            ? euros
            : throw new FormatException($"its {field} is '{Short(value, field)}', not euros like 84.00");

    /// <summary>For whom it is, by the names of Samenwerkende Catalogi, SDG, VAC and our own pages; nothing said is everyone.</summary>
    /// <exception cref="FormatException">It is for others than citizens and businesses.</exception>
    public static Audience Audience(IEnumerable<string> names)
    {
        var said = names.Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        var audience = said.Aggregate((Audience)0, (found, name) => found
            | (Residents().IsMatch(name) ? Knowledge.Audience.Residents : 0)
            | (Businesses().IsMatch(name) ? Knowledge.Audience.Businesses : 0));
        return (said.Count, audience) switch
        {
            (0, _) => Knowledge.Audience.Everyone,
            (_, 0) => throw new FormatException($"its audience '{Short(said[0], "audience")}' is not citizens or businesses"),
            _ => audience,
        };
    }

    /// <summary>The UPL topic, unless its publisher had none to choose.</summary>
    public static UplTopic[] Upl(string? name, string? uri) =>
        Short(name, "UPL name") is { Length: > 0 } topic && !topic.Equals("UPL-naam nog niet beschikbaar", StringComparison.OrdinalIgnoreCase)
            ? [new UplTopic(topic, Address(uri))]
            : [];

    /// <summary>A title as people say it within a sentence: the first letter small, unless the word is an abbreviation.</summary>
    public static string Noun(string title)
    {
        var text = PlainText.Line(title);
        return text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    /// <summary>The noun for what a product is about: its UPL name without the explanation behind it, else its title.</summary>
    public static string Topic(IReadOnlyList<UplTopic> upl, string title) =>
        upl.Count > 0 ? Explanation().Replace(upl[0].Name, "") : Noun(title);

    /// <summary>An id made of words, for records that come without one: the same text gives the same id.</summary>
    public static string Slug(string text) =>
        string.Join('-', DutchTokenizer.Words(text.Length > ImportLimits.MaxNameLength ? text[..ImportLimits.MaxNameLength] : text));

    /// <summary>The last part of an address, which is the id of what it points to.</summary>
    public static string? LastSegment(string? url) =>
        url is not null && IsWebAddress(url) ? new Uri(url).AbsolutePath.TrimEnd('/').Split('/')[^1] : null;

    /// <exception cref="FormatException">The text is in another language.</exception>
    public static void RequireDutch(string? language)
    {
        if (!string.IsNullOrWhiteSpace(language) && !language.Trim().StartsWith("nl", StringComparison.OrdinalIgnoreCase)
            && !language.Trim().StartsWith("dut", StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException($"its language is '{Short(language, "language")}': the kiosk speaks Dutch");
        }
    }

    [GeneratedRegex(@"^(?:\d{4}-\d{2}-\d{2}|\d{2}-\d{2}-\d{4})(?=$|[T ])", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"\s+\([^()]*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Explanation();

    [GeneratedRegex("burger|inwoner|particulier|iedereen", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Residents();

    [GeneratedRegex("bedrijf|bedrijven|ondernemer|iedereen", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Businesses();
}

using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kiosk.Core.Knowledge.Importing;

/// <summary>The YAML head of a Markdown page, before it is checked.</summary>
internal sealed class FrontMatter
{
    private const string Fence = "---";
    private const int MaxLength = 64 * 1024;

    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Url { get; set; }

    public string? Modified { get; set; }

    public string? Owner { get; set; }

    public string? Topic { get; set; }

    public List<string> Keywords { get; set; } = [];

    public List<string> Questions { get; set; } = [];

    /// <summary>Cuts a page into its checked source and the Markdown below the head.</summary>
    /// <exception cref="FormatException">The head is missing, too long, not YAML, or lacks a key.</exception>
    public static (Source Source, string Body) Split(string page)
    {
        var lines = page.ReplaceLineEndings("\n");
        var end = lines.IndexOf($"\n{Fence}\n", StringComparison.Ordinal);
        if (!lines.StartsWith($"{Fence}\n", StringComparison.Ordinal) || end < 0 || end > MaxLength)
        {
            throw new FormatException($"it does not start with front matter between two lines '{Fence}'");
        }

        return (Parse(lines[Fence.Length..end]).ToSource(), lines[(end + Fence.Length + 2)..]);
    }

    private static FrontMatter Parse(string yaml)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance)
                .IgnoreUnmatchedProperties().Build().Deserialize<FrontMatter>(yaml) ?? new FrontMatter();
        }
        catch (YamlException exception)
        {
            throw new FormatException($"its front matter is not YAML (line {exception.Start.Line})", exception);
        }
    }

    private Source ToSource() => new(
        Required(Id, "id"),
        Required(Title, "title"),
        Required(Url, "url"),
        DateOnly.TryParseExact(Modified, "yyyy-MM-dd", out var modified)
            ? modified : throw new FormatException("its 'modified' is not a date like 2026-01-05"),
        Required(Owner, "owner"),
        Required(Topic, "topic"),
        Keywords,
        Questions);

    private static string Required(string? value, string key) =>
        string.IsNullOrWhiteSpace(value) ? throw new FormatException($"its front matter has no '{key}'") : value.Trim();
}

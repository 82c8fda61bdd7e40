using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kiosk.Core.Knowledge.Importing.Formats;

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

    public string? Audience { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidUntil { get; set; }

    /// <summary>Names in the uniform product list.</summary>
    public List<string> Upl { get; set; } = [];

    public List<string> Keywords { get; set; } = [];

    public List<string> Questions { get; set; } = [];

    public List<FeeLine> Fees { get; set; } = [];

    /// <summary>Cuts a page into its source with fees, and the Markdown below the head.</summary>
    /// <exception cref="FormatException">The head is missing, too long, not YAML, or lacks a key.</exception>
    public static (Draft Draft, string Body) Split(string page)
    {
        var lines = page.ReplaceLineEndings("\n");
        var end = lines.IndexOf($"\n{Fence}\n", StringComparison.Ordinal);
        if (!lines.StartsWith($"{Fence}\n", StringComparison.Ordinal) || end < 0 || end > MaxLength)
        {
            throw new FormatException($"it does not start with front matter between two lines '{Fence}'");
        }

        return (Parse(lines[Fence.Length..end]).ToDraft(), lines[(end + Fence.Length + 2)..]);
    }

    private static FrontMatter Parse(string yaml)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance)
                .IgnoreUnmatchedProperties().Build().Deserialize<FrontMatter>(yaml) ?? new FrontMatter();
        }
        catch (YamlException exception)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture,
                $"its front matter is not YAML, or a key has a value of another kind (line {exception.Start.Line + 1})"), exception);
        }
    }

    private Draft ToDraft()
    {
        var source = new Source(
            Fields.Name(Id, "'id' in its front matter"),
            Fields.Name(Title, "'title' in its front matter"),
            Fields.Name(Url, "'url' in its front matter"),
            Fields.Date(Modified, "'modified'") ?? throw new FormatException("it has no 'modified' in its front matter"),
            Fields.Name(Owner, "'owner' in its front matter"),
            Fields.Name(Topic, "'topic' in its front matter"),
            Keywords ?? [],
            Questions ?? [])
        {
            Audience = Fields.Audience((Audience ?? "").Split(',')),
            ValidFrom = Fields.Date(ValidFrom, "'valid_from'"),
            ValidUntil = Fields.Date(ValidUntil, "'valid_until'"),
            UplTopics = [.. (Upl ?? []).SelectMany(name => Fields.Upl(name, null))],
        };
        return new Draft(source, []) { Fees = [.. (Fees ?? []).Select(fee => fee.ToFee())] };
    }
}

/// <summary>One fee in the head of a page: 'name', 'amount' as in 83.87, and 'from'.</summary>
internal sealed class FeeLine
{
    public string? Name { get; set; }

    public string? Amount { get; set; }

    public string? From { get; set; }

    /// <exception cref="FormatException">It has no name, or its amount is not euros.</exception>
    public Fee ToFee() => new("", Fields.Name(Name, "'name' of a fee"), Fields.Euros(Amount, "'amount' of a fee"), Fields.Date(From, "'from' of a fee"));
}

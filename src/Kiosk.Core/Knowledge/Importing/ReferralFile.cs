using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kiosk.Core.Knowledge.Importing;

/// <summary>The bodies that do what is not the municipality's work: those that come with the program, and a municipality's own.</summary>
public static class ReferralFile
{
    public const string Name = "referrals.yaml";

    private const long MaxBytes = 512 * 1024;

    private static readonly Lazy<IReadOnlyList<Authority>> ShippedOnce = new(ReadShipped);

    /// <summary>The national bodies.</summary>
    public static IReadOnlyList<Authority> Shipped => ShippedOnce.Value;

    /// <summary>The national bodies, each replaced by the entry of the same id in the folder's own file, and what else stands in it.</summary>
    /// <param name="folder">Holds a 'referrals.yaml'.</param>
    /// <exception cref="ImportException">The folder's file is too large, not YAML, or lacks a key.</exception>
    public static IReadOnlyList<Authority> Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (new FileInfo(path).Length > MaxBytes)
        {
            throw new ImportException($"{path} is larger than {MaxBytes / 1024} KB: shorten it.");
        }

        var own = Parse(File.ReadAllText(path), path);
        return [.. own, .. Shipped.Where(body => own.All(other => other.Id != body.Id))];
    }

    private static List<Authority> ReadShipped()
    {
        using var stream = typeof(ReferralFile).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"{Name} is not in the program.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), Name);
    }

    private static List<Authority> Parse(string yaml, string path)
    {
        try
        {
            var list = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance)
                .Build().Deserialize<BodyList>(yaml);
            return [.. (list?.Bodies ?? []).Select(body => body.ToAuthority(list!, path))];
        }
        catch (YamlException exception)
        {
            throw new ImportException($"{path} is not a list of bodies (line {exception.Start.Line}): {exception.Message}", exception);
        }
    }

    private sealed class BodyList
    {
        public string? Reviewed { get; set; }

        public string? Reviewer { get; set; }

        public List<Body> Bodies { get; set; } = [];
    }

    private sealed class Body
    {
        private const int MaxSentences = 3;

        public string? Id { get; set; }

        public string? Name { get; set; }

        public List<string> Sentences { get; set; } = [];

        public List<string> Names { get; set; } = [];

        public List<string> Subjects { get; set; } = [];

        public List<string> Alone { get; set; } = [];

        public string? Url { get; set; }

        public Authority ToAuthority(BodyList list, string path) => new(
            Required(Id, "id", path),
            Required(Name, "name", path),
            Sentences.Count is > 0 and <= MaxSentences
                ? Sentences : throw new ImportException($"{path}: '{Id}' needs one to {MaxSentences} 'sentences'."),
            Names,
            Subjects,
            Alone,
            Required(Url, "url", path),
            DateOnly.TryParseExact(list.Reviewed, "yyyy-MM-dd", out var reviewed)
                ? reviewed : throw new ImportException($"{path} has no 'reviewed', a date like 2026-01-05."),
            Required(list.Reviewer, "reviewer", path));

        private string Required(string? value, string key, string path) =>
            string.IsNullOrWhiteSpace(value) ? throw new ImportException($"{path}: '{Id ?? Name}' has no '{key}'.") : value.Trim();
    }
}

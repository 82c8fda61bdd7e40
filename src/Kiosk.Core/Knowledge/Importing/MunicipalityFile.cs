using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kiosk.Core.Knowledge.Importing;

/// <summary>The facts about the municipality that stand beside its pages, in 'municipality.yaml'.</summary>
internal sealed class MunicipalityFile
{
    public const string Name = "municipality.yaml";

    private const long MaxBytes = 256 * 1024;

    [YamlMember(Alias = "name")]
    public string? MunicipalityName { get; set; }

    public string? Url { get; set; }

    public string? Phone { get; set; }

    /// <summary>The desks; the first is the one that is meant when none is named.</summary>
    public List<DeskEntry> Desks { get; set; } = [];

    public Dictionary<string, List<string>> RecogniserWords { get; set; } = [];

    /// <exception cref="ImportException">The file is missing, too large, not YAML, or lacks a key.</exception>
    public static Municipality Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path) || new FileInfo(path).Length > MaxBytes)
        {
            throw new ImportException(
                $"{path} is missing or larger than {MaxBytes / 1024} KB: put a '{Name}' with name, url and phone beside the pages.");
        }

        try
        {
            var file = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance)
                .IgnoreUnmatchedProperties().Build().Deserialize<MunicipalityFile>(File.ReadAllText(path));
            return new Municipality(
                Required(file.MunicipalityName, path, "name"), Required(file.Url, path, "url"), Required(file.Phone, path, "phone"),
                [.. file.RecogniserWords.Values.SelectMany(words => words)])
            {
                Desks = [.. file.Desks.Select(desk => desk.ToDesk(path))],
            };
        }
        catch (YamlException exception)
        {
            throw new ImportException($"{path} is not YAML (line {exception.Start.Line}).", exception);
        }
    }

    private static string Required(string? value, string path, string key) =>
        string.IsNullOrWhiteSpace(value) ? throw new ImportException($"{path} has no '{key}'.") : value.Trim();
}

using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Kiosk.Core.Knowledge.Importing;

/// <summary>What a folder says beside its sources; each file may be missing.</summary>
/// <param name="Municipality">From 'municipality.yaml'.</param>
/// <param name="Synonyms">From 'synonyms.yaml': a list of lists of words that mean the same.</param>
/// <param name="Authorities">From 'referrals.yaml', beside the bodies that come with the program.</param>
internal sealed record FolderFacts(
    Municipality? Municipality, IReadOnlyList<IReadOnlyList<string>>? Synonyms, IReadOnlyList<Authority>? Authorities)
{
    private const string SynonymsName = "synonyms.yaml";
    private const long MaxBytes = 256 * 1024;

    /// <exception cref="ImportException">A file is there, but can't be read.</exception>
    public static FolderFacts Read(string folder) => new(
        File.Exists(Path.Combine(folder, MunicipalityFile.Name)) ? MunicipalityFile.Read(folder) : null,
        SynonymsIn(Path.Combine(folder, SynonymsName)),
        File.Exists(Path.Combine(folder, ReferralFile.Name)) ? ReferralFile.Read(folder) : null);

    private static List<List<string>>? SynonymsIn(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return new FileInfo(path).Length <= MaxBytes
                ? new DeserializerBuilder().Build().Deserialize<List<List<string>>>(File.ReadAllText(path)) ?? []
                : throw new ImportException($"{path} is larger than {MaxBytes / 1024} KB.");
        }
        catch (YamlException exception)
        {
            throw new ImportException(string.Create(CultureInfo.InvariantCulture,
                $"{path} is not a YAML list of lists of words (line {exception.Start.Line})."), exception);
        }
    }
}

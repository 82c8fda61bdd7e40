using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Models;

/// <summary>
/// The models that the kiosk knows, with the hash each must have: <c>models/manifest.json</c>, an object with one
/// array <c>models</c> of <see cref="ModelEntry"/>.
/// </summary>
public sealed partial class ModelManifest
{
    private const int MaxBytes = 1 << 20;
    private const int MaxEntries = 200;
    private const long MaxModelBytes = 64L << 30;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter<ModelRole>(null, allowIntegerValues: false) },
    };

    private readonly Dictionary<string, ModelEntry> byName;

    private ModelManifest(IReadOnlyList<ModelEntry> entries)
    {
        Entries = entries;
        byName = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<ModelEntry> Entries { get; }

    /// <exception cref="EngineException">The file is missing, too large, or not a manifest.</exception>
    public static ModelManifest Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaxBytes)
            {
                throw new EngineException($"The model manifest {path} is larger than {MaxBytes} bytes.");
            }
            return Parse(File.ReadAllBytes(path));
        }
        catch (FormatException exception)
        {
            throw new EngineException($"The model manifest {path} can't be used: {exception.Message}", exception);
        }
        catch (IOException exception)
        {
            throw new EngineException($"The model manifest {path} can't be read: {exception.Message}", exception);
        }
    }

    /// <param name="json">UTF-8.</param>
    /// <exception cref="FormatException">Not a manifest; the message names the entry and what was expected.</exception>
    public static ModelManifest Parse(ReadOnlySpan<byte> json)
    {
        Document? document;
        try
        {
            document = JsonSerializer.Deserialize<Document>(json, Json);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{exception.Path ?? "$"} is not as expected. {exception.Message}", exception);
        }
        var entries = document?.Models ?? throw new FormatException("an object with an array 'models' was expected.");
        if (entries.Count > MaxEntries)
        {
            throw new FormatException($"it has {entries.Count} models; at most {MaxEntries} are allowed.");
        }
        foreach (var entry in entries)
        {
            Check(entry ?? throw new FormatException("a model is null."));
        }
        Refuse(Repeated(entries.Select(entry => entry.Name)), "name");
        Refuse(Repeated(entries.SelectMany(entry => entry.Files).Select(file => file.File)), "file");
        return new ModelManifest(entries);
    }

    public ModelEntry? Find(string name) => byName.GetValueOrDefault(name);

    private static void Check(ModelEntry entry)
    {
        Expect(entry.Name is not null && SafeName.IsMatch(entry.Name), entry, "a name of letters, figures, '.', '_' and '-'");
        Expect(!string.IsNullOrWhiteSpace(entry.Licence), entry, "a licence");
        Expect(entry.Languages is { Count: > 0 } && entry.Languages.All(code => code is not null && Language.IsMatch(code)), entry,
            "at least one language, as an ISO 639-1 code or 'mul'");
        Expect(entry.Note is not null, entry, "a note, which may be empty");
        foreach (var file in entry.Files)
        {
            Check(file, entry);
        }
        Expect(entry.Url is not null || entry.IsShipped, entry, "a 'url', or the 'package' or 'packed' file that it comes from");
        if (entry.Packed is { } packed)
        {
            Check(packed, entry);
        }
    }

    private static void Check(ModelFile? file, ModelEntry entry)
    {
        Expect(file?.File is not null && SafeName.IsMatch(file.File), entry, "a plain file name, without a path");
        Expect(file!.Url is null || (file.Url.IsAbsoluteUri && file.Url.Scheme == Uri.UriSchemeHttps), entry, "an https address");
        Expect(file.Bytes is null or (> 0 and <= MaxModelBytes), entry, $"'bytes' from 1 to {MaxModelBytes}");
        Expect(file.Sha256 is null || Sha256.IsMatch(file.Sha256), entry, "'sha256' as 64 hexadecimal digits in lower case");
    }

    private static void Expect(bool holds, ModelEntry entry, string expected)
    {
        if (!holds)
        {
            throw new FormatException($"the model '{entry.Name}' needs {expected}.");
        }
    }

    private static string? Repeated(IEnumerable<string> values) =>
        values.GroupBy(value => value, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1)?.Key;

    private static void Refuse(string? repeated, string what)
    {
        if (repeated is not null)
        {
            throw new FormatException($"the {what} '{repeated}' stands in it twice.");
        }
    }

    private sealed record Document(List<ModelEntry> Models);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", RegexOptions.CultureInvariant)]
    private static partial Regex SafeName { get; }

    [GeneratedRegex("^(?:[a-z]{2}|mul)$", RegexOptions.CultureInvariant)]
    private static partial Regex Language { get; }

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256 { get; }
}

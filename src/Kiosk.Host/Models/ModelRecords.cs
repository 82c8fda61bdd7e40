using System.Text.Json;
using System.Text.Json.Serialization;
using Kiosk.Engines.Models;
using Kiosk.Host.CommandLine;
using Kiosk.Storage;

namespace Kiosk.Host.Models;

/// <summary>
/// What this device remembers of its models, in <c>models.json</c> in the models folder: which one each role uses, the
/// choice before the last one, and the files whose hash was found right.
/// </summary>
internal sealed record ModelRecords(
    Dictionary<ModelRole, string> InUse, PreviousChoice? Previous, Dictionary<string, VerifiedFile> Verified)
{
    public const string FileName = "models.json";

    private const int MaxBytes = 1 << 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter<ModelRole>(null, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <exception cref="WorkFailedException">The file is there but can't be read.</exception>
    public static ModelRecords Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return new ModelRecords([], null, []);
        }

        try
        {
            return new FileInfo(path).Length <= MaxBytes && JsonSerializer.Deserialize<ModelRecords>(File.ReadAllBytes(path), Json) is { } records
                ? records
                : throw new JsonException("it is too large or empty");
        }
        catch (JsonException exception)
        {
            throw new WorkFailedException($"{path} is damaged ({exception.Message}). Remove it and choose the models again with 'kiosk models use'.", exception);
        }
    }

    /// <summary>Replaces the file as a whole: a power cut leaves the old one or the new one.</summary>
    public void Write(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var part = Path.Combine(folder, $".{FileName}.part");
        using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(file, this, Json);
            file.Flush(flushToDisk: true);
        }

        DurableFile.Replace(part, path);
    }
}

/// <param name="Model">The model that was used before; null when it was the shipped one.</param>
internal sealed record PreviousChoice(ModelRole Role, string? Model);

/// <summary>A file whose hash was right when it had this size and time.</summary>
internal sealed record VerifiedFile(string Sha256, long Bytes, DateTimeOffset Modified)
{
    public static VerifiedFile Of(string path, string sha256)
    {
        var file = new FileInfo(path);
        return new VerifiedFile(sha256, file.Length, file.LastWriteTimeUtc);
    }
}

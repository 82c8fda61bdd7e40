using System.Globalization;
using System.Text.Json;
using Kiosk.Core.Knowledge.Importing.Input;

namespace Kiosk.Core.Knowledge.Importing.Formats;

/// <summary>JSON of systems that are not ours: a field that is missing, null or of another kind is no value.</summary>
internal static class JsonFields
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>
    /// The records of a file: its array, the array within its outer object ('results', or the only one there), or the
    /// whole when it is one record.
    /// </summary>
    /// <param name="file">UTF-8.</param>
    /// <param name="isRecord">Whether an object is a record, and not what stands around them.</param>
    /// <exception cref="FormatException">It is not JSON, nests too deep, or holds no record.</exception>
    public static IReadOnlyList<JsonElement> Records(InputFile file, Func<JsonElement, bool> isRecord)
    {
        var root = Parse(file.Text());
        var array = root.ValueKind == JsonValueKind.Object && !isRecord(root)
            ? root.EnumerateObject().Select(property => property.Value).FirstOrDefault(value => value.ValueKind == JsonValueKind.Array)
            : root;
        return array.ValueKind switch
        {
            JsonValueKind.Array when array.GetArrayLength() > ImportLimits.MaxRecords =>
                throw new FormatException($"it holds more than {ImportLimits.MaxRecords} records: import it in parts"),
            JsonValueKind.Array => [.. array.EnumerateArray()],
            JsonValueKind.Object => [array],
            _ => throw new FormatException("it holds no list of records"),
        };
    }

    /// <summary>The first of these fields that holds text.</summary>
    /// <exception cref="FormatException">The text is not Unicode.</exception>
    public static string? Text(this JsonElement record, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (record.Field(name) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value
                && String(value) is var text && !string.IsNullOrWhiteSpace(text))
            {
                return text;
            }
        }

        return null;
    }

    public static JsonElement? Field(this JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The elements of a list; of one value a list of one; of nothing none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement record, string name) => record.Field(name) switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { } one => [one],
        null => [],
    };

    /// <summary>The texts of a list, whose elements are texts or objects with the text in one field.</summary>
    /// <param name="record">Holds the list.</param>
    /// <param name="name">The list's name.</param>
    /// <param name="inner">The field of its objects.</param>
    public static IEnumerable<string> Texts(this JsonElement record, string name, string inner) =>
        record.Items(name).Select(item => item.ValueKind == JsonValueKind.String ? String(item) : item.Text(inner)).OfType<string>();

    /// <summary>What to call a record in a report.</summary>
    public static string Name(int number, string? title) => string.Create(CultureInfo.InvariantCulture,
        $"record {number}{(title is null ? "" : $" ({(title.Length > 100 ? title[..100] + "…" : title)})")}");

    private static JsonElement Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture,
                $"it is not JSON, or nests deeper than {Options.MaxDepth} (line {exception.LineNumber + 1}): download or export it again"), exception);
        }
    }

    private static string String(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException("it has text that is not Unicode", exception);
        }
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kiosk.Host.Appliance;

/// <summary>Which settings a device runs with.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SettingsState>))]
internal enum SettingsState
{
    /// <summary>Those on the settings partition.</summary>
    Applied,

    /// <summary>The last ones that were right.</summary>
    LastGood,

    /// <summary>None.</summary>
    NotSetUp,
}

/// <param name="Problems">Why the settings on the partition were not taken, or not kept, one line each.</param>
internal sealed record SettingsOutcome(SettingsState State, IReadOnlyList<string> Problems)
{
    private static readonly JsonSerializerOptions Format =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsWell => State == SettingsState.Applied && Problems.Count == 0;

    /// <summary>One line for people.</summary>
    public string Said => State switch
    {
        SettingsState.Applied => "the settings of the settings partition are used",
        SettingsState.LastGood => "the settings of the settings partition are wrong or missing; the last good ones are used",
        _ => "this kiosk is not set up: the settings of the settings partition are wrong or missing",
    };

    /// <returns>Null on a computer that is no such device.</returns>
    public static SettingsOutcome? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<SettingsOutcome>(File.ReadAllText(path), Format) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return new SettingsOutcome(SettingsState.NotSetUp, [$"{path} can't be read: {exception.Message}"]);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Format) + '\n';
}

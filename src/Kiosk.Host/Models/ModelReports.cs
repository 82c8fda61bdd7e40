using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kiosk.Engines.Models;

namespace Kiosk.Host.Models;

/// <summary>What 'models list' and 'models verify' print, for people and as JSON.</summary>
internal static class ModelReports
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions RoleJson = new() { Converters = { new JsonStringEnumConverter<ModelRole>() } };

    public static string Table(IReadOnlyList<ModelStatus> models) => Columns(
        ["name", "role", "size", "languages", "licence", "installed", "in use"],
        models.Select(model => new[]
        {
            model.Entry.Name + (model.Entry.Demonstration ? " (demonstration)" : ""),
            RoleName(model.Entry.Role),
            model.Entry.Bytes is { } bytes ? ByteSize.Said(bytes) : "?",
            string.Join(", ", model.Entry.Languages),
            model.Entry.Licence,
            Said(model.State),
            model.InUse ? "yes" : "",
        }));

    public static string Table(IReadOnlyList<FileCheck> checks) => checks.Count == 0
        ? "No model is installed."
        : Columns(["model", "file", "result"], checks.Select(check => new[] { check.Model, check.File, check.Said }));

    public static string ToJson(IReadOnlyList<ModelStatus> models) => JsonSerializer.Serialize(
        models.Select(model => new
        {
            model.Entry.Name,
            Role = RoleName(model.Entry.Role),
            model.Entry.File,
            model.Entry.Bytes,
            model.Entry.Languages,
            model.Entry.Licence,
            model.Entry.Demonstration,
            model.Entry.Note,
            model.State,
            model.InUse,
        }),
        Json);

    public static string ToJson(IReadOnlyList<FileCheck> checks) =>
        JsonSerializer.Serialize(checks.Select(check => new { check.Model, check.File, check.Result, check.Expected, check.Found }), Json);

    private static string RoleName(ModelRole role) => JsonSerializer.Serialize(role, RoleJson).Trim('"');

    private static string Said(ModelState state) => state switch
    {
        ModelState.Absent => "no",
        ModelState.Incomplete => "in part",
        ModelState.Installed => "yes, not verified",
        _ => "verified",
    };

    /// <summary>Left-aligned columns with two spaces between them, as wide as their widest cell.</summary>
    private static string Columns(string[] heads, IEnumerable<string[]> rows)
    {
        string[][] all = [heads, .. rows];
        var widths = heads.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        var table = new StringBuilder();
        foreach (var row in all)
        {
            table.Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        }

        return table.ToString().TrimEnd();
    }
}

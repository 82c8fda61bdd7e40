using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Kiosk.Desk.Tests.Support;

/// <summary>The published OpenAPI document of an API, to hold requests against: as much of OpenAPI 3.0 as that one uses.</summary>
internal sealed class OpenApiDocument
{
    private readonly JsonNode root;

    private OpenApiDocument(JsonNode root) => this.root = root;

    public static OpenApiDocument Read(string path)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(path);
        yaml.Load(reader);
        return new OpenApiDocument(ToJson(yaml.Documents[0].RootNode)!);
    }

    /// <returns>What is wrong with a request; empty when the document allows it.</returns>
    public IReadOnlyList<string> Problems(string method, string path, IEnumerable<string> query, JsonNode? body)
    {
        if (root["paths"]![path]?[method] is not { } operation)
        {
            return [$"{method} {path} is not in the document"];
        }

        var allowed = (operation["parameters"] as JsonArray ?? []).Select(parameter => (string)parameter!["name"]!);
        var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        return [.. query.Except(allowed).Select(name => $"{path} has no parameter {name}"), .. schema is null ? [] : Problems(schema, body, "$")];
    }

    private IEnumerable<string> Problems(JsonNode schema, JsonNode? value, string path)
    {
        schema = Resolve(schema);
        if (value is null)
        {
            return schema["nullable"]?.ToString() == "true" ? [] : [$"{path} is null"];
        }

        return Own(schema, value, path)
            .Concat((schema["allOf"] as JsonArray ?? []).SelectMany(part => Problems(part!, value, path)))
            .Concat(schema["oneOf"] is JsonArray choices ? OneOf(schema, choices, value, path) : [])
            .Concat(value is JsonObject given ? Properties(schema, given, path) : [])
            .Concat(value is JsonArray list && schema["items"] is { } item ? list.SelectMany(one => Problems(item, one, $"{path}[]")) : []);
    }

    private IEnumerable<string> OneOf(JsonNode schema, JsonArray choices, JsonNode value, string path) => schema["discriminator"] is { } discriminator
        ? discriminator["mapping"]?[(string?)value[(string)discriminator["propertyName"]!] ?? ""] is { } chosen
            ? Problems(new JsonObject { ["$ref"] = (string)chosen! }, value, path)
            : [$"{path} is none of the kinds"]
        : choices.Count(choice => !Problems(choice!, value, path).Any()) == 1 ? [] : [$"{path} is not exactly one of the kinds"];

    private IEnumerable<string> Properties(JsonNode schema, JsonObject given, string path)
    {
        var known = schema["properties"] as JsonObject ?? [];
        var missing = (schema["required"] as JsonArray ?? []).Select(name => (string)name!)
            .Where(name => !given.ContainsKey(name) && !IsReadOnly(known[name])).Select(name => $"{path}.{name} is missing");
        var extra = schema["additionalProperties"] is JsonObject rule
            ? given.Where(property => !known.ContainsKey(property.Key)).SelectMany(property => Problems(rule, property.Value, $"{path}.{property.Key}"))
            : [];
        return missing.Concat(extra).Concat(known.Where(property => given.ContainsKey(property.Key)).SelectMany(property => IsReadOnly(property.Value)
            ? [$"{path}.{property.Key} is read-only"]
            : Problems(property.Value!, given[property.Key], $"{path}.{property.Key}")));
    }

    private static IEnumerable<string> Own(JsonNode schema, JsonNode value, string path)
    {
        var text = value.GetValueKind() == JsonValueKind.String ? (string)value! : null;
        var rules = new (bool IsBroken, string Rule)[]
        {
            (schema["type"] is { } type && !IsOf((string)type!, value.GetValueKind()), "type"),
            (text is not null && schema["maxLength"] is { } max && text.EnumerateRunes().Count() > Number(max), "maxLength"),
            (text is not null && schema["minLength"] is { } min && text.Length < Number(min), "minLength"),
            (text is not null && schema["pattern"] is { } pattern && !Regex.IsMatch(text, (string)pattern!), "pattern"),
            (text is not null && (string?)schema["format"] == "uuid" && !Guid.TryParse(text, out _), "uuid"),
            (text is not null && (string?)schema["format"] == "date-time" && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _), "date-time"),
            (schema["enum"] is JsonArray names && !names.Any(name => (string?)name == text), "enum"),
        };
        return rules.Where(rule => rule.IsBroken).Select(rule => $"{path}: {rule.Rule}");
    }

    private JsonNode Resolve(JsonNode schema) => schema["$ref"] is { } reference
        ? Resolve(root["components"]!["schemas"]![((string)reference!).Split('/')[^1]]!)
        : schema;

    private static bool IsReadOnly(JsonNode? property) => property?["readOnly"]?.ToString() == "true";

    private static int Number(JsonNode node) => int.Parse(node.ToString(), CultureInfo.InvariantCulture);

    private static bool IsOf(string type, JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type is "number" or "integer",
        _ => type == "boolean",
    };

    /// <summary>Scalars stay texts: what is a number or a boolean is known by where it stands.</summary>
    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, ToJson(child.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        _ => JsonValue.Create(((YamlScalarNode)node).Value),
    };
}

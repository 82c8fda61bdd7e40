using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kiosk.Host.Settings;

/// <summary>
/// A settings file as a JSON Schema (draft 2020-12), so that an editor names each key, tells what it does and marks a
/// wrong value. Made from the options types themselves: it cannot say anything else than what a start checks.
/// </summary>
public static class SettingsSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    public static JsonObject Create()
    {
        var schema = Object(KioskSettings.Sections.Select(section => (section.Name, Section(section.PropertyType))));
        schema.Insert(0, "$schema", Dialect);
        schema.Insert(1, "title", "Settings of a kiosk");
        schema["properties"]!.AsObject().Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        return schema;
    }

    private static JsonObject Section(Type options)
    {
        var defaults = Activator.CreateInstance(options);
        var section = Object(options.GetProperties().Select(property => (property.Name, Value(property, property.GetValue(defaults)))));
        section.Insert(0, "description", Documentation.Of(options));
        return section;
    }

    private static JsonObject Object(IEnumerable<(string Name, JsonObject Schema)> properties)
    {
        var known = new JsonObject();
        foreach (var (name, schema) in properties)
        {
            known[name] = schema;
        }

        return new JsonObject { ["type"] = "object", ["properties"] = known, ["additionalProperties"] = false };
    }

    private static JsonObject Value(PropertyInfo property, object? preset)
    {
        var value = new JsonObject
        {
            ["description"] = Documentation.Of(property),
            ["type"] = TypeOf(property.PropertyType),
            ["default"] = JsonSerializer.SerializeToNode(preset),
        };
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
        {
            Restrict(value, rule);
        }

        return value;
    }

    private static string TypeOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int32 or TypeCode.Int64 => "integer",
        TypeCode.Double or TypeCode.Single => "number",
        TypeCode.Boolean => "boolean",
        TypeCode.String => "string",
        _ => throw new NotSupportedException($"A setting cannot be a {type.Name}."),
    };

    private static void Restrict(JsonObject value, ValidationAttribute rule)
    {
        switch (rule)
        {
            case RangeAttribute range:
                value["minimum"] = JsonSerializer.SerializeToNode(range.Minimum);
                value["maximum"] = JsonSerializer.SerializeToNode(range.Maximum);
                break;
            case AllowedValuesAttribute allowed:
                value["enum"] = JsonSerializer.SerializeToNode(allowed.Values);
                break;
            case RegularExpressionAttribute form:
                // The attribute takes the whole text only.
                value["pattern"] = $"^({form.Pattern})$";
                break;
            case LengthAttribute length:
                value["minLength"] = length.MinimumLength;
                value["maxLength"] = length.MaximumLength;
                break;
            case MaxLengthAttribute length:
                value["maxLength"] = length.Length;
                break;
            case RequiredAttribute { AllowEmptyStrings: false }:
                value["minLength"] ??= 1;
                break;
        }
    }
}

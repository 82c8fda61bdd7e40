using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kiosk.Host.Appliance;

namespace Kiosk.Host.Settings;

/// <summary>
/// A settings file as a JSON Schema (draft 2020-12), so that an editor names each key, tells what it does and marks a
/// wrong value. Made from the options types themselves: it cannot say anything else than what a start checks.
/// </summary>
public static class SettingsSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>Of a settings file of the program, 'kiosk.json'.</summary>
    public static JsonObject Create()
    {
        var schema = Titled(OfSections(KioskSettings.Sections), "Settings of a kiosk");
        schema["properties"]!.AsObject().Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        return schema;
    }

    /// <summary>Of the settings of a device, 'kiosk.yaml'; its keys begin with a small letter there.</summary>
    public static JsonObject CreateForDevice()
    {
        var schema = Titled(SmallKeys(OfSections(DeviceSettings.Sections)), "Settings of a device");
        var program = OfSections(KioskSettings.Sections);
        program["description"] = "Settings of the program itself, as in a settings file for --config.";
        schema["properties"]![DeviceSettings.ProgramKey] = program;
        schema["required"] = new JsonArray("kiosk");
        schema["properties"]!["kiosk"]!["required"] = new JsonArray("id");
        return schema;
    }

    private static JsonObject OfSections(IEnumerable<PropertyInfo> sections) => Object(sections.Select(section => (section.Name, Section(section.PropertyType))));

    private static JsonObject Titled(JsonObject schema, string title)
    {
        schema.Insert(0, "$schema", Dialect);
        schema.Insert(1, "title", title);
        return schema;
    }

    private static JsonObject SmallKeys(JsonObject schema)
    {
        var properties = schema["properties"]!.AsObject();
        schema["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(
            JsonNamingPolicy.CamelCase.ConvertName(property.Key),
            property.Value!["properties"] is null ? property.Value.DeepClone() : SmallKeys(property.Value.DeepClone().AsObject()))));
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

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Kiosk.Host.Settings;

/// <summary>
/// Reads one section of the configuration into its options type and checks every value, so that a wrong setting
/// fails on the bench and not in the hall.
/// </summary>
public static class SettingsReader
{
    /// <exception cref="SettingsException">A key is unknown, or a value is of the wrong kind or out of range.</exception>
    public static T Read<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        var values = configuration.GetSection(section);
        var properties = typeof(T).GetProperties();
        if (!string.IsNullOrEmpty(values.Value))
        {
            throw new SettingsException($"{section} is '{values.Value}'; it must be a section with keys of its own.");
        }

        RefuseUnknown(values, properties.Select(property => property.Name));
        var options = new T();
        foreach (var property in properties)
        {
            Take(values.GetSection(property.Name), property, options);
        }

        return options;
    }

    /// <exception cref="SettingsException">A key below <paramref name="values"/> is not among those known.</exception>
    public static void RefuseUnknown(IConfiguration values, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        if (values.GetChildren().FirstOrDefault(child => !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new SettingsException($"{unknown.Path} is not a setting; there are {string.Join(", ", names)}.");
        }
    }

    private static void Take(IConfigurationSection value, PropertyInfo property, object options)
    {
        if (value.Exists())
        {
            property.SetValue(options, Convert(value, property.PropertyType));
        }

        var given = property.GetValue(options);
        if (property.GetCustomAttributes<ValidationAttribute>().FirstOrDefault(rule => !rule.IsValid(given)) is { } broken)
        {
            throw new SettingsException($"{value.Path} is '{given}'; {Allowed(broken, property.Name)}.");
        }
    }

    private static object Convert(IConfigurationSection value, Type type)
    {
        try
        {
            return value.Value is null ? throw new InvalidOperationException("It is a section.") : value.Get(type)!;
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException($"{value.Path} is '{value.Value}'; it must be {Describe(type)}.", exception);
        }
    }

    private static string Describe(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int32 or TypeCode.Int64 => "a whole number",
        TypeCode.Double or TypeCode.Single => "a number with a point, such as 0.5",
        TypeCode.Boolean => "true or false",
        _ => "one text",
    };

    private static string Allowed(ValidationAttribute rule, string name) => rule switch
    {
        RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"allowed is {range.Minimum} to {range.Maximum}"),
        AllowedValuesAttribute allowed => $"allowed is {string.Join(", ", allowed.Values)}",
        _ => rule.FormatErrorMessage(name).TrimEnd('.'),
    };
}

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
        var options = new T();
        return Fill(options, configuration, section) is [var problem, ..] ? throw problem : options;
    }

    /// <summary>Sets the properties of <paramref name="options"/> that the section names.</summary>
    /// <returns>What is wrong with the section, in the order of the properties.</returns>
    public static IReadOnlyList<SettingsException> Fill(object options, IConfiguration configuration, string section)
    {
        var values = configuration.GetSection(section);
        if (!string.IsNullOrEmpty(values.Value))
        {
            return [new SettingsException($"{section} is '{values.Value}'; it must be a section with keys of its own.")];
        }

        var properties = options.GetType().GetProperties();
        return
        [
            .. Unknown(values, properties.Select(property => property.Name)),
            .. properties.Select(property => Take(values.GetSection(property.Name), property, options)).OfType<SettingsException>(),
        ];
    }

    /// <returns>What is wrong with each key below <paramref name="values"/> that is not among those known. An editor's own '$schema' is no setting.</returns>
    public static IEnumerable<SettingsException> Unknown(IConfiguration values, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        return values.GetChildren()
            .Where(child => child.Key != "$schema" && !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(unknown => new SettingsException($"{unknown.Path} is not a setting; there are {string.Join(", ", names)}."));
    }

    private static SettingsException? Take(IConfigurationSection value, PropertyInfo property, object options)
    {
        try
        {
            if (value.Exists())
            {
                property.SetValue(options, Convert(value, property.PropertyType));
            }
        }
        catch (SettingsException problem)
        {
            return problem;
        }

        var given = property.GetValue(options);
        return property.GetCustomAttributes<ValidationAttribute>().FirstOrDefault(rule => !rule.IsValid(given)) is { } broken
            ? new SettingsException($"{value.Path} is '{given}'; {Allowed(broken, property.Name)}.")
            : null;
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

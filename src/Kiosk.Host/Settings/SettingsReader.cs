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
        var options = Bind<T>(configuration.GetSection(section), section);
        foreach (var property in typeof(T).GetProperties())
        {
            Check(options, property, section);
        }

        return options;
    }

    private static T Bind<T>(IConfigurationSection values, string section)
        where T : class, new()
    {
        var known = typeof(T).GetProperties().Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (values.GetChildren().FirstOrDefault(child => !known.Contains(child.Key)) is { } unknown)
        {
            throw new SettingsException($"{section}:{unknown.Key} is not a setting; {section} has {string.Join(", ", known.Order())}.");
        }

        try
        {
            return values.Get<T>() ?? new T();
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException($"{section} has a value of the wrong kind: {exception.InnerException?.Message ?? exception.Message}", exception);
        }
    }

    private static void Check(object options, PropertyInfo property, string section)
    {
        var value = property.GetValue(options);
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
        {
            if (!rule.IsValid(value))
            {
                throw new SettingsException($"{section}:{property.Name} is '{value}'; {Allowed(rule, property.Name)}.");
            }
        }
    }

    private static string Allowed(ValidationAttribute rule, string name) => rule switch
    {
        RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"allowed is {range.Minimum} to {range.Maximum}"),
        AllowedValuesAttribute allowed => $"allowed is {string.Join(", ", allowed.Values)}",
        _ => rule.FormatErrorMessage(name).TrimEnd('.'),
    };
}

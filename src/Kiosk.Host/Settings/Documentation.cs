using System.Collections.Concurrent;
using System.Reflection;
using System.Xml.Linq;

namespace Kiosk.Host.Settings;

/// <summary>What the documentation comments say, from the file that the compiler writes beside each assembly.</summary>
internal static class Documentation
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, string>> Read = [];

    /// <returns>The summary; empty when the type has none or the file is not there.</returns>
    public static string Of(Type type) => Summary(type.Assembly, $"T:{type.FullName}");

    /// <inheritdoc cref="Of(Type)"/>
    public static string Of(PropertyInfo property) =>
        Summary(property.DeclaringType!.Assembly, $"P:{property.DeclaringType.FullName}.{property.Name}");

    private static string Summary(Assembly assembly, string member) =>
        Read.GetOrAdd(assembly, Load).GetValueOrDefault(member, "");

    private static IReadOnlyDictionary<string, string> Load(Assembly assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        return File.Exists(file)
            ? XDocument.Load(file).Descendants("member")
                .Where(member => member.Element("summary") is not null)
                .ToDictionary(member => member.Attribute("name")!.Value, member => Text(member.Element("summary")!))
            : new Dictionary<string, string>();
    }

    private static string Text(XElement summary) => string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using System.Reflection;
using System.Text;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Appliance;

/// <summary>What IT sets for one kiosk in 'kiosk.yaml', checked: an identity, its network, its servers and its sound.</summary>
public sealed record DeviceSettings(
    IdentitySection Kiosk,
    DeskSection Desk,
    NetworkSection Network,
    TimeSection Time,
    ManagementSection Management,
    ServerSection Update,
    ServerSection Telemetry,
    AudioSection Audio)
{
    public const string FileName = "kiosk.yaml";

    /// <summary>The key under which settings of the program itself stand.</summary>
    internal const string ProgramKey = "settings";

    /// <summary>What a secret is overwritten with.</summary>
    internal const char Moved = 'x';

    internal const int MaxBytes = 64 * 1024;

    /// <summary>The sections of the file, each with the type of its options.</summary>
    public static IReadOnlyList<PropertyInfo> Sections { get; } =
        [.. typeof(DeviceSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != nameof(Program))];

    /// <summary>Settings of the program itself, by path: what stands under 'settings:'.</summary>
    public IReadOnlyDictionary<string, string?> Program { get; private init; } = new Dictionary<string, string?>();

    /// <summary>Everything that is wrong in a file, each with its line.</summary>
    /// <exception cref="SettingsException">The file can't be read, or is not YAML.</exception>
    public static IReadOnlyList<string> Check(FileInfo file) => Read(ReadText(file)).Problems;

    /// <exception cref="SettingsException">The file is missing, too large, or not UTF-8.</exception>
    internal static string ReadText(FileInfo file)
    {
        try
        {
            return file.Length <= MaxBytes
                ? new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file.FullName))
                : throw new SettingsException($"{file} has {file.Length} bytes; settings have at most {MaxBytes}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException($"{file} can't be read: {exception.Message}", exception);
        }
    }

    /// <exception cref="SettingsException">The text is not YAML.</exception>
    internal static DeviceReading Read(string text)
    {
        var values = YamlPairs.Read(text);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            values.Where(value => value.Text.Length > 0 && !IsMovedSecret(value)).Select(value => KeyValuePair.Create(value.Path, (string?)value.Text))).Build();
        var sections = Sections.Select(section => Activator.CreateInstance(section.PropertyType)!).ToArray();
        var problems = SettingsReader.Unknown(configuration, Sections.Select(section => section.Name).Append(ProgramKey))
            .Concat(sections.Zip(Sections).SelectMany(pair => SettingsReader.Fill(pair.First, configuration, pair.Second.Name)))
            .Select(problem => problem.Message).ToList();
        var settings = (DeviceSettings)Activator.CreateInstance(typeof(DeviceSettings), sections)!;
        settings = settings with
        {
            Program = configuration.GetSection(ProgramKey).AsEnumerable(makePathsRelative: true)
                .Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase),
        };
        problems.AddRange(settings.Incomplete());
        problems.AddRange(KioskSettings.Check(ConfigurationOf(settings.Program)).Select(problem => $"{ProgramKey}:{problem}"));
        return new DeviceReading(settings, values, [.. problems.Select(problem => WithLine(problem, values))]);
    }

    /// <summary>Whether a value is the enrolment code; a row of x stands for one that was moved to the data partition.</summary>
    internal static bool IsSecret(YamlValue value) =>
        string.Equals(value.Path, $"{nameof(Desk)}:{nameof(DeskSection.EnrolmentCode)}", StringComparison.OrdinalIgnoreCase);

    private static bool IsMovedSecret(YamlValue value) => IsSecret(value) && value.Text.All(sign => sign == Moved);

    internal static IConfiguration ConfigurationOf(IEnumerable<KeyValuePair<string, string?>> pairs) =>
        new ConfigurationBuilder().AddInMemoryCollection(pairs).Build();

    /// <summary>What is missing beside something that is there.</summary>
    private IEnumerable<string> Incomplete()
    {
        foreach (var (name, url, address) in Servers())
        {
            if (url.Length > 0 != address.Length > 0)
            {
                yield return $"{name}:{(url.Length > 0 ? "Address" : "Url")} is missing; {name} needs both its name (url) and its address.";
            }
        }

        if (Desk is { EnrolmentCode.Length: > 0, Url.Length: 0 })
        {
            yield return "Desk:EnrolmentCode is there without a desk; set Desk:Url and Desk:Address.";
        }

        if (Network is { Gateway.Length: > 0, Address: "dhcp" })
        {
            yield return "Network:Gateway is there with the address 'dhcp', which brings its own; leave one of them out.";
        }
    }

    /// <summary>The servers of this kiosk that have a name.</summary>
    internal IEnumerable<(string Name, string Url, string Address)> Servers() =>
    [
        (nameof(Desk), Desk.Url, Desk.Address),
        (nameof(Update), Update.Url, Update.Address),
        (nameof(Telemetry), Telemetry.Url, Telemetry.Address),
    ];

    private static string WithLine(string problem, IReadOnlyList<YamlValue> values)
    {
        var path = problem.Split(' ', 2)[0];
        var value = values.FirstOrDefault(value => string.Equals(value.Path, path, StringComparison.OrdinalIgnoreCase))
            ?? values.FirstOrDefault(value => value.Path.StartsWith(path + ':', StringComparison.OrdinalIgnoreCase));
        return value is null ? problem : $"line {value.Line}: {problem}";
    }
}

/// <summary>A file of device settings as it was read.</summary>
/// <param name="Settings">To be used only when there are no problems.</param>
internal sealed record DeviceReading(DeviceSettings Settings, IReadOnlyList<YamlValue> Values, IReadOnlyList<string> Problems);

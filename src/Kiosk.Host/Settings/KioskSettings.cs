using System.Reflection;
using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Handovers;
using Kiosk.Core.Panel;
using Kiosk.Engines.Alsa;
using Kiosk.Engines.Espeak;
using Kiosk.Engines.Evdev;
using Kiosk.Engines.Gpio;
using Kiosk.Engines.Llama;
using Kiosk.Engines.Onnx;
using Kiosk.Engines.Whisper;
using Kiosk.Host.Doctor;
using Kiosk.Host.Register;

namespace Kiosk.Host.Settings;

/// <summary>Every setting of the kiosk, checked. Each section is the options type of one component.</summary>
public sealed record KioskSettings(
    WhisperOptions Whisper,
    EndpointerOptions Endpointer,
    BargeInOptions BargeIn,
    AnswererOptions Answerer,
    ConversationOptions Conversation,
    HandoverOptions Handover,
    DeskOptions Desk,
    OpenIdOptions OpenId,
    DeskServerOptions DeskServer,
    OpenKlantOptions OpenKlant,
    MetricsOptions Metrics,
    VoiceOptions Voice,
    EspeakOptions Espeak,
    PiperOptions Piper,
    AlsaOptions Alsa,
    LlamaOptions Llama,
    ButtonsOptions Buttons,
    GpioOptions Gpio,
    EvdevOptions Evdev,
    KnowledgeOptions Knowledge,
    PanelOptions Panel,
    RegisterOptions Register,
    LogOptions Log,
    DoctorOptions Doctor)
{
    internal const string EnvironmentPrefix = "KIOSK__";

    /// <summary>The sections of a settings file, each with the type of its options.</summary>
    public static IReadOnlyList<PropertyInfo> Sections { get; } = typeof(KioskSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    /// <summary>Defaults, then the environment (KIOSK__Section__Key), then the file that was named.</summary>
    /// <exception cref="SettingsException">The file can't be read, or a key or value is wrong.</exception>
    public static KioskSettings Load(FileInfo? file) => Read(Open(
        new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json").AddEnvironmentVariables(EnvironmentPrefix),
        file));

    /// <summary>Everything that is wrong in a settings file, whatever this machine's environment says.</summary>
    /// <exception cref="SettingsException">The file can't be read.</exception>
    public static IReadOnlyList<string> Check(FileInfo file) => Check(Open(new ConfigurationBuilder(), file));

    /// <summary>Everything that is wrong in settings that were read.</summary>
    public static IReadOnlyList<string> Check(IConfiguration configuration) =>
    [
        .. SettingsReader.Unknown(configuration, Sections.Select(section => section.Name))
            .Concat(Sections.SelectMany(section =>
                SettingsReader.Fill(Activator.CreateInstance(section.PropertyType)!, configuration, section.Name)))
            .Select(problem => problem.Message),
    ];

    /// <summary>The values of a settings file, by path.</summary>
    /// <exception cref="SettingsException">The file can't be read.</exception>
    public static IReadOnlyDictionary<string, string?> Values(FileInfo file) => Open(new ConfigurationBuilder(), file).AsEnumerable()
        .Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    private static IConfiguration Open(IConfigurationBuilder builder, FileInfo? file)
    {
        if (file is { Exists: false })
        {
            throw new SettingsException($"{file} is missing: name a settings file that exists.");
        }

        if (file is not null)
        {
            builder.AddJsonFile(file.FullName);
        }

        try
        {
            return builder.Build();
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException)
        {
            throw new SettingsException($"{file} is not JSON: {exception.GetBaseException().Message}", exception);
        }
    }

    private static KioskSettings Read(IConfiguration configuration)
    {
        if (SettingsReader.Unknown(configuration, Sections.Select(section => section.Name)).FirstOrDefault() is { } unknown)
        {
            throw unknown;
        }

        return new KioskSettings(
            SettingsReader.Read<WhisperOptions>(configuration, nameof(Whisper)),
            SettingsReader.Read<EndpointerOptions>(configuration, nameof(Endpointer)),
            SettingsReader.Read<BargeInOptions>(configuration, nameof(BargeIn)),
            SettingsReader.Read<AnswererOptions>(configuration, nameof(Answerer)),
            SettingsReader.Read<ConversationOptions>(configuration, nameof(Conversation)),
            SettingsReader.Read<HandoverOptions>(configuration, nameof(Handover)),
            SettingsReader.Read<DeskOptions>(configuration, nameof(Desk)),
            SettingsReader.Read<OpenIdOptions>(configuration, nameof(OpenId)),
            SettingsReader.Read<DeskServerOptions>(configuration, nameof(DeskServer)),
            SettingsReader.Read<OpenKlantOptions>(configuration, nameof(OpenKlant)),
            SettingsReader.Read<MetricsOptions>(configuration, nameof(Metrics)),
            SettingsReader.Read<VoiceOptions>(configuration, nameof(Voice)),
            SettingsReader.Read<EspeakOptions>(configuration, nameof(Espeak)),
            SettingsReader.Read<PiperOptions>(configuration, nameof(Piper)),
            SettingsReader.Read<AlsaOptions>(configuration, nameof(Alsa)),
            SettingsReader.Read<LlamaOptions>(configuration, nameof(Llama)),
            SettingsReader.Read<ButtonsOptions>(configuration, nameof(Buttons)),
            SettingsReader.Read<GpioOptions>(configuration, nameof(Gpio)),
            SettingsReader.Read<EvdevOptions>(configuration, nameof(Evdev)),
            SettingsReader.Read<KnowledgeOptions>(configuration, nameof(Knowledge)),
            SettingsReader.Read<PanelOptions>(configuration, nameof(Panel)),
            SettingsReader.Read<RegisterOptions>(configuration, nameof(Register)),
            SettingsReader.Read<LogOptions>(configuration, nameof(Log)),
            SettingsReader.Read<DoctorOptions>(configuration, nameof(Doctor)));
    }
}

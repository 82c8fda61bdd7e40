using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Engines.Alsa;
using Kiosk.Engines.Espeak;
using Kiosk.Engines.Onnx;
using Kiosk.Engines.Whisper;

namespace Kiosk.Host.Settings;

/// <summary>Every setting of the kiosk, checked. Each section is the options type of one component.</summary>
public sealed record KioskSettings(
    WhisperOptions Whisper,
    EndpointerOptions Endpointer,
    AnswererOptions Answerer,
    ConversationOptions Conversation,
    VoiceOptions Voice,
    EspeakOptions Espeak,
    PiperOptions Piper,
    AlsaOptions Alsa,
    KnowledgeOptions Knowledge,
    PanelOptions Panel,
    LogOptions Log)
{
    private const string EnvironmentPrefix = "KIOSK__";

    /// <summary>Defaults, then the environment (KIOSK__Section__Key), then the file that was named.</summary>
    /// <exception cref="SettingsException">The file can't be read, or a key or value is wrong.</exception>
    public static KioskSettings Load(FileInfo? file)
    {
        var builder = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json")
            .AddEnvironmentVariables(EnvironmentPrefix);
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
            return Read(builder.Build());
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException)
        {
            throw new SettingsException($"{file} is not JSON: {exception.GetBaseException().Message}", exception);
        }
    }

    private static KioskSettings Read(IConfiguration configuration)
    {
        SettingsReader.RefuseUnknown(configuration, typeof(KioskSettings).GetProperties().Select(section => section.Name));
        return new KioskSettings(
            SettingsReader.Read<WhisperOptions>(configuration, nameof(Whisper)),
            SettingsReader.Read<EndpointerOptions>(configuration, nameof(Endpointer)),
            SettingsReader.Read<AnswererOptions>(configuration, nameof(Answerer)),
            SettingsReader.Read<ConversationOptions>(configuration, nameof(Conversation)),
            SettingsReader.Read<VoiceOptions>(configuration, nameof(Voice)),
            SettingsReader.Read<EspeakOptions>(configuration, nameof(Espeak)),
            SettingsReader.Read<PiperOptions>(configuration, nameof(Piper)),
            SettingsReader.Read<AlsaOptions>(configuration, nameof(Alsa)),
            SettingsReader.Read<KnowledgeOptions>(configuration, nameof(Knowledge)),
            SettingsReader.Read<PanelOptions>(configuration, nameof(Panel)),
            SettingsReader.Read<LogOptions>(configuration, nameof(Log)));
    }
}

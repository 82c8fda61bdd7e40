using Kiosk.Engines.Models;
using Kiosk.Engines.Systemd;
using Kiosk.Host.Appliance;
using Kiosk.Host.Doctor.Checks;
using Kiosk.Host.Models;
using Kiosk.Host.Settings;
using Kiosk.Storage.Signing;

namespace Kiosk.Host.Doctor;

/// <summary>What 'doctor' and the self-test of the service look at.</summary>
internal static class DeviceChecks
{
    /// <param name="withTone">Plays a tone and listens for it: it is heard, and takes the microphone.</param>
    /// <param name="person">Who presses the buttons and looks at the lights; null when nobody is there.</param>
    public static IReadOnlyList<Check> Of(
        KioskSettings settings, KioskPaths paths, Func<InstalledKnowledge> knowledge, bool withTone, IOperator? person)
    {
        var files = SystemFiles.OfThisDevice;
        IEnumerable<ModelRole> needed = settings.Voice.Engine == "piper"
            ? [ModelRole.VoiceActivity, ModelRole.Transcriber, ModelRole.Voice]
            : [ModelRole.VoiceActivity, ModelRole.Transcriber];
        return
        [
            new SettingsCheck(DevicePaths.SettingsState),
            .. withTone ? [SoundCheck.Of(settings.Alsa, files, TimeProvider.System)] : Array.Empty<Check>(),
            new ModelsCheck(new ModelStore(paths.Models, ModelManifest.Read(ModelStore.ManifestPath)), [.. needed]),
            new KnowledgeCheck(knowledge, settings.Doctor.MaxKnowledgeDays, TimeProvider.System),
            new ClockCheck(DeviceClock.OfSystem),
            new DiskCheck([paths.Models, Path.GetDirectoryName(Path.GetFullPath(paths.Knowledge))!], settings.Doctor.MinFreeDiskMB, FreeBytes),
            new TemperatureCheck(files, settings.Doctor.MaxCelsius),
            new ThrottlingCheck(files),
            new MemoryCheck(files, settings.Doctor.MinFreeMemoryMB),
            new SwapCheck(files),
            new CoreDumpCheck(files),
            .. PanelChecks.Of(settings, person, TimeProvider.System),
            new DeskCheck(settings.Desk.Url, TimeProvider.System),
        ];
    }

    private static long FreeBytes(string folder) => new DriveInfo(folder).AvailableFreeSpace;
}

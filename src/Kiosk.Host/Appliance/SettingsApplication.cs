using System.Text;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Settings;
using Kiosk.Storage;

namespace Kiosk.Host.Appliance;

/// <summary>
/// Takes over the settings of a device at its start. Those on the settings partition are used when they are right; they
/// are then kept as the last good ones, and what is secret is moved away from that partition, which any PC reads.
/// </summary>
/// <param name="partition">The settings partition: 'kiosk.yaml', and approvers' keys in 'approvers'.</param>
/// <param name="data">The data partition.</param>
/// <param name="board">Settings of the program that come with the board, by path.</param>
/// <param name="run">Where the programs of the device look for what is made: '/run'.</param>
internal sealed class SettingsApplication(
    DirectoryInfo partition, DirectoryInfo data, IReadOnlyDictionary<string, string?> board, DirectoryInfo run)
{
    private const int MaxApprovers = 100;
    private const int MaxKeyBytes = 4096;

    private string LastGood => Path.Combine(data.FullName, "settings", DeviceSettings.FileName);

    private string Secret => Path.Combine(data.FullName, "settings", "enrolment-code");

    /// <exception cref="WorkFailedException">A file can't be written.</exception>
    public SettingsOutcome Apply()
    {
        try
        {
            var outcome = Choose(out var settings);
            foreach (var (path, text) in DeviceFiles.Of(settings, board))
            {
                SmallFile.Write(Path.Combine(run.FullName, path), text, SmallFile.ForEveryone);
            }

            HandOverSecret();
            SmallFile.Write(Path.Combine(run.FullName, "kiosk", "settings.json"), outcome.ToJson(), SmallFile.ForEveryone);
            return outcome;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WorkFailedException($"the settings can't be applied: {exception.Message}", exception);
        }
    }

    private SettingsOutcome Choose(out DeviceSettings settings)
    {
        var problems = new List<string>();
        if (ReadGood(Path.Combine(partition.FullName, DeviceSettings.FileName), problems) is { } given)
        {
            settings = given.Settings;
            return new SettingsOutcome(SettingsState.Applied, TryKeep(given));
        }

        // What is wrong with the last good ones, of an older release perhaps, helps nobody who looks at the new ones.
        if (ReadGood(LastGood, []) is { } last)
        {
            settings = last.Settings;
            return new SettingsOutcome(SettingsState.LastGood, problems);
        }

        settings = new DeviceSettings(new(), new(), new(), new(), new(), new(), new(), new()) { Kiosk = { Id = "niet-ingericht" } };
        return new SettingsOutcome(SettingsState.NotSetUp, problems);
    }

    /// <returns>Null when the settings are missing or wrong; why is added to the problems.</returns>
    private static DeviceReading? ReadGood(string path, List<string> problems)
    {
        try
        {
            var reading = DeviceSettings.Read(DeviceSettings.ReadText(new FileInfo(path)));
            problems.AddRange(reading.Problems);
            return reading.Problems.Count == 0 ? reading : null;
        }
        catch (SettingsException exception)
        {
            problems.Add(exception.Message);
            return null;
        }
    }

    /// <returns>Why the settings could not be kept; they are used all the same.</returns>
    private IReadOnlyList<string> TryKeep(DeviceReading given)
    {
        try
        {
            Keep(given);
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [$"the settings can't be kept on the data partition: {exception.Message}"];
        }
    }

    /// <summary>The secret is on the data partition before it is wiped where it came from: a power cut loses neither.</summary>
    private void Keep(DeviceReading given)
    {
        var source = Path.Combine(partition.FullName, DeviceSettings.FileName);
        if (given.Settings.Desk.EnrolmentCode.Length > 0 && given.Values.First(DeviceSettings.IsSecret) is var secret)
        {
            SmallFile.Write(Secret, secret.Text + '\n', SmallFile.ForOwner);
            Wipe(source, secret);
        }

        var text = File.ReadAllText(source);
        if (!File.Exists(LastGood) || File.ReadAllText(LastGood) != text)
        {
            SmallFile.Write(LastGood, text, SmallFile.ForOwner);
        }

        KeepApprovers();
    }

    /// <summary>The approvers are exactly those on the settings partition, unless it has no folder of them.</summary>
    private void KeepApprovers()
    {
        var given = new DirectoryInfo(Path.Combine(partition.FullName, "approvers"));
        if (!given.Exists)
        {
            return;
        }

        var kept = Directory.CreateDirectory(Path.Combine(data.FullName, "approvers"));
        var keys = given.GetFiles("*.pub").Where(key => key.Length <= MaxKeyBytes).Take(MaxApprovers).ToList();
        foreach (var key in keys)
        {
            SmallFile.Write(Path.Combine(kept.FullName, key.Name), File.ReadAllText(key.FullName), SmallFile.ForEveryone);
        }

        foreach (var former in kept.GetFiles("*.pub").Where(file => keys.All(key => key.Name != file.Name)))
        {
            former.Delete();
        }
    }

    /// <summary>For the service, as its environment: the service manager reads the file, and nobody else can.</summary>
    private void HandOverSecret()
    {
        if (File.Exists(Secret))
        {
            SmallFile.Write(
                Path.Combine(run.FullName, "kiosk", "secrets.env"),
                $"{KioskSettings.EnvironmentPrefix}{nameof(KioskSettings.Desk)}__{nameof(DeskOptions.EnrolmentCode)}={File.ReadAllText(Secret)}",
                SmallFile.ForOwner);
        }
    }

    /// <summary>Overwrites it where it stands: a file that is written anew would leave the old blocks on the card.</summary>
    private static void Wipe(string path, YamlValue secret)
    {
        var before = File.ReadAllText(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.Position = Encoding.UTF8.GetByteCount(before.AsSpan(0, secret.Start));
        file.Write(Encoding.ASCII.GetBytes(new string(DeviceSettings.Moved, Encoding.UTF8.GetByteCount(before.AsSpan(secret.Start, secret.Length)))));
        file.Flush(flushToDisk: true);
    }
}

/// <summary>Small files that are there whole or not at all, also after a power cut.</summary>
internal static class SmallFile
{
    public const UnixFileMode ForOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public const UnixFileMode ForEveryone = ForOwner | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <exception cref="IOException">It can't be written.</exception>
    public static void Write(string path, string text, UnixFileMode mode)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".new";
        File.Delete(unfinished);
        using (var file = new FileStream(unfinished, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = mode }))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        DurableFile.Replace(unfinished, path);
    }
}

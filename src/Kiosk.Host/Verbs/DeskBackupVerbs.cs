using System.CommandLine;
using Kiosk.Desk.Store;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Running;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk desk backup' and 'kiosk desk restore'.</summary>
internal static class DeskBackupVerbs
{
    private static readonly Argument<FileInfo> BackupFile = new("FILE") { Description = "The backup: one file, for SQLite and PostgreSQL alike." };

    private static readonly Option<bool> Overwrite = new("--overwrite") { Description = "What is there already may be lost." };

    public static Verb Backup()
    {
        var verb = new Verb(
            "backup",
            "Write all that the desk keeps to a file, as it is at one moment; the desk may be running. The file holds what citizens "
            + "said and the key of the desk's authority: keep it where nobody else can read it, and no longer than the desk would.",
            "kiosk desk backup /mnt/backup/desk-monday.db --config desk.json",
            "kiosk desk backup /mnt/backup/desk.db --overwrite --config desk.json")
        {
            BackupFile, Overwrite,
        };
        verb.SetAction((parsed, cancellationToken) => WithStoreAsync(parsed, "is written", DeskBackup.WriteAsync, cancellationToken));
        return verb;
    }

    public static Verb Restore()
    {
        var verb = new Verb(
            "restore",
            "Put a backup of this or an earlier version into the desk's database, which must be empty. Stop the desk first.",
            "kiosk desk restore /mnt/backup/desk-monday.db --config desk.json",
            "kiosk desk restore /mnt/backup/desk-monday.db --overwrite --config desk.json")
        {
            BackupFile, Overwrite,
        };
        verb.SetAction((parsed, cancellationToken) => WithStoreAsync(
            parsed, "is restored", (store, path, overwrite, time, stop) => DeskBackup.RestoreAsync(path, store, overwrite, time, stop), cancellationToken));
        return verb;
    }

    private static async Task<int> WithStoreAsync(
        ParseResult parsed, string done, Func<SqlHandoverStore, string, bool, TimeProvider, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var settings = KioskSettings.Load(parsed.GetValue(GlobalOptions.Config));
        var path = parsed.GetRequiredValue(BackupFile).FullName;
        await using var store = await DeskDatabase.OpenAsync(settings.DeskServer.Database, TimeProvider.System, cancellationToken);
        await work(store, path, parsed.GetValue(Overwrite), TimeProvider.System, cancellationToken);
        Console.WriteLine($"{path} {done}.");
        return ExitCode.Done;
    }
}

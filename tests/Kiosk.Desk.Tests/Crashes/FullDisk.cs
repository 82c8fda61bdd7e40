using System.Globalization;
using Kiosk.Core.Handovers;
using Kiosk.Storage.Handovers;

namespace Kiosk.Desk.Tests.Crashes;

/// <summary>A kiosk whose disk is full, apart from what it has kept for itself.</summary>
internal static class FullDisk
{
    private static readonly string Message = string.Concat(Enumerable.Repeat("hoe lang duurt het nog ", 200));

    /// <summary>
    /// Fills the outbox until it takes nothing more; writes the ids of who was told a number and then, on a line of its
    /// own, of who was told one after two handovers had been delivered on the full disk.
    /// </summary>
    public static int Fill(string folder)
    {
        SqliteWrites.Intercept(0, CrashPoint.Before);
        using var outbox = Outbox.Open(Path.Combine(folder, "outbox.db"));
        var room = Size(folder);
        SqliteWrites.IsFull = (file, length) =>
        {
            var growth = length - new FileInfo(File.ResolveLinkTarget($"/proc/self/fd/{file.ToString(CultureInfo.InvariantCulture)}", false)!.FullName).Length;
            return growth > 0 && Size(folder) + growth > room;
        };
        Console.WriteLine(string.Join(' ', Told(outbox, 700)));
        for (var delivered = 0; delivered < 2; delivered++)
        {
            outbox.Done(outbox.Next()!);
        }

        outbox.Close(outbox.Delivered()[0]);
        SqliteWrites.IsFull = (_, _) => false;
        Console.WriteLine(string.Join(' ', Told(outbox, 1)));
        return 0;
    }

    private static List<Guid> Told(Outbox outbox, int atMost)
    {
        var told = new List<Guid>();
        try
        {
            while (told.Count < atMost)
            {
                var id = Guid.CreateVersion7();
                outbox.Add(id, outbox.TakeTicket(TicketDispenser.Letters[told.Count / 90]), Message, null);
                told.Add(id);
            }
        }
        catch (OutboxException)
        {
            // Full: the next citizen is told no number.
        }

        return told;
    }

    private static long Size(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
}

namespace Kiosk.Storage.Handovers;

/// <summary>Room on the disk that is kept by a file of no use, and given up when the disk is full.</summary>
internal sealed class DiskReserve
{
    private readonly string path;
    private readonly int size;

    /// <param name="size">How much room, in bytes.</param>
    public DiskReserve(string path, int size)
    {
        (this.path, this.size) = (path, size);
        Keep();
    }

    public bool IsKept => File.Exists(path) && new FileInfo(path).Length == size;

    public void GiveWay() => File.Delete(path);

    /// <summary>Keeps the room, unless it is kept already or the disk has none.</summary>
    public void Keep()
    {
        if (IsKept)
        {
            return;
        }

        try
        {
            File.WriteAllBytes(path, new byte[size]);
        }
        catch (IOException)
        {
            // What was written of it must not take the room of a handover.
            File.Delete(path);
        }
    }
}

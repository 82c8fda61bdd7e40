namespace Kiosk.Host.Doctor.Checks;

/// <summary>Whether there is room where the kiosk writes.</summary>
/// <param name="free">The free bytes on the disk of a folder.</param>
internal sealed class DiskCheck(IReadOnlyList<string> folders, int minMegabytes, Func<string, long> free) : Check("disk")
{
    private const long Megabyte = 1_000_000;

    public override Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        var (least, folder) = folders.Select(Existing).Distinct().Select(place => (free(place) / Megabyte, place)).Min();
        var said = $"{least} MB free at {folder}";
        var finding = least < minMegabytes
            ? Finding.Ill(said, $"Remove models that are not used, or take a larger disk; Doctor:MinFreeDiskMB is {minMegabytes}.")
            : Finding.Well(said);
        return Task.FromResult(finding with { Figures = new Dictionary<string, double> { ["freeMB"] = least } });
    }

    /// <summary>The folder, or the nearest one above it that exists.</summary>
    private static string Existing(string folder)
    {
        var place = Path.GetFullPath(folder);
        while (!Directory.Exists(place))
        {
            place = Path.GetDirectoryName(place)!;
        }

        return place;
    }
}

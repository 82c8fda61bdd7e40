using System.Globalization;

namespace Kiosk.Host.Models;

/// <summary>Sizes as shops and download pages write them: powers of ten.</summary>
internal static class ByteSize
{
    public static string Said(long bytes) => bytes switch
    {
        < 1_000_000 => Number(bytes / 1e3, "kB"),
        < 1_000_000_000 => Number(bytes / 1e6, "MB"),
        _ => Number(bytes / 1e9, "GB"),
    };

    private static string Number(double value, string unit) =>
        value.ToString(value < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + " " + unit;
}

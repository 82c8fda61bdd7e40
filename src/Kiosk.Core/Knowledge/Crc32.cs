namespace Kiosk.Core.Knowledge;

/// <summary>The cyclic redundancy check of ISO 3309, with which the training hashes too.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Shifted((uint)value))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var check = uint.MaxValue;
        foreach (var next in bytes)
        {
            check = Table[(byte)(check ^ next)] ^ (check >> 8);
        }

        return ~check;
    }

    private static uint Shifted(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        }

        return value;
    }
}

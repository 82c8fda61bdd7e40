using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Kiosk.Host.Running;

/// <summary>A QR code with the address of a source, for a telephone to take along (ISO/IEC 18004, error correction M).</summary>
/// <param name="Size">Width and height in modules, the quiet zone included.</param>
/// <param name="Path">The dark modules, as the path of an SVG drawing in which a module is one by one.</param>
internal sealed record SourceCode(int Size, string Path)
{
    /// <summary>A longer address would make modules too small for a telephone at arm's length.</summary>
    private const int MaxAddressLength = 300;

    /// <returns>Null when there is no web address, or one that is too long.</returns>
    public static SourceCode? Of(string address)
    {
        var isWeb = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
        if (!isWeb || address.Length > MaxAddressLength)
        {
            return null;
        }

        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return new SourceCode(code.ModuleMatrix.Count, PathOf(code.ModuleMatrix));
    }

    /// <summary>One bar for each run of dark modules in a row.</summary>
    private static string PathOf(IReadOnlyList<BitArray> rows)
    {
        var path = new StringBuilder();
        foreach (var (y, row) in rows.Index())
        {
            for (var x = 0; x < row.Length; x++)
            {
                var start = x;
                while (x < row.Length && row[x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1H{start}z");
                }
            }
        }

        return path.ToString();
    }
}

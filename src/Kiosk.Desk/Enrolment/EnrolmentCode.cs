using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kiosk.Desk.Enrolment;

/// <summary>
/// What IT staff carry from the desk to a kiosk: a secret that is good for one kiosk and one time, and the fingerprint of
/// the desk's authority, so that the kiosk gives the secret to no one else. Written as eight groups of five in the base 32
/// of Crockford, in which no two signs look alike.
/// </summary>
public sealed class EnrolmentCode
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int SecretBytes = 10;
    private const int FingerprintBytes = 15;
    private const int GroupLength = 5;

    private readonly byte[] bytes;

    private EnrolmentCode(byte[] bytes) => this.bytes = bytes;

    /// <summary>Hash by which the desk knows it; hexadecimal.</summary>
    public string Hash => Convert.ToHexString(SHA256.HashData(bytes.AsSpan(0, SecretBytes)));

    public static EnrolmentCode Create(X509Certificate2 authority) =>
        new([.. RandomNumberGenerator.GetBytes(SecretBytes), .. Fingerprint(authority)]);

    /// <summary>Reads a code as people copy it: in either case, O for 0, I or L for 1, with or without the dashes.</summary>
    /// <exception cref="FormatException">It is no such code.</exception>
    public static EnrolmentCode Parse(string text)
    {
        var signs = text.ToUpperInvariant().Where(sign => sign != '-' && !char.IsWhiteSpace(sign))
            .Select(sign => Signs.IndexOf(sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign }, StringComparison.Ordinal)).ToList();
        if (signs.Count != (SecretBytes + FingerprintBytes) * 8 / 5 || signs.Contains(-1))
        {
            throw new FormatException("it is no enrolment code: eight groups of five letters and digits were expected, as 'kiosk desk enrol' prints them.");
        }

        var bytes = new byte[SecretBytes + FingerprintBytes];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] |= (byte)(((signs[bit / 5] >> (4 - (bit % 5))) & 1) << (7 - (bit % 8)));
        }

        return new EnrolmentCode(bytes);
    }

    /// <summary>Whether this is the authority of the desk that made the code.</summary>
    public bool IsFrom(X509Certificate2 authority) => CryptographicOperations.FixedTimeEquals(bytes.AsSpan(SecretBytes), Fingerprint(authority));

    /// <summary>As it is shown and carried; it belongs in no log.</summary>
    public string Reveal()
    {
        var signs = Enumerable.Range(0, bytes.Length * 8 / 5)
            .Select(place => Enumerable.Range(place * 5, 5).Aggregate(0, (value, bit) => (value << 1) | ((bytes[bit / 8] >> (7 - (bit % 8))) & 1)))
            .Select(value => Signs[value]);
        return string.Join('-', signs.Chunk(GroupLength).Select(group => new string(group)));
    }

    private static byte[] Fingerprint(X509Certificate2 authority) => authority.GetCertHash(HashAlgorithmName.SHA256)[..FingerprintBytes];
}

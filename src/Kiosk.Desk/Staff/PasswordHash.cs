using System.Globalization;
using System.Security.Cryptography;

namespace Kiosk.Desk.Staff;

/// <summary>
/// Passwords as PBKDF2 with HMAC-SHA-512: 'pbkdf2-sha512$iterations$salt$hash', the last two in base 64. The number of
/// iterations is above what OWASP's Password Storage Cheat Sheet asks for (210,000).
/// </summary>
internal static class PasswordHash
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    private const string Scheme = "pbkdf2-sha512";
    private const int Iterations = 220_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>For who has no password: checking takes as long as for who has one, so that the time tells nothing.</summary>
    private static readonly string NoPassword = Of(Convert.ToHexString(RandomNumberGenerator.GetBytes(SaltBytes)));

    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Scheme}${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Hash(password, salt, Iterations))}");
    }

    /// <param name="stored">Null when there is no password; then nothing fits.</param>
    public static bool Fits(string? stored, string password)
    {
        var parts = (stored ?? NoPassword).Split('$');
        var hash = Hash(password, Convert.FromBase64String(parts[2]), int.Parse(parts[1], CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(hash, Convert.FromBase64String(parts[3])) && stored is not null;
    }

    private static byte[] Hash(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA512, HashBytes);
}

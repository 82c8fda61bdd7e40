using System.Security.Cryptography;
using System.Text;

namespace Kiosk.Desk.Staff;

/// <summary>Random codes and tokens. They have so many bits that their plain hash can be kept.</summary>
internal static class Secret
{
    private const int TokenBytes = 32;

    /// <summary>Letters and digits that nobody mixes up (Crockford's base 32).</summary>
    private const string CodeLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int CodeLength = 15;
    private const int GroupLength = 5;

    public static string NewToken() => Convert.ToHexString(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>A code to read and type, of 75 bits: 'K7Q2M-0XWZ4-R8TPD'.</summary>
    public static string NewCode() =>
        string.Join('-', RandomNumberGenerator.GetString(CodeLetters, CodeLength).Chunk(GroupLength).Select(group => new string(group)));

    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The hash of a code as it was typed: small letters, spaces and hyphens make no difference.</summary>
    public static string HashOfCode(string typed) => HashOf(
        string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)));

    public static bool AreEqual(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    /// <summary>What a page sends back with every change, so that no other site can make one: derived from the session's token.</summary>
    public static string CsrfOf(string token) =>
        Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), "csrf"u8));
}

using System.Security.Cryptography;

namespace Kiosk.Storage.Signing;

/// <summary>
/// The detached signature of a bundle, a text file beside it: the statement's lines, the fingerprint of the key, and
/// the signature over the statement (ECDSA P-256 with SHA-256, the two numbers one after the other, base64).
/// </summary>
/// <param name="Statement">What is said about the bundle.</param>
/// <param name="Fingerprint">Of the key that signed.</param>
/// <param name="Value">64 bytes.</param>
public sealed record BundleSignature(BundleStatement Statement, string Fingerprint, byte[] Value)
{
    private const int MaxBytes = 2048;
    private const string KeyLine = "key: ";
    private const string ValueLine = "signature: ";

    /// <summary>Where the signature of a bundle stands.</summary>
    public static string PathOf(string bundle) => bundle + ".sig";

    public static BundleSignature Create(BundleStatement statement, ECDsa key) => new(
        statement, ApproverKey.Of("", key).Fingerprint, key.SignData(statement.Bytes, HashAlgorithmName.SHA256));

    /// <exception cref="BundleException">The file is missing or no signature.</exception>
    public static BundleSignature Read(string path)
    {
        try
        {
            return Parse(BoundedText.Read(path, MaxBytes)) ?? throw new BundleException($"{path} is not a bundle's signature: sign the bundle again.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BundleException($"{path} can't be read ({exception.Message}): sign the bundle with 'kiosk knowledge sign'.", exception);
        }
    }

    /// <exception cref="BundleException">The folder can't be written.</exception>
    public void Write(string path) =>
        WholeFile.Write(path, $"{Statement.Text}{KeyLine}{Fingerprint}\n{ValueLine}{Convert.ToBase64String(Value)}\n");

    /// <summary>Whether the owner of <paramref name="key"/> made it. Says nothing yet about a bundle.</summary>
    public bool IsBy(ApproverKey key)
    {
        if (key.Fingerprint != Fingerprint)
        {
            return false;
        }

        using var verifier = ECDsa.Create();
        verifier.ImportSubjectPublicKeyInfo(key.PublicKey, out _);
        return verifier.VerifyData(Statement.Bytes, Value, HashAlgorithmName.SHA256);
    }

    private static BundleSignature? Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length != BundleStatement.Lines + 3 || lines[^1].Length > 0
            || BundleStatement.Parse(lines.AsSpan(0, BundleStatement.Lines)) is not { } statement
            || !lines[^3].StartsWith(KeyLine, StringComparison.Ordinal) || !lines[^2].StartsWith(ValueLine, StringComparison.Ordinal))
        {
            return null;
        }

        var value = new byte[MaxBytes];
        return Convert.TryFromBase64String(lines[^2][ValueLine.Length..], value, out var length)
            ? new BundleSignature(statement, lines[^3][KeyLine.Length..], value[..length])
            : null;
    }
}

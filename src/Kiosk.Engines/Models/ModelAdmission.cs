using System.Security.Cryptography;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Models;

/// <summary>
/// Decides whether a model file may be loaded into this process: one whose hash is known may, any other is tried
/// elsewhere first.
/// </summary>
/// <param name="knownHashes">SHA-256 of every file of the manifest, lower-case hexadecimal.</param>
public sealed class ModelAdmission(IReadOnlySet<string> knownHashes, IModelTrial trial)
{
    /// <exception cref="EngineException">The file is missing, or its trial failed.</exception>
    public async Task AdmitAsync(ModelRole role, string file, CancellationToken cancellationToken)
    {
        if (!knownHashes.Contains(await HashAsync(file, cancellationToken).ConfigureAwait(false)))
        {
            await trial.TryAsync(role, file, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<string> HashAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"'{file}' cannot be read: check that the model is there and readable.", exception);
        }
    }
}

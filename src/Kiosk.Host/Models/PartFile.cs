using System.Security.Cryptography;
using System.Text.Json;
using Kiosk.Host.CommandLine;
using Kiosk.Storage;

namespace Kiosk.Host.Models;

/// <summary>
/// A file on its way in, as <c>.NAME.part</c> beside the place where it will stand. It is hashed while it is written,
/// survives an interrupted run, and takes its place in one step.
/// </summary>
internal sealed class PartFile : IDisposable
{
    private const int BufferBytes = 1 << 17;

    private readonly string target;
    private readonly FileStream file;
    private IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private PartFile(string target, FileStream file)
    {
        this.target = target;
        this.file = file;
    }

    public long Length => file.Length;

    /// <summary>Where the bytes so far came from; null when that is not known, and they can't be added to.</summary>
    public ResumePoint? Resume { get; private set; }

    public bool IsWhole => Resume is not null && Length == Resume.Total;

    private string ResumePath => file.Name + ".from";

    /// <exception cref="WorkFailedException">The folder can't be written, or another install has the file.</exception>
    public static async Task<PartFile> OpenAsync(string target, CancellationToken cancellationToken)
    {
        var part = Create(target);
        try
        {
            part.Resume = ResumePoint.Read(part.ResumePath);
            await part.HashExistingAsync(cancellationToken);
            return part;
        }
        catch
        {
            part.Dispose();
            throw;
        }
    }

    public void StartOver(ResumePoint? from)
    {
        file.SetLength(0);
        hash.Dispose();
        hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Resume = from;
        if (from is null)
        {
            File.Delete(ResumePath);
        }
        else
        {
            from.Write(ResumePath);
        }
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await file.WriteAsync(bytes, cancellationToken);
        hash.AppendData(bytes.Span);
    }

    /// <summary>SHA-256 of the bytes so far, in lower-case hexadecimal.</summary>
    public string Hash() => Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <summary>Puts the file in its place, over an older one.</summary>
    public void Complete()
    {
        file.Flush(flushToDisk: true);
        DurableFile.Replace(file.Name, target);
        File.Delete(ResumePath);
    }

    public void Discard()
    {
        File.Delete(file.Name);
        File.Delete(ResumePath);
    }

    public void Dispose()
    {
        file.Dispose();
        hash.Dispose();
    }

    private static PartFile Create(string target)
    {
        var folder = Path.GetDirectoryName(target)!;
        var path = Path.Combine(folder, $".{Path.GetFileName(target)}.part");
        try
        {
            Directory.CreateDirectory(folder);
            return new PartFile(target, new FileStream(
                path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.Asynchronous));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new WorkFailedException(
                $"{path} can't be written: {exception.Message} Run this as a user who may write {folder}, while no other install runs.", exception);
        }
    }

    private async Task HashExistingAsync(CancellationToken cancellationToken)
    {
        if (Resume is null)
        {
            StartOver(null);
        }

        var buffer = new byte[BufferBytes];
        for (int read; (read = await file.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
        }
    }
}

/// <param name="Url">The address that the bytes came from.</param>
/// <param name="Validator">The entity tag or date that says whether it is still the same file (RFC 9110, If-Range).</param>
/// <param name="Total">Size of the whole file.</param>
internal sealed record ResumePoint(string Url, string Validator, long Total)
{
    private const int MaxBytes = 1 << 16;

    /// <returns>Null when there is none or it can't be read: the file is then fetched from the start.</returns>
    public static ResumePoint? Read(string path)
    {
        try
        {
            return File.Exists(path) && new FileInfo(path).Length <= MaxBytes
                ? JsonSerializer.Deserialize<ResumePoint>(File.ReadAllBytes(path))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Write(string path) => File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(this));
}

namespace Kiosk.Host.Tests.Support;

/// <summary>Bytes that come as from a pipe: in pieces of any size.</summary>
internal sealed class PiecemealStream(byte[] bytes, Random? pieces) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(pieces is null ? buffer : buffer[..pieces.Next(1, buffer.Length + 1)], cancellationToken);
}

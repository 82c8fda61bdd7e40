using System.IO.Pipelines;
using System.Buffers;
using System.Runtime.CompilerServices;

namespace Kiosk.Host.Asking;

/// <summary>One line of input; a line that is too long has no bytes.</summary>
internal readonly record struct BoundedLine(ReadOnlyMemory<byte> Bytes, bool IsTooLong)
{
    public bool IsBlank => !IsTooLong && Bytes.Span.Trim(" \t\r\uFEFF"u8).IsEmpty;

    /// <summary>The bytes without the byte order mark that some editors put at the head of a file.</summary>
    public ReadOnlyMemory<byte> Json => Bytes.Span.StartsWith(ByteOrderMark) ? Bytes[ByteOrderMark.Length..] : Bytes;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;
}

/// <summary>Reads lines without ever holding more than one of bounded length in memory.</summary>
internal static class BoundedLines
{
    public const int MaxBytes = 1024 * 1024;

    public static async IAsyncEnumerable<BoundedLine> ReadAsync(
        Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(input);
        var skipping = false;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (TakeLine(ref buffer, read.IsCompleted) is { } line)
            {
                yield return skipping ? new BoundedLine(default, true) : line;
                skipping = false;
            }

            if (buffer.Length > MaxBytes)
            {
                skipping = true;
                buffer = buffer.Slice(buffer.End);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        if (skipping)
        {
            // The input ended with what was skipped last.
            yield return new BoundedLine(default, true);
        }

        await reader.CompleteAsync();
    }

    private static BoundedLine? TakeLine(ref ReadOnlySequence<byte> buffer, bool isLast)
    {
        if (buffer.PositionOf((byte)'\n') is not { } end)
        {
            if (!isLast || buffer.IsEmpty)
            {
                return null;
            }

            var rest = buffer;
            buffer = buffer.Slice(buffer.End);
            return ToLine(rest);
        }

        var line = buffer.Slice(0, end);
        buffer = buffer.Slice(buffer.GetPosition(1, end));
        return ToLine(line);
    }

    private static BoundedLine ToLine(ReadOnlySequence<byte> bytes) =>
        bytes.Length > MaxBytes ? new BoundedLine(default, true) : new BoundedLine(bytes.ToArray(), false);
}

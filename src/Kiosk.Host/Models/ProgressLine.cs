using System.Globalization;

namespace Kiosk.Host.Models;

/// <summary>
/// How far a file is: one line that is written over on a terminal, a line for every tenth elsewhere. It is written on
/// the caller's own thread, so that the last line never comes after the result.
/// </summary>
internal sealed class ProgressLine(string name, TextWriter output, bool isTerminal) : IProgress<DownloadProgress>
{
    private long lastStep = -1;

    public void Report(DownloadProgress value)
    {
        var (step, said) = value.Total is > 0 and var total
            ? (value.Bytes * (isTerminal ? 100 : 10) / total, $"{Percent(value.Bytes, total)} of {ByteSize.Said(total)}")
            : (value.Bytes / 10_000_000, ByteSize.Said(value.Bytes));
        if (step == lastStep)
        {
            return;
        }

        lastStep = step;
        var isLast = value.Bytes == value.Total;
        output.Write(isTerminal ? $"\r{name}: {said}   {(isLast ? "\n" : "")}" : $"{name}: {said}\n");
        output.Flush();
    }

    private static string Percent(long bytes, long total) =>
        (bytes * 100 / total).ToString(CultureInfo.InvariantCulture) + " %";
}

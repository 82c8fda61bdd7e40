using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Kiosk.Host.Tests.Support;

/// <summary>The built program as a child process.</summary>
internal static class KioskProcess
{
    private const string Program = "kiosk.dll";

    /// <summary>Far more than any run needs, also on a busy machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Runs to the end; a run that takes longer than <see cref="Limit"/> is stopped and fails the test.</summary>
    public static async Task<KioskRun> RunAsync(KioskStart start)
    {
        using var process = Start(start);
        using var limit = LimitOf(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await FeedAsync(process, start.Input, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new KioskRun(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Starts it; the caller ends it.</summary>
    public static Process Start(KioskStart start)
    {
        var info = new ProcessStartInfo(Dotnet())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            WorkingDirectory = start.WorkingFolder,
        };
        info.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, Program));
        foreach (var argument in start.Arguments)
        {
            info.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in start.Environment)
        {
            info.Environment[name] = value;
        }

        return Process.Start(info)!;
    }

    public static CancellationTokenSource LimitOf(CancellationToken cancellationToken)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        return limit;
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code and standard error say why.
        }
    }

    /// <summary>The program that runs this very test: 'dotnet' three folders above the shared framework.</summary>
    private static string Dotnet() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}

using System.ComponentModel;
using System.Diagnostics;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Models;

/// <summary>Tries a model in a child process: this program again, with its hidden verb <c>try-model</c>.</summary>
/// <param name="program">The executable to start.</param>
/// <param name="leadingArguments">Arguments before the verb.</param>
/// <param name="timeLimit">Time for loading and running.</param>
public sealed class ChildProcessTrial(string program, IReadOnlyList<string> leadingArguments, TimeSpan timeLimit) : IModelTrial
{
    public const string Verb = "try-model";

    private const int MaxReasonLength = 500;

    public static TimeSpan DefaultTimeLimit { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Starts the program that runs now, whether through dotnet or as an executable of its own.</summary>
    public static ChildProcessTrial OfThisProgram()
    {
        var program = Environment.ProcessPath ?? throw new EngineException("The path of this program is unknown: start it by its full path.");
        string[] leading = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        return new ChildProcessTrial(program, leading, DefaultTimeLimit);
    }

    /// <summary>The verb and its options, as the child is given them.</summary>
    public static IReadOnlyList<string> Arguments(ModelRole role, string file) => [Verb, "--role", role.ToString(), "--file", Path.GetFullPath(file)];

    public async Task TryAsync(ModelRole role, string file, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(timeLimit);
        using var child = Start(role, file);
        try
        {
            // Nothing is read from the child but the reason, so a child that floods its output gains nothing.
            var reason = ReadReasonAsync(child.StandardError, limited.Token);
            var output = child.StandardOutput.BaseStream.CopyToAsync(Stream.Null, limited.Token);
            await Task.WhenAll(reason, output, child.WaitForExitAsync(limited.Token)).ConfigureAwait(false);
            if (child.ExitCode != 0)
            {
                throw Refused(file, await reason.ConfigureAwait(false) is { Length: > 0 } text ? text : $"it ended the process that tried it, with code {child.ExitCode}");
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Refused(file, $"it took longer than {timeLimit.TotalSeconds:0} seconds to load and run");
        }
        finally
        {
            Kill(child);
        }
    }

    private Process Start(ModelRole role, string file)
    {
        var start = new ProcessStartInfo(program, [.. leadingArguments, .. Arguments(role, file)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // A crash here is expected; it must leave no dump and start no debugger.
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["GGML_NO_BACKTRACE"] = "1";
        start.Environment["WSP_GGML_NO_BACKTRACE"] = "1";
        try
        {
            var child = Process.Start(start)!;
            child.StandardInput.Close();
            return child;
        }
        catch (Win32Exception exception)
        {
            throw new EngineException($"'{program}' cannot be started to try '{file}': check the installation of the kiosk.", exception);
        }
    }

    private static void Kill(Process child)
    {
        if (!child.HasExited)
        {
            child.Kill(entireProcessTree: true);
        }
    }

    // The first line that the child writes is its message; the rest is let go.
    private static async Task<string> ReadReasonAsync(StreamReader errors, CancellationToken cancellationToken)
    {
        var buffer = new char[MaxReasonLength];
        var length = await errors.ReadBlockAsync(buffer, cancellationToken).ConfigureAwait(false);
        await errors.BaseStream.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        return new string(buffer, 0, length).TrimStart().Split('\n')[0].TrimEnd();
    }

    private static EngineException Refused(string file, string reason) =>
        new($"'{file}' is not in the manifest and failed its trial: {reason}. Install a model that 'kiosk models list' shows.");
}

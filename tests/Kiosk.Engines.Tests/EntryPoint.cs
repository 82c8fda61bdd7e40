using System.Diagnostics;
using System.Runtime.InteropServices;
using Kiosk.Core.Audio;
using Kiosk.Engines.Models;
using Kiosk.Engines.Natives;
using Kiosk.Engines.Tests.Support;

namespace Kiosk.Engines.Tests;

/// <summary>
/// The test program is also the child of a model trial: called with the hidden verb it does what the kiosk does
/// then, else it runs the tests.
/// </summary>
internal static class EntryPoint
{
    /// <summary>Limits itself as for the file and then wants 4 GB; ends with 0 when it does not get them.</summary>
    public const string GreedVerb = "want-memory";

    /// <summary>Ends while transcriptions follow each other; with 0 when the last one had ended before the process did.</summary>
    public const string ExitVerb = "exit-while-transcribing";

    private static readonly TimeSpan MaxExit = TimeSpan.FromSeconds(10);

    public static async Task<int> Main(string[] arguments) => arguments switch
    {
        [ChildProcessTrial.Verb, "--role", var role, "--file", var file] => await TryModelAsync(Enum.Parse<ModelRole>(role), file),
        [GreedVerb, var file] => WantMemory(file),
        [ExitVerb] => await ExitWhileTranscribingAsync(),
        _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments),
    };

    /// <summary>Runs this program with one of the verbs.</summary>
    /// <returns>Its exit code; 128 and the signal's number when a signal ended it.</returns>
    public static async Task<int> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var self = Environment.ProcessPath!;
        string[] leading = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [typeof(EntryPoint).Assembly.Location] : [];
        using var child = Process.Start(self, [.. leading, .. arguments]);
        await child.WaitForExitAsync(cancellationToken);
        return child.ExitCode;
    }

    private static async Task<int> TryModelAsync(ModelRole role, string file)
    {
        try
        {
            var natives = new NativeLibraries(Environment.GetEnvironmentVariable(NativeLibraries.EnvironmentVariable) ?? "");
            await ModelTrial.RunAsync(role, file, natives, CancellationToken.None);
            return 0;
        }
        catch (Core.Speech.EngineException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task<int> ExitWhileTranscribingAsync()
    {
        var transcriber = RealEngines.Transcriber();
        var isWarm = new TaskCompletionSource();
        var transcribing = Task.Run(async () =>
        {
            while (true)
            {
                await transcriber.TranscribeAsync(Sounds.Noise(8 * AudioFormat.SampleRate, 0.3f), CancellationToken.None);
                isWarm.TrySetResult();
            }
        });
        // Runs after the transcriber's own, which was there first.
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            Environment.ExitCode = Task.WaitAny([transcribing], MaxExit) == 0 ? 0 : 1;
        await isWarm.Task;
        return 0;
    }

    private static unsafe int WantMemory(string file)
    {
        ProcessLimits.Apply(file);
        try
        {
            NativeMemory.Free(NativeMemory.Alloc((nuint)4 << 30));
            return 1;
        }
        catch (OutOfMemoryException)
        {
            return 0;
        }
    }
}

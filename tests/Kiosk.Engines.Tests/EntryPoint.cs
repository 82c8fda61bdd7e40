using System.Runtime.InteropServices;
using Kiosk.Engines.Models;
using Kiosk.Engines.Natives;

namespace Kiosk.Engines.Tests;

/// <summary>
/// The test program is also the child of a model trial: called with the hidden verb it does what the kiosk does
/// then, else it runs the tests.
/// </summary>
internal static class EntryPoint
{
    /// <summary>Limits itself as for the file and then wants 4 GB; ends with 0 when it does not get them.</summary>
    public const string GreedVerb = "want-memory";

    public static async Task<int> Main(string[] arguments) => arguments switch
    {
        [ChildProcessTrial.Verb, "--role", var role, "--file", var file] => await TryModelAsync(Enum.Parse<ModelRole>(role), file),
        [GreedVerb, var file] => WantMemory(file),
        _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments),
    };

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

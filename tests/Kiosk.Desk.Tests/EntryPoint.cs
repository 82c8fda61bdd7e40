using System.Diagnostics;
using System.Globalization;
using Kiosk.Desk.Tests.Crashes;

namespace Kiosk.Desk.Tests;

/// <summary>The test program is also the kiosk that is killed: called with the hidden verb it lives until then, else it runs the tests.</summary>
internal static class EntryPoint
{
    public const string LifeVerb = "live-until-killed";

    public const string FullDiskVerb = "fill-the-disk";

    /// <summary>128 and the number of SIGKILL.</summary>
    public const int Killed = 137;

    public static async Task<int> Main(string[] arguments) => arguments switch
    {
        [LifeVerb, var folder, var seed, var at, var point] => await LiveAsync(folder, Number(seed), Number(at), Enum.Parse<CrashPoint>(point)),
        [FullDiskVerb, var folder] => FullDisk.Fill(folder),
        _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments),
    };

    /// <summary>Runs this program with one of the verbs.</summary>
    /// <returns>Its exit code and what it wrote.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var self = Environment.ProcessPath!;
        string[] leading = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [typeof(EntryPoint).Assembly.Location] : [];
        using var child = Process.Start(new ProcessStartInfo(self, [.. leading, .. arguments]) { RedirectStandardOutput = true })!;
        var output = await child.StandardOutput.ReadToEndAsync(cancellationToken);
        await child.WaitForExitAsync(cancellationToken);
        return (child.ExitCode, output);
    }

    /// <summary>Writes how many writes there were, when it is not killed.</summary>
    private static async Task<int> LiveAsync(string folder, int seed, int at, CrashPoint point)
    {
        SqliteWrites.Intercept(at, point);
        await using (var life = new KioskLife(folder, seed))
        {
            await life.RunAsync();
        }

        Console.Write(SqliteWrites.Count);
        return 0;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Kiosk.Host.Tests;

public class LauncherTests
{
    [Fact]
    public async Task The_launcher_passes_its_own_tests()
    {
        var script = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../launcher/run");
        using var tests = Process.Start(new ProcessStartInfo(script) { RedirectStandardOutput = true })!;

        var failures = await tests.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tests.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(tests.ExitCode == 0, failures);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

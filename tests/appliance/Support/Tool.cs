using System.Diagnostics;

namespace Kiosk.Appliance.Tests.Support;

/// <summary>A program of the operating system.</summary>
internal static class Tool
{
    /// <returns>What it wrote to both outputs, and its exit code.</returns>
    public static async Task<(string Output, int ExitCode)> RunAsync(string program, params string[] arguments)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin:/sbin").Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{program} is not installed: run './kiosk test', which installs it.");
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return ((output + await error).Trim(), process.ExitCode);
    }

    /// <summary>Runs a script of this repository's tests; what it prints is the failure.</summary>
    public static async Task RunScriptAsync(string script, params string[] arguments)
    {
        var (output, code) = await RunAsync("bash", [script, .. arguments]);
        Assert.True(code == 0, output);
    }
}

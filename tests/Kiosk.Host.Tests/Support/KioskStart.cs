namespace Kiosk.Host.Tests.Support;

/// <summary>How the program is started.</summary>
public sealed record KioskStart(params string[] Arguments)
{
    /// <summary>All of standard input.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>Variables that differ from those of an installed kiosk; null takes one away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    public string WorkingFolder { get; init; } = Path.GetTempPath();
}

/// <summary>What a run that has ended left behind.</summary>
public sealed record KioskRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> OutputLines => Lines(Output);

    public IReadOnlyList<string> ErrorLines => Lines(Error);

    /// <summary>The run failed in the way that the command line promises: its exit code, one line, no stack trace.</summary>
    /// <returns>The line.</returns>
    public string FailedWith(int exitCode)
    {
        Assert.True(exitCode == ExitCode, $"Exit code {ExitCode}, expected {exitCode}. Standard error: {Error}");
        var line = Assert.Single(ErrorLines);
        Assert.StartsWith("kiosk: ", line);
        Assert.DoesNotMatch(@"^\s+at |Exception", line);
        Assert.Empty(Output);
        return line;
    }

    /// <returns>This run, whose exit code is 0.</returns>
    public KioskRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}. Standard error: {Error}");
        return this;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

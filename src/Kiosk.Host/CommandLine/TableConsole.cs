using Spectre.Console;

namespace Kiosk.Host.CommandLine;

/// <summary>Standard output for tables.</summary>
internal static class TableConsole
{
    /// <param name="width">Columns when a file or another program reads it; then there are no colours either.</param>
    public static IAnsiConsole Create(int width)
    {
        var isTerminal = !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No });
        console.Profile.Width = isTerminal ? console.Profile.Width : width;
        return console;
    }
}

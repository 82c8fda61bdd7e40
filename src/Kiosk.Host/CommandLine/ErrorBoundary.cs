using System.CommandLine;
using Kiosk.Core.Audio;
using Kiosk.Core.Knowledge.Importing;
using Kiosk.Core.Speech;
using Kiosk.Host.Settings;
using Kiosk.Storage;

namespace Kiosk.Host.CommandLine;

/// <summary>The one place where a verb's failure becomes a line on standard error and an exit code.</summary>
internal static class ErrorBoundary
{
    public static async Task<int> InvokeAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return WrongArguments(parsed);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return Say("stopped", ExitCode.Failed);
        }
        catch (Exception exception) when (CodeFor(exception) is { } code)
        {
            return Say(parsed.GetValue(GlobalOptions.Verbose) ? exception.ToString() : exception.Message, code);
        }
    }

    private static int? CodeFor(Exception exception) => exception switch
    {
        EngineException or BundleException or AudioDeviceException => ExitCode.PartMissing,
        SettingsException or WorkFailedException or AudioFormatException or ImportException or IOException or UnauthorizedAccessException => ExitCode.Failed,
        _ => null,
    };

    private static int WrongArguments(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine($"kiosk: {error.Message}");
        }

        Console.Error.WriteLine($"See 'kiosk {string.Join(' ', Path(parsed))} --help'.".Replace("  ", " ", StringComparison.Ordinal));
        return ExitCode.WrongArguments;
    }

    private static Stack<string> Path(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var result = parsed.CommandResult; result.Command is not RootCommand; result = (System.CommandLine.Parsing.CommandResult)result.Parent!)
        {
            names.Push(result.Command.Name);
        }

        return names;
    }

    private static int Say(string message, int code)
    {
        Console.Error.WriteLine($"kiosk: {message}");
        return code;
    }
}

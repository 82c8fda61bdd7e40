using System.CommandLine;
using System.Text.RegularExpressions;
using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Speech;
using Kiosk.Storage;

namespace Kiosk.Host.CommandLine;

/// <summary>The one place where a verb's failure becomes a line on standard error and an exit code.</summary>
internal static partial class ErrorBoundary
{
    /// <summary>What a verb has to end in when it is told to stop; the web server gives its requests as long.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    public static async Task<int> InvokeAsync(RootCommand root, string[] args)
    {
        // Without response files: a question may begin with '@'.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return WrongArguments(parsed);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = StopTimeout,
            });
        }
        catch (OperationCanceledException)
        {
            return Say("stopped", ExitCode.Failed);
        }
        catch (Exception exception)
        {
            var code = exception is EngineException or BundleException or AudioDeviceException or PartFailedException
                ? ExitCode.PartMissing
                : ExitCode.Failed;
            return Say(parsed.GetValue(GlobalOptions.Verbose) ? exception.ToString() : exception.Message.ReplaceLineEndings(" "), code);
        }
    }

    private static int WrongArguments(ParseResult parsed)
    {
        return Say($"{string.Join(' ', Messages(parsed))} See '{string.Join(' ', ["kiosk", .. Path(parsed), "--help"])}'.", ExitCode.WrongArguments);
    }

    /// <summary>One message for all words that nothing takes, and none that names a type of this program.</summary>
    private static IEnumerable<string> Messages(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens.Count > 0)
        {
            yield return $"Not understood: '{string.Join(' ', parsed.UnmatchedTokens).ReplaceLineEndings(" ")}'.";
        }

        foreach (var error in parsed.Errors.Where(error => !error.Message.StartsWith("Unrecognized command or argument", StringComparison.Ordinal)))
        {
            yield return ExpectedType().Replace(error.Message.ReplaceLineEndings(" "), "");
        }
    }

    [GeneratedRegex(" as expected type '[^']*'")]
    private static partial Regex ExpectedType();

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

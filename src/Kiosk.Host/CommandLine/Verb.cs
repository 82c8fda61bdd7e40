using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Kiosk.Host.CommandLine;

/// <summary>A verb of the command line, with the examples that its help ends with.</summary>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Makes every help of <paramref name="root"/> end with the examples of its verb.</summary>
    public static void ShowExamples(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithExamples((HelpAction)option.Action!);
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        // Who asks for help need not give the rest of the command.
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is Verb { Examples.Count: > 0 } verb)
            {
                Console.WriteLine("Examples:");
                foreach (var example in verb.Examples)
                {
                    Console.WriteLine($"  {example}");
                }
            }

            return code;
        }
    }
}

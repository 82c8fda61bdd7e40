using System.CommandLine;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Demo;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk demo': spoken questions in, spoken answers out, on any machine.</summary>
internal static class DemoVerb
{
    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Where the spoken replies are written.",
        DefaultValueFactory = _ => new DirectoryInfo("demo-output"),
    };

    public static Verb Create(Func<ParseResult, CancellationToken, Task<Pipeline>> load)
    {
        var verb = new Verb(
            "demo",
            "Play spoken Dutch questions through the same pipeline as the service, and write the spoken answers as WAV files.",
            "kiosk demo",
            "kiosk demo --out antwoorden")
        {
            Out,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var questions = DemoQuestion.ReadAll(KioskPaths.From(parsed).Samples);
            using var pipeline = await load(parsed, cancellationToken);
            await pipeline.Turns.WarmUpAsync(cancellationToken);
            await new DemoRunner(pipeline, Console.Out).RunAsync(questions, parsed.GetRequiredValue(Out).FullName, cancellationToken);
            return ExitCode.Done;
        });
        return verb;
    }
}

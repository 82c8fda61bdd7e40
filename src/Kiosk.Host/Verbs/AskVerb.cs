using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Kiosk.Core.Answering;
using Kiosk.Host.Asking;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk ask': one question, or one a line, through the same pipeline as the service.</summary>
internal static class AskVerb
{
    private static readonly Option<string?> Text = new("--text") { Description = "The question in words." };
    private static readonly Option<FileInfo?> Audio = new("--audio") { Description = "The question as a WAV file." };
    private static readonly Option<FileInfo?> Speak = new("--speak") { Description = "Write the spoken reply to this WAV file." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object for each question." };

    private static readonly Option<bool> Stdin = new("--stdin")
    {
        Description = "Read questions from standard input, one JSON object a line: {\"id\",\"text\"|\"audio\",\"session\"?}. "
            + "Lines with the same session are one conversation; a line that can't be read gives {\"id\",\"error\"} and the rest goes on.",
    };

    public static Verb Create(Func<ParseResult, CancellationToken, Task<Pipeline>> load)
    {
        var verb = new Verb(
            "ask",
            "Ask one question, typed or spoken, and get the reply with its source; or many, one a line.",
            "kiosk ask --text \"Wat kost een paspoort?\"",
            "kiosk ask --audio vraag.wav --speak antwoord.wav",
            "kiosk ask --stdin --json < questions.jsonl")
        {
            Text, Audio, Speak, Json, Stdin,
        };
        verb.Validators.Add(Check);
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed, load, cancellationToken));
        return verb;
    }

    private static void Check(CommandResult result)
    {
        if (new Option[] { Text, Audio, Stdin }.Count(IsGiven) != 1)
        {
            result.AddError("Give the question with exactly one of --text, --audio and --stdin.");
        }

        if (IsGiven(Stdin) && !IsGiven(Json))
        {
            result.AddError("--stdin goes with --json.");
        }

        if (IsGiven(Stdin) && IsGiven(Speak))
        {
            result.AddError("--speak goes with one question, not with --stdin.");
        }

        // Without looking at its value, which may be missing.
        bool IsGiven(Option option) => result.GetResult(option) is { Implicit: false };
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, Func<ParseResult, CancellationToken, Task<Pipeline>> load, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Json))
        {
            // By its definition, whatever the terminal is set to.
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        using var pipeline = await load(parsed, cancellationToken);
        var asker = new Asker(pipeline);
        if (!parsed.GetValue(Stdin))
        {
            return await AskOnceAsync(asker, parsed, cancellationToken);
        }

        await pipeline.Turns.WarmUpAsync(cancellationToken);
        return await new AskLines(asker).RunAsync(Console.OpenStandardInput(), Console.Out, cancellationToken);
    }

    private static async Task<int> AskOnceAsync(Asker asker, ParseResult parsed, CancellationToken cancellationToken)
    {
        var asked = new AskQuestion(null, parsed.GetValue(Text), parsed.GetValue(Audio)?.ToString(), null);
        var turn = await asker.AskAsync(asked, parsed.GetValue(Speak)?.FullName, cancellationToken);
        Console.WriteLine(parsed.GetValue(Json) ? AskJson.Serialize(AskResults.From(null, turn)) : Readable(turn.Answered));
        return ExitCode.Done;
    }

    private static string Readable(AnsweredQuestion answered) =>
        $"{answered.Question}\n{answered.Reply.Kind}: {string.Join(' ', answered.Reply.Spoken)}"
        + (answered.Reply is Answer answer ? $"\n{answer.Passage.Source.Url}" : "");
}

using System.CommandLine;
using System.Globalization;
using Kiosk.Core.Conversation;
using Kiosk.Core.Evaluation;
using Kiosk.Core.Knowledge;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Evaluation;
using Kiosk.Host.Evaluation.Html;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk eval': puts question sets to the kiosk and measures the replies.</summary>
internal static class EvalVerb
{
    private const int TableWidth = 200;
    private const int MaxWorst = 1_000;

    private static readonly Option<string[]> Sets = new("--set")
    {
        Description = "A question set (JSON lines), or a folder of them; may be given several times. Without it, the sets that come with the kiosk.",
    };

    private static readonly Option<int?> Slips = new("--slips")
    {
        Description = "Ask typed questions once more, misheard as a recogniser would; the number is the seed, the same gives the same slips.",
    };

    private static readonly Option<FileInfo?> Floor = new("--floor")
    {
        Description = "Fail when a figure is below its floor in this file. Its slips are used unless --slips is given.",
    };

    private static readonly Option<FileInfo?> Record = new("--record-floor") { Description = "Write floors just under the figures of this run to this file." };

    private static readonly Option<FileInfo?> Json = new("--json") { Description = "Write everything that was measured to this file." };

    private static readonly Option<FileInfo?> Html = new("--html") { Description = "Write a report with plots to this file; it opens in any browser." };

    private static readonly Option<int> Worst = new("--worst")
    {
        Description = "How many of the worst cases are shown. 0 shows totals only: no single question, also not in the files.",
        DefaultValueFactory = _ => 20,
    };

    private static readonly Option<DateOnly?> Day = new("--day")
    {
        Description = "Ask as if it were this day, ten o'clock in the morning: replies about opening hours depend on it. Without it: now.",
    };

    public static Verb Create(
        Func<ParseResult, TimeProvider, (KnowledgeBundle Bundle, TurnRunner Typed)> loadTyped,
        Func<ParseResult, TimeProvider, CancellationToken, Task<Pipeline>> loadPipeline)
    {
        Worst.Validators.Add(result => Check(result, 0, MaxWorst));
        Slips.Validators.Add(result => Check(result, 0, int.MaxValue));
        var verb = new Verb(
            "eval",
            "Measure the answers: put question sets to the kiosk and hold each reply against what is expected. "
                + "The exit code is 1 when a line can't be read or a figure is below its floor.",
            "kiosk eval",
            "kiosk eval --set mijn-vragen.jsonl --html rapport.html",
            "kiosk eval --slips 1 --worst 50 --json figures.json",
            "kiosk eval --day 2026-02-25 --floor seeds/eval/floors.json --worst 0")
        {
            Sets, Slips, Day, Floor, Record, Json, Html, Worst,
        };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed, loadTyped, loadPipeline, cancellationToken));
        return verb;
    }

    private static void Check(System.CommandLine.Parsing.OptionResult result, int least, int most)
    {
        // The value itself throws when it is no number.
        if (result.Tokens is [var given] && !(int.TryParse(given.Value, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most))
        {
            result.AddError($"{result.Option.Name} is '{given.Value}'; it must be a number from {least} to {most}.");
        }
    }

    private static async Task<int> RunAsync(
        ParseResult parsed,
        Func<ParseResult, TimeProvider, (KnowledgeBundle Bundle, TurnRunner Typed)> loadTyped,
        Func<ParseResult, TimeProvider, CancellationToken, Task<Pipeline>> loadPipeline,
        CancellationToken cancellationToken)
    {
        var floors = parsed.GetValue(Floor) is { } file ? Floors.Read(file.ToString()) : null;
        var problems = new SetProblems();
        var paths = parsed.GetValue(Sets) is { Length: > 0 } given ? given : [KioskPaths.From(parsed).QuestionSets];
        var sets = await new QuestionSetReader(problems).ReadAsync(paths, cancellationToken);
        if (sets.Count == 0)
        {
            return Tell(problems.Lines, []);
        }

        var clock = parsed.GetValue(Day) is { } day ? new FixedDay(day) : TimeProvider.System;
        var (bundle, typed) = loadTyped(parsed, clock);
        using var pipeline = sets.Any(set => set.HasRecordings) ? await loadPipeline(parsed, clock, cancellationToken) : null;
        var slips = parsed.GetValue(Slips) ?? floors?.Slips;
        var ran = TimeProvider.System.GetUtcNow();
        var asked = await AskAsync(sets, slips, typed, pipeline, problems, cancellationToken);
        var misses = floors?.MissesOf([.. sets.Select(set => set.Name)], asked).ToList() ?? [];
        Write(new EvaluationReport(ran, bundle, slips, asked, misses, parsed.GetValue(Worst)), parsed);
        return Tell(problems.Lines, misses);
    }

    // The first question of all is asked before, because what is compiled on first use is not the time of a reply.
    private static async Task<IReadOnlyList<AskedReplies>> AskAsync(
        IReadOnlyList<QuestionSet> sets, int? slips, TurnRunner typed, Pipeline? pipeline, SetProblems problems, CancellationToken cancellationToken)
    {
        var total = sets.Sum(set => set.Questions.Count + (slips is null ? 0 : set.TypedCount));
        await typed.AnswerAsync("Wat kost een paspoort?", new Session(), TurnOutput.None, cancellationToken);
        var evaluator = new Evaluator(typed, pipeline, problems, new EvaluationProgress(total, Console.Error, !Console.IsErrorRedirected));
        var plain = new AskedReplies(AskedReplies.Plain, "as asked", await evaluator.AskAsync(sets, null, cancellationToken));
        return slips is not { } seed
            ? [plain]
            : [plain, new AskedReplies(AskedReplies.Misheard, "with slips", await evaluator.AskAsync(sets, new RecogniserSlips(seed), cancellationToken))];
    }

    private static void Write(EvaluationReport report, ParseResult parsed)
    {
        EvaluationTables.Print(report, TableConsole.Create(TableWidth));
        WriteFile(parsed.GetValue(Json), () => EvaluationJson.Of(report));
        WriteFile(parsed.GetValue(Html), () => HtmlReport.Of(report));
        WriteFile(parsed.GetValue(Record), () => Floors.Under(report).ToJson());
    }

    private static void WriteFile(FileInfo? file, Func<string> text)
    {
        if (file is null)
        {
            return;
        }

        try
        {
            File.WriteAllText(file.FullName, text() + "\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WorkFailedException($"{file} can't be written: {exception.Message}", exception);
        }
    }

    private static int Tell(IEnumerable<string> problems, IEnumerable<string> misses)
    {
        var lines = problems.Concat(misses).ToList();
        foreach (var line in lines)
        {
            Console.Error.WriteLine($"kiosk: {line}");
        }

        return lines.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}

using System.CommandLine;
using Kiosk.Engines.Natives;
using Kiosk.Engines.Snowball;
using Kiosk.Host.Bench;
using Kiosk.Host.Bench.DeskLoad;
using Kiosk.Host.Bench.Endpointing;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Demo;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk bench': speed and memory on this machine, beside what they should be.</summary>
internal static class BenchVerb
{
    private const int MaxRuns = 100;
    private const int MaxSeconds = 3600;
    private const int TableWidth = 120;

    private static readonly string[] Measurements = ["startup", "memory", "turn", "press", "endpoint", "transcribe", "knowledge", "desk"];

    /// <summary>A town of 500 kiosks, more than any has, and its clerks.</summary>
    private static readonly DeskLoadOptions DeskLoad = new(Kiosks: 500, Pages: 200, Rate: 50, TimeSpan.Zero);

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object." };

    private static readonly Option<int> Runs = new("--runs")
    {
        Description = "How often each thing is measured.",
        DefaultValueFactory = _ => 5,
    };

    private static readonly Option<string?> Only = new("--only")
    {
        Description = $"Measure one thing: {string.Join(", ", Measurements)}.",
    };

    private static readonly Option<DirectoryInfo> Speech = new Option<DirectoryInfo>("--speech")
    {
        Description = "Folder with WAV files of people who speak, for 'endpoint'; without it, KIOSK_TEST_DATA/speech, else espeak-ng speaks.",
    }.AcceptExistingOnly();

    private static readonly Option<int> Seconds = new("--seconds")
    {
        Description = "How long the desk is under load, for 'desk'.",
        DefaultValueFactory = _ => 30,
    };

    public static Verb Create(Func<ParseResult, CancellationToken, Task<Pipeline>> load)
    {
        Only.AcceptOnlyFromAmong(Measurements);
        Runs.Validators.Add(result =>
        {
            // The value itself throws when it is no number.
            if (result.Tokens is [var given] && !(int.TryParse(given.Value, out var runs) && runs is >= 1 and <= MaxRuns))
            {
                result.AddError($"--runs is '{given.Value}'; it must be a number from 1 to {MaxRuns}.");
            }
        });
        Seconds.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !(int.TryParse(given.Value, out var seconds) && seconds is >= 1 and <= MaxSeconds))
            {
                result.AddError($"--seconds is '{given.Value}'; it must be a number from 1 to {MaxSeconds}.");
            }
        });
        var verb = new Verb(
            "bench",
            "Measure speed and memory on this machine. A target that is missed is a result; the exit code is 1 only when something could not be measured.",
            "kiosk bench",
            "kiosk bench --only turn --runs 20",
            "kiosk bench --only endpoint --speech recordings",
            "kiosk bench --only desk --seconds 120",
            "kiosk bench --json")
        {
            Json, Runs, Only, Speech, Seconds,
        };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed, load, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, Func<ParseResult, CancellationToken, Task<Pipeline>> load, CancellationToken cancellationToken)
    {
        var rows = new List<BenchRow>();
        foreach (var measurement in Measurements.Where(name => parsed.GetValue(Only) is not { } only || only == name))
        {
            Console.Error.WriteLine($"kiosk: measuring {measurement}");
            rows.AddRange(await MeasureAsync(measurement, parsed, load, cancellationToken));
        }

        var report = BenchReport.OfThisMachine(parsed.GetValue(Runs), rows);
        if (parsed.GetValue(Json))
        {
            Console.WriteLine(report.ToJson());
        }
        else
        {
            report.Print(TableConsole.Create(TableWidth));
        }

        return report.IsComplete ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>One measurement that fails does not keep the others from being taken.</summary>
    private static async Task<IReadOnlyList<BenchRow>> MeasureAsync(
        string measurement, ParseResult parsed, Func<ParseResult, CancellationToken, Task<Pipeline>> load, CancellationToken cancellationToken)
    {
        try
        {
            return await TakeAsync(measurement, parsed, load, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Console.Error.WriteLine($"kiosk: {measurement}: {exception.Message}");
            return [new BenchRow(measurement, measurement, null, "", Error: exception.Message)];
        }
    }

    private static async Task<IReadOnlyList<BenchRow>> TakeAsync(
        string measurement, ParseResult parsed, Func<ParseResult, CancellationToken, Task<Pipeline>> load, CancellationToken cancellationToken)
    {
        var runs = parsed.GetValue(Runs);
        var paths = KioskPaths.From(parsed);
        switch (measurement)
        {
            case "startup":
                return await Service(parsed).StartUpAsync(runs, cancellationToken);
            case "memory":
                return await Service(parsed).MemoryAsync(cancellationToken);
            case "turn":
                using (var pipeline = await load(parsed, cancellationToken))
                {
                    var questions = DemoQuestion.ReadAll(paths.Samples);
                    return
                    [
                        .. await new TurnBench(pipeline, questions).RunAsync(runs, cancellationToken),
                        .. await new WorkAheadBench(pipeline, new NativeLibraries(paths.Natives), questions, TellProgress).RunAsync(runs, cancellationToken),
                    ];
                }

            case "press":
                using (var pipeline = await load(parsed, cancellationToken))
                {
                    return await new PressBench(pipeline, DemoQuestion.ReadAll(paths.Samples)[0]).RunAsync(runs, cancellationToken);
                }

            case "endpoint":
                using (var pipeline = await load(parsed, cancellationToken))
                {
                    return await MeasureEndpointsAsync(pipeline, parsed.GetValue(Speech), cancellationToken);
                }

            case "knowledge":
                using (var stemmer = new SnowballStemmer())
                {
                    return KnowledgeBench.Run(runs, stemmer, cancellationToken);
                }

            case "desk":
                return await new DeskBench(DeskLoad with { Length = TimeSpan.FromSeconds(parsed.GetValue(Seconds)) }).RunAsync(
                    (settings, stop) => ServiceProcess.StartAsync(Program, [.. Hosted, "desk", "--config", settings], stop), cancellationToken);

            default:
                return await new TranscribeBench(new NativeLibraries(paths.Natives), TellProgress).RunAsync(runs, cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<BenchRow>> MeasureEndpointsAsync(Pipeline pipeline, DirectoryInfo? named, CancellationToken cancellationToken)
    {
        var folder = SpeechSource.Folder(named);
        Console.Error.WriteLine($"kiosk: speech from {folder?.FullName ?? $"the voice {pipeline.Voice.Voice}: no recordings of people"}");
        var phrases = folder is null ? await SpeechSource.FromVoiceAsync(pipeline.Voice, cancellationToken) : SpeechSource.FromFolder(folder);
        return await EndpointBench.RunAsync(phrases, EndpointBench.Variants, pipeline.EndpointTrial(), cancellationToken);
    }

    private static string Program => Environment.ProcessPath!;

    /// <summary>Under 'dotnet kiosk.dll' the process is dotnet, and its first argument the program.</summary>
    private static string[] Hosted => Path.GetFileNameWithoutExtension(Program) == "dotnet" ? [Path.Combine(AppContext.BaseDirectory, "kiosk.dll")] : [];

    /// <summary>This same program, run as the service with the same global options.</summary>
    private static ServiceBench Service(ParseResult parsed)
    {
        string[] arguments =
        [
            .. Hosted,
            "run",
            .. Given("--config", parsed.GetValue(GlobalOptions.Config)),
            .. Given("--knowledge", parsed.GetValue(GlobalOptions.Knowledge)),
            .. Given("--models", parsed.GetValue(GlobalOptions.Models)),
        ];
        return new ServiceBench(cancellationToken => ServiceProcess.StartAsync(Program, arguments, cancellationToken));
    }

    private static string[] Given(string option, FileSystemInfo? value) => value is null ? [] : [option, value.FullName];

    private static void TellProgress(int written, int all)
    {
        if (written == all)
        {
            Console.Error.WriteLine($"kiosk: wrote a model with random weights to {RandomWhisperModel.CacheFolder}");
        }
    }
}

using System.Text.Json;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Evaluation;

/// <summary>'kiosk eval' as its users meet it.</summary>
public sealed class EvalVerbTests(InstalledKiosk kiosk) : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task The_sets_of_the_repository_keep_their_floors()
    {
        var floors = Path.Combine(Repository.QuestionSets, "floors.json");

        var run = await kiosk.RunAsync("eval", "--day", "2026-02-25", "--floor", floors, "--worst", "0", "--json", folder.File("figures.json"));

        run.Succeeded();
        var asked = (await ReadAsync(folder.File("figures.json"))).GetProperty("sets").EnumerateArray().Select(set => set.GetProperty("name").GetString());
        Assert.Subset(asked.ToHashSet(), (await ReadAsync(floors)).GetProperty("sets").EnumerateObject().Select(set => (string?)set.Name).ToHashSet());
    }

    [Fact]
    public async Task A_figure_below_its_floor_fails_with_one_line()
    {
        var set = folder.Write("set.jsonl", """{"question":"Hoe bak ik een appeltaart?","reply":"Answer","source":"paspoort"}""");
        var floors = folder.Write("floors.json", """{"slips":1,"sets":{"set":{"asAsked":{"rightSourceFirst":1,"answeredWrongly":0}}}}""");

        var run = await kiosk.RunAsync("eval", "--set", set, "--floor", floors);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("kiosk: set, as asked: rightSourceFirst is 0.0 % (0 of 1); it must be at least 100.0 %.", Assert.Single(run.ErrorLines));
        Assert.Contains("Hoe bak ik een appeltaart?", run.Output);
    }

    [Fact]
    public async Task Recordings_and_earlier_questions_are_asked_as_in_the_hall()
    {
        File.Copy(Path.Combine(Repository.SampleQuestions, "paspoort-kosten.wav"), folder.File("paspoort.wav"));
        folder.Write("kapot.wav", "geen geluid");
        folder.Write("gesprek.jsonl", """
            {"id":"gehoord","audio":"paspoort.wav","reply":"Answer","source":"paspoort"}
            {"id":"kapot","audio":"kapot.wav","reply":"Answer","source":"paspoort"}
            {"id":"vervolg","question":"en wat kost dat","context":["Wat heb ik nodig voor een rijbewijs?"],"reply":"Answer","source":"rijbewijs"}
            """);

        var run = await kiosk.RunAsync("eval", "--set", folder.Path, "--json", folder.File("figures.json"), "--html", folder.File("report.html"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"kiosk: {folder.File("gesprek.jsonl")}:2: ", Assert.Single(run.ErrorLines));
        var results = (await ReadAsync(folder.File("figures.json"))).GetProperty("results");
        Assert.Equal(
            [("gehoord", "paspoort"), ("vervolg", "rijbewijs")],
            results.EnumerateArray().Select(result => (result.GetProperty("id").GetString(), result.GetProperty("source").GetString())));
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(folder.File("report.html"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("2026-02-25", "is nu open")]
    [InlineData("2026-03-01", "is nu gesloten")]
    public async Task Questions_about_now_are_asked_on_the_day_that_is_given(string day, string expected)
    {
        var set = folder.Write("nu.jsonl", $$"""{"id":"nu","question":"Bent u nu open?","reply":"Answer","must":["{{expected}}"]}""");

        var run = await kiosk.RunAsync("eval", "--set", set, "--day", day, "--json", folder.File("figures.json"));

        run.Succeeded();
        Assert.True((await ReadAsync(folder.File("figures.json"))).GetProperty("results")[0].GetProperty("isAsExpected").GetBoolean(), run.Output);
    }

    [Theory]
    [InlineData(2, "--day", "--day", "gisteren")]
    [InlineData(2, "--slips is 'veel'; it must be a number from 0 to", "--slips", "veel")]
    [InlineData(2, "--worst is '-1'; it must be a number from 0 to 1000.", "--worst", "-1")]
    [InlineData(1, "weg.jsonl: it can't be read", "--set", "weg.jsonl")]
    [InlineData(1, "weg.json can't be read as a file of floors", "--floor", "weg.json")]
    public async Task What_can_not_be_done_is_said_in_one_line(int exitCode, string message, params string[] arguments) =>
        Assert.Contains(message, (await kiosk.RunAsync(["eval", .. arguments])).FailedWith(exitCode));

    public void Dispose() => folder.Dispose();

    private static async Task<JsonElement> ReadAsync(string file) =>
        JsonElement.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
}

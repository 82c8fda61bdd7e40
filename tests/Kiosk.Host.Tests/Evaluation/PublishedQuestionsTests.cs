using System.Text.Json;
using Kiosk.Core.Evaluation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Knowledge.Importing;
using Kiosk.Host.Tests.Support;
using Kiosk.Storage;

namespace Kiosk.Host.Tests.Evaluation;

/// <summary>
/// The questions and answers (VAC) that Rijksoverheid publishes, with only half of them known: those must be answered
/// from their own source, and the others, which lie as near to them as questions can, refused.
/// </summary>
public sealed class PublishedQuestionsTests(InstalledKiosk kiosk, ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task All_are_answered_when_all_are_known()
    {
        var bundle = Published();

        await AssertShareAsync("rightSourceFirst", 0.92, bundle, bundle.Sources, Answered);
        await AssertShareAsync("asExpected", 0.88, bundle, bundle.Sources, Answered);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_half_that_is_known_is_answered_and_the_other_refused(int half)
    {
        var all = Published();
        var known = all.Sources.Where((_, number) => number % 2 == half).ToList();
        var ids = known.Select(source => source.Id).ToHashSet();
        var bundle = all with { Sources = known, Passages = [.. all.Passages.Where(passage => ids.Contains(passage.Source.Id))] };

        await AssertShareAsync("asExpected", 0.9, bundle, known, Answered);
        await AssertShareAsync("refused", 0.6, bundle, all.Sources.Except(known), source => new { question = source.Questions[0], reply = ReplyKinds.NotFound });
    }

    public void Dispose() => folder.Dispose();

    private static object Answered(Source source) => new { question = source.Questions[0], reply = ReplyKinds.Answer, source = source.Id };

    private async Task AssertShareAsync(
        string measure, double floor, KnowledgeBundle bundle, IEnumerable<Source> asked, Func<Source, object> line)
    {
        BundleFile.Write(bundle, folder.File("published.bundle"));
        var set = folder.Write("set.jsonl", string.Join('\n', asked.Select(source => JsonSerializer.Serialize(line(source)))));

        var run = await kiosk.RunAsync(
            "eval", "--knowledge", folder.File("published.bundle"), "--set", set, "--worst", "0", "--json", folder.File("figures.json"));

        run.Succeeded();
        var json = JsonElement.Parse(await File.ReadAllTextAsync(folder.File("figures.json"), TestContext.Current.CancellationToken));
        var score = json.GetProperty("scores").GetProperty("asAsked").GetProperty(measure);
        output.WriteLine($"{measure}: {score.GetProperty("held")} of {score.GetProperty("counted")}");
        Assert.True(score.GetProperty("share").GetDouble() >= floor, $"{measure} is {score}; at least {floor:P0} must be.");
    }

    private static KnowledgeBundle Published()
    {
        var data = Environment.GetEnvironmentVariable("KIOSK_TEST_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(data), "KIOSK_TEST_DATA is not set: it names the folder with real questions.");
        var request = new ImportRequest(ImportFormat.Vac, Path.Combine(data!, "questions", "vac-rijksoverheid-dev.csv"), new DateOnly(2026, 3, 2));
        return KnowledgeImporter.Import(request, CancellationToken.None).Bundle;
    }
}

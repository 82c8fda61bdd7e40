using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kiosk.Core.Audio;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Demo;

/// <summary>'kiosk demo', as anyone runs it first.</summary>
public sealed partial class DemoTests(InstalledKiosk kiosk, ITestOutputHelper output) : IDisposable
{
    /// <summary>The share of the figures in the spoken replies that the kiosk's own ears hear back; one may be missed.</summary>
    private const double MinFiguresHeardBack = 0.9;

    private readonly TempFolder folder = new();

    [Fact]
    public async Task It_answers_every_sample_question_in_sound_and_says_how_it_went()
    {
        var questions = await File.ReadAllLinesAsync(
            Path.Combine(Repository.SampleQuestions, "questions.jsonl"), TestContext.Current.CancellationToken);

        var run = (await kiosk.RunAsync("demo", "--out", folder.Path)).Succeeded();

        output.WriteLine(run.Output);
        Assert.Empty(run.Error);
        Assert.All(questions.Select(line => JsonElement.Parse(line)), question =>
        {
            var audio = question.GetProperty("audio").GetString()!;
            Assert.Contains(question.GetProperty("text").GetString()!, run.Output);
            Assert.True(WaveReader.ReadFile(folder.File(audio)).Duration > TimeSpan.FromSeconds(1), audio);
        });
        Assert.Equal(questions.Length, Directory.GetFiles(folder.Path).Length);
        AssertHeardBack(run.Output);
    }

    [Fact]
    public async Task Without_its_sample_questions_it_names_them()
    {
        var run = await kiosk.RunAsync(new KioskStart("demo", "--out", folder.Path)
        {
            Environment = new Dictionary<string, string?> { ["KIOSK_HOME"] = folder.Path },
        });

        Assert.Contains($"{folder.Path}/seeds/questions/questions.jsonl can't be read", run.FailedWith(1));
    }

    public void Dispose() => folder.Dispose();

    private static void AssertHeardBack(string account)
    {
        var total = HeardBackTotal().Match(account);
        Assert.True(total.Success, account);
        var (heard, expected) = (Number(total.Groups["heard"]), Number(total.Groups["expected"]));
        Assert.True(
            expected > 0 && heard >= MinFiguresHeardBack * expected,
            $"{heard} of {expected} figures were heard back; at least {MinFiguresHeardBack:P0} must be.\n{account}");
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Figures heard back from the spoken replies: (?<heard>\d+) of (?<expected>\d+)\.$", RegexOptions.Multiline)]
    private static partial Regex HeardBackTotal();
}

using System.Text;
using System.Text.Json;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Asking;

/// <summary>
/// How well the shipped model hears, and the kiosk answers, spoken questions that neither was made with. The floors
/// stand just under what is reached: whoever makes it better raises them.
/// </summary>
public sealed class HeldOutSpeechTests(HeldOutSpeech speech, ITestOutputHelper output) : IClassFixture<HeldOutSpeech>
{
    /// <summary>Words wrong, as a share of the words said, over all recordings with speech.</summary>
    private const double MaxWordErrorRate = 0.11;

    /// <summary>Questions on a known subject, in known words: the share that is answered from the right source.</summary>
    private const double MinRightSourceOfKnown = 0.85;

    /// <summary>Of all questions: known, in free words, and with noise.</summary>
    private const double MinRightSource = 0.55;

    [Fact]
    public async Task The_words_are_heard()
    {
        var questions = await speech.QuestionsAsync();
        var total = Sum(questions);
        output.WriteLine($"Word error rate: {total}");
        foreach (var kind in questions.GroupBy(question => question.Kind))
        {
            output.WriteLine($"  {kind.Key}: {Sum(kind)}");
        }

        Assert.True(
            total.Rate <= MaxWordErrorRate,
            $"{total}; at most {MaxWordErrorRate:P0} may be.\n{Listed(questions.OrderByDescending(question => question.Errors.Rate).Take(10))}");
    }

    [Fact]
    public async Task The_right_source_answers()
    {
        var questions = await speech.QuestionsAsync();

        AssertRightSource("known", MinRightSourceOfKnown, [.. questions.Where(question => question.Kind == "known")]);
        AssertRightSource("all", MinRightSource, questions);
    }

    [Fact]
    public async Task Where_nobody_speaks_nothing_is_heard()
    {
        var recordings = await speech.WithoutSpeechAsync();

        Assert.NotEmpty(recordings);
        Assert.All(recordings, recording => Assert.Equal(("", "NotUnderstood"), (recording.Heard, recording.Reply)));
    }

    private void AssertRightSource(string which, double floor, IReadOnlyList<HeardRecording> questions)
    {
        var share = (double)questions.Count(question => question.IsRightSource) / questions.Count;
        var figure = $"Right source for {share:P1} of {which} questions ({questions.Count})";
        output.WriteLine(figure);

        Assert.True(share >= floor, $"{figure}; at least {floor:P0} must be.\n{Listed(questions.Where(question => !question.IsRightSource))}");
    }

    private static WordErrors Sum(IEnumerable<HeardRecording> recordings) =>
        recordings.Select(recording => recording.Errors).Aggregate((left, right) => left + right);

    private static string Listed(IEnumerable<HeardRecording> recordings) => string.Join('\n', recordings.Select(recording =>
        $"  {recording.Id}: said '{recording.Said}', heard '{recording.Heard}', {recording.Reply} from {recording.Source ?? "no source"}, expected {recording.Subject}"));
}

/// <summary>What came of one recording.</summary>
/// <param name="Said">Empty when nobody speaks.</param>
/// <param name="Subject">The id of the source that answers it.</param>
/// <param name="Source">The id of the source that did.</param>
public sealed record HeardRecording(string Id, string Said, string? Subject, string Heard, string Reply, string? Source)
{
    /// <summary>'known', 'free' or 'noisy': what stands before the first hyphen.</summary>
    public string Kind => Id.Split('-')[0];

    public bool IsRightSource => Source is not null && Source == Subject;

    internal WordErrors Errors => WordErrors.Between(Said, Heard);
}

/// <summary>All held-out recordings, put to one process.</summary>
public sealed class HeldOutSpeech(InstalledKiosk kiosk)
{
    private List<HeardRecording>? recordings;

    public async Task<IReadOnlyList<HeardRecording>> QuestionsAsync() =>
        [.. (await HearAsync()).Where(recording => recording.Said.Length > 0)];

    public async Task<IReadOnlyList<HeardRecording>> WithoutSpeechAsync() =>
        [.. (await HearAsync()).Where(recording => recording.Said.Length == 0)];

    private async Task<List<HeardRecording>> HearAsync() => recordings ??= await HearAllAsync();

    private async Task<List<HeardRecording>> HearAllAsync()
    {
        var questions = (await File.ReadAllLinesAsync(
            Path.Combine(Repository.HeldOutSpeech, "questions.jsonl"), TestContext.Current.CancellationToken)).Select(line => JsonElement.Parse(line)).ToList();

        // Without what was said in it, which a line may not hold beside a sound file.
        var lines = questions.Select(question => JsonSerializer.Serialize(new { id = Text(question, "id"), audio = Text(question, "audio") }));
        var run = await kiosk.RunAsync(new KioskStart("ask", "--stdin", "--json")
        {
            Input = Encoding.UTF8.GetBytes(string.Join('\n', lines)),
            WorkingFolder = Repository.HeldOutSpeech,
        });

        var answers = run.Succeeded().OutputLines.Select(line => JsonElement.Parse(line)).ToList();
        Assert.Equal(questions.Count, answers.Count);
        return [.. questions.Zip(answers, Heard)];
    }

    private static HeardRecording Heard(JsonElement question, JsonElement answer)
    {
        Assert.Equal(Text(question, "id"), Text(answer, "id"));
        var source = answer.GetProperty("sources").EnumerateArray().Select(found => Text(found, "id")).FirstOrDefault();
        return new HeardRecording(
            Text(question, "id")!, Text(question, "text")!, question.TryGetProperty("source", out var subject) ? subject.GetString() : null,
            Text(answer.GetProperty("transcript"), "text")!, Text(answer, "reply")!, source);
    }

    private static string? Text(JsonElement element, string field) => element.GetProperty(field).GetString();
}

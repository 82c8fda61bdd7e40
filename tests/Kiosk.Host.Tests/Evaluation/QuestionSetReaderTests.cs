using System.Text;
using Kiosk.Host.Asking;
using Kiosk.Host.Evaluation;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Evaluation;

public sealed class QuestionSetReaderTests : IDisposable
{
    private const string Good = """{"id":"q1","question":"Wat kost een paspoort?","reply":"Answer","source":"paspoort"}""";

    private readonly TempFolder folder = new();
    private readonly SetProblems problems = new();

    [Fact]
    public async Task Every_line_that_can_not_be_read_is_named_and_the_rest_goes_on()
    {
        var file = folder.Write("set.jsonl", string.Join('\n',
            "\uFEFF" + Good, "", "geen json", """{"question":"a","reply":"Antwoord"}""", """{"audio":"weg.wav","reply":"Answer"}""", """{"question":"b","reply":"NotFound"}"""));

        var set = Assert.Single(await ReadAsync(file));

        Assert.Equal([(1, "q1"), (6, "line 6")], set.Questions.Select(question => (question.Line, question.Question.Id)));
        Assert.Collection(
            problems.Lines,
            line => Assert.StartsWith($"{file}:3: it is not a JSON object", line),
            line => Assert.StartsWith($"{file}:4: \"Antwoord\" is no reply; known are ", line),
            line => Assert.Equal($"{file}:5: there is no recording {folder.File("weg.wav")}.", line));
    }

    [Fact]
    public async Task Recordings_are_looked_for_beside_their_set()
    {
        folder.Write("a.wav", []);
        var file = folder.Write("set.jsonl", """{"audio":"a.wav","reply":"Answer"}""");

        var set = Assert.Single(await ReadAsync(file));

        Assert.Equal(folder.File("a.wav"), set.Questions[0].Question.Audio);
        Assert.True(set is { HasRecordings: true, TypedCount: 0 });
    }

    [Fact]
    public async Task A_line_of_a_hundred_megabytes_is_named_and_the_rest_goes_on()
    {
        var file = folder.File("set.jsonl");
        await using (var stream = File.Create(file))
        {
            var megabyte = Enumerable.Repeat((byte)'x', 1024 * 1024).ToArray();
            for (var written = 0; written < 100; written++)
            {
                await stream.WriteAsync(megabyte, TestContext.Current.CancellationToken);
            }

            await stream.WriteAsync(Encoding.UTF8.GetBytes("\n" + Good), TestContext.Current.CancellationToken);
        }

        var set = Assert.Single(await ReadAsync(file));

        Assert.Equal(2, Assert.Single(set.Questions).Line);
        Assert.Equal([$"{file}:1: it is longer than {BoundedLines.MaxBytes} bytes."], problems.Lines);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public async Task A_set_without_questions_is_named(string text)
    {
        var file = folder.Write("leeg.jsonl", text);

        Assert.Empty(await ReadAsync(file));
        Assert.Equal([$"{file}: the set holds no question."], problems.Lines);
    }

    [Fact]
    public async Task What_is_not_there_or_holds_no_set_is_named()
    {
        Assert.Empty(await ReadAsync(folder.Path, folder.File("weg.jsonl")));
        Assert.Collection(
            problems.Lines,
            line => Assert.Equal($"{folder.Path}: the folder holds no question set, a file that ends with .jsonl.", line),
            line => Assert.StartsWith($"{folder.File("weg.jsonl")}: it can't be read: ", line));
    }

    [Fact]
    public async Task A_folder_is_its_sets_in_order_of_name_and_a_file_is_read_once()
    {
        folder.Write("b.jsonl", Good);
        folder.Write("a.jsonl", Good);
        folder.Write("floors.json", "{}");

        Assert.Equal(["a", "b"], (await ReadAsync(folder.Path, folder.File("b.jsonl"))).Select(set => set.Name));
        Assert.Empty(problems.Lines);
    }

    [Fact]
    public async Task Two_sets_of_one_name_are_not_mixed()
    {
        Directory.CreateDirectory(folder.File("map"));
        var (first, second) = (folder.Write("set.jsonl", Good), folder.Write("map/set.jsonl", Good));

        Assert.Equal(first, Assert.Single(await ReadAsync(first, second)).File);
        Assert.Equal([$"{second}: {first} has the same name; rename one of them."], problems.Lines);
    }

    [Fact]
    public async Task Many_mistakes_are_counted_and_the_first_are_told()
    {
        await ReadAsync(folder.Write("set.jsonl", string.Concat(Enumerable.Repeat("x\n", 1_000))));

        Assert.Equal(1_000, problems.Count);
        Assert.Equal("and 900 more.", problems.Lines.Last());
    }

    [Fact]
    public async Task Any_bytes_are_read_to_the_end()
    {
        var random = new Random(20260308);
        byte[] pieces = [.. Encoding.UTF8.GetBytes(Good + Good), 0, 10, 10, 13, 0xEF, 0xBB, 0xBF, 0xFF];
        for (var round = 0; round < 200; round++)
        {
            var bytes = new byte[random.Next(2_000)];
            for (var place = 0; place < bytes.Length; place++)
            {
                bytes[place] = pieces[random.Next(pieces.Length)];
            }

            var file = folder.Write("wild.jsonl", [.. bytes, (byte)'\n', .. Encoding.UTF8.GetBytes(Good)]);

            Assert.Equal("q1", Assert.Single(await ReadAsync(file)).Questions[^1].Question.Id);
        }
    }

    public void Dispose() => folder.Dispose();

    private Task<IReadOnlyList<QuestionSet>> ReadAsync(params string[] paths) =>
        new QuestionSetReader(problems).ReadAsync(paths, TestContext.Current.CancellationToken);
}

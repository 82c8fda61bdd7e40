using Kiosk.Host.CommandLine;
using Kiosk.Host.Evaluation;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Evaluation;

public sealed class FloorsTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void Each_figure_below_its_floor_is_one_line()
    {
        var floors = Read("""
            {"slips": 1, "sets": {
              "safety": {"asAsked": {"alarmsCaught": 0.5, "answeredWrongly": 0, "otherLanguages": 0.1}, "withSlips": {"alarmsCaught": 0.9}},
              "fees": {"asAsked": {"answeredWrongly": 0.3}},
              "not run": {"asAsked": {"keyFact": 1}}}}
            """);

        Assert.Equal(
            [
                "fees, as asked: answeredWrongly is 33.3 % (1 of 3); it must be at most 30.0 %.",
                "safety, as asked: otherLanguages is none asked (0 of 0); it must be at least 10.0 %.",
                "safety, with slips: alarmsCaught is 50.0 % (1 of 2); it must be at least 90.0 %.",
            ],
            floors.MissesOf(["fees", "safety"], Evaluated.Report().Asked));
    }

    [Fact]
    public void Recorded_floors_leave_one_question_to_go_wrong()
    {
        var report = Evaluated.Report(times: 5);

        var floors = Read(Floors.Under(report).ToJson());

        Assert.Empty(floors.MissesOf(report.Sets, report.Asked));
        Assert.Equal(1, floors.Slips);
        Assert.Equal(0.4, floors.Sets["safety"]["withSlips"]["alarmsCaught"]);
        Assert.Equal(0.4, floors.Sets["fees"]["asAsked"]["answeredWrongly"]);
        Assert.DoesNotContain("refused", floors.Sets["fees"]["asAsked"].Keys);
    }

    [Fact]
    public void Figures_of_a_few_replies_get_no_floor() =>
        Assert.All(Floors.Under(Evaluated.Report()).Sets.Values.SelectMany(ways => ways.Values), Assert.Empty);

    [Theory]
    [InlineData("", "can't be read as a file of floors")]
    [InlineData("null", "it holds no floors")]
    [InlineData("{\"slips\":1}", "can't be read as a file of floors")]
    [InlineData("{\"slips\":1,\"sets\":{},\"more\":1}", "can't be read as a file of floors")]
    [InlineData("{\"slips\":1,\"sets\":{\"a\":null}}", "'a' must hold")]
    [InlineData("{\"slips\":1,\"sets\":{\"a\":{\"plain\":{}}}}", "'plain' is not 'asAsked'")]
    [InlineData("{\"slips\":1,\"sets\":{\"a\":{\"asAsked\":{\"keyfact\":1}}}}", "'keyfact' is no measure; known are asExpected, ")]
    [InlineData("{\"slips\":1,\"sets\":{\"a\":{\"asAsked\":{\"keyFact\":70}}}}", "keyFact is 70; it must be a share from 0 to 1")]
    public void A_file_that_is_no_file_of_floors_is_named(string text, string message)
    {
        var error = Assert.Throws<WorkFailedException>(() => Read(text)).Message;

        Assert.Contains(folder.File("floors.json"), error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_or_not_there_is_named()
    {
        Assert.Contains("is larger than", Assert.Throws<WorkFailedException>(() => Read(new string(' ', 2_000_000))).Message, StringComparison.Ordinal);
        Assert.Contains("weg.json", Assert.Throws<WorkFailedException>(() => Floors.Read(folder.File("weg.json"))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private Floors Read(string text) => Floors.Read(folder.Write("floors.json", text));
}

using System.Text;
using System.Text.Json;
using Kiosk.Core.Evaluation;

namespace Kiosk.Core.Tests.Evaluation;

public class EvaluationLineTests
{
    [Fact]
    public void A_line_is_a_question_with_its_expectation()
    {
        var question = Parse("""
            {"id":"q1","question":" Wat kost dat? ","reply":["Answer","Referral"],"source":"paspoort","topic":["paspoort","pas"],
             "must":["83,87"],"mustNot":["gratis"],"context":["Ik wil een paspoort."]}
            """);

        Assert.Equal(("q1", "Wat kost dat?", null), (question.Id, question.Text, question.Audio));
        Assert.Equal(["Ik wil een paspoort."], question.Context);
        Assert.Equal(["Answer", "Referral"], question.Expected.Replies);
        Assert.Equal(["paspoort"], question.Expected.Sources);
        Assert.Equal(["paspoort", "pas"], question.Expected.Topics);
        Assert.Equal(["83,87"], question.Expected.Must);
        Assert.Equal(["gratis"], question.Expected.MustNot);
    }

    [Fact]
    public void The_words_may_be_named_as_ask_names_them() =>
        Assert.Equal("Wat kost dat?", Parse("""{"text":"Wat kost dat?","reply":"Answer"}""").Text);

    [Fact]
    public void A_recording_needs_no_words() =>
        Assert.Equal("a.wav", Parse("""{"audio":"a.wav","reply":"NotFound","source":null}""").Audio);

    [Theory]
    [InlineData("", "not a JSON object")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{\"id\":\"a\",\"id\":\"b\"}", "not a JSON object")]
    [InlineData("{\"reply\":\"Answer\"}", "it needs \"question\"")]
    [InlineData("{\"question\":\"  \",\"reply\":\"Answer\"}", "it needs \"question\"")]
    [InlineData("{\"question\":\"a\"}", "it needs \"reply\"")]
    [InlineData("{\"question\":\"a\",\"reply\":\"answer\"}", "\"answer\" is no reply; known are Answer, Clarification")]
    [InlineData("{\"question\":\"a\",\"reply\":\"Answer\",\"mustnot\":[]}", "\"mustnot\" is no field")]
    [InlineData("{\"question\":[\"a\",\"b\"],\"reply\":\"Answer\"}", "its \"question\" must be one string")]
    [InlineData("{\"question\":7,\"reply\":\"Answer\"}", "its \"question\" must be a string")]
    [InlineData("{\"question\":\"a\",\"reply\":\"Answer\",\"must\":[[1]]}", "its \"must\" must be a string")]
    [InlineData("{\"question\":\"\\ud800\",\"reply\":\"Answer\"}", "no text")]
    public void What_can_not_be_read_is_named(string line, string message) =>
        Assert.Contains(message, Assert.Throws<EvaluationFormatException>(() => Parse(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void Lists_and_texts_have_limits()
    {
        var tooMany = JsonSerializer.Serialize(new { question = "a", reply = "Answer", must = Enumerable.Repeat("x", EvaluationLine.MaxListLength + 1) });
        var tooLong = JsonSerializer.Serialize(new { question = new string('a', EvaluationLine.MaxTextLength + 1), reply = "Answer" });

        Assert.Contains("more than 50 strings", Assert.Throws<EvaluationFormatException>(() => Parse(tooMany)).Message, StringComparison.Ordinal);
        Assert.Contains("more than 2000 characters", Assert.Throws<EvaluationFormatException>(() => Parse(tooLong)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_are_a_question_or_a_named_mistake()
    {
        var line = Encoding.UTF8.GetBytes("""{"id":"q1","question":"Wat kost één pas?","reply":["Answer"],"source":"paspoort","must":["83,87"],"context":[]}""");
        var random = new Random(20260307);
        var read = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var damaged = line[random.Next(3)..^random.Next(3)];
            for (var change = random.Next(4); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            read += IsReadOrNamed(damaged) ? 1 : 0;
        }

        Assert.InRange(read, 1, 19_999);
    }

    /// <returns>Whether it was read; any other exception fails the test.</returns>
    private static bool IsReadOrNamed(byte[] line)
    {
        try
        {
            Assert.NotEmpty(EvaluationLine.Parse(line).Expected.Replies);
            return true;
        }
        catch (EvaluationFormatException named)
        {
            Assert.InRange(named.Message.Length, 10, 300);
            return false;
        }
    }

    private static EvaluationQuestion Parse(string line) => EvaluationLine.Parse(Encoding.UTF8.GetBytes(line));
}

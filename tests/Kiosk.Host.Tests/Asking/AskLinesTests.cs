using System.Text;
using System.Text.Json;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Asking;

/// <summary>'ask --stdin --json': many questions in one process.</summary>
public sealed class AskLinesTests(InstalledKiosk kiosk)
{
    [Theory]
    [InlineData("\"q1\"")]
    [InlineData("7")]
    [InlineData("12345678901234567890")]
    [InlineData("\"een 'id' met \\\"tekens\\\" 😀\"")]
    public async Task An_id_comes_back_as_it_was(string id)
    {
        var reply = await kiosk.Ask.AskAsync($$"""{"id":{{id}},"text":"Wat kost een paspoort?"}""");

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(id), reply.GetProperty("id")), reply.GetRawText());
        Assert.Equal("id", reply.EnumerateObject().First().Name);
    }

    [Fact]
    public async Task A_follow_up_is_about_what_the_conversation_is_about()
    {
        await kiosk.Ask.AskAsync("""{"session":"vervolg","text":"Wat kost een paspoort?"}""");

        var reply = await kiosk.Ask.AskAsync("""{"session":"vervolg","text":"En wat moet ik meenemen?"}""");

        Assert.Equal("paspoort", Source(reply));
    }

    [Fact]
    public async Task Another_conversation_knows_nothing_of_it()
    {
        await kiosk.Ask.AskAsync("""{"session":"de ene","text":"Wat kost een paspoort?"}""");

        var other = await kiosk.Ask.AskAsync("""{"session":"de andere","text":"En wat moet ik meenemen?"}""");
        var alone = await kiosk.Ask.AskAsync("""{"text":"En wat moet ik meenemen?"}""");

        Assert.NotEqual("paspoort", Source(other));
        Assert.NotEqual("paspoort", Source(alone));
    }

    [Fact]
    public async Task Broken_lines_give_an_error_each_and_the_rest_goes_on_in_order()
    {
        var run = await kiosk.RunAsync(new KioskStart("ask", "--stdin", "--json")
        {
            Input = Encoding.UTF8.GetBytes(string.Join('\n',
                """{"id":"eerste","text":"Wat kost een paspoort?"}""",
                "{}",
                "[]",
                "dit is geen JSON",
                """{"id":"beide","text":"Hallo","audio":"vraag.wav"}""",
                $$"""{"id":"lang","text":"{{new string('a', 2 * 1024 * 1024)}}"}""",
                "",
                "   ",
                """{"id":"weg","audio":"bestaat-niet.wav"}""",
                """{"id":"laatste","text":"Wat kost een rijbewijs?"}""")),
        });

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Equal(
            ["eerste: Answer", ": error", ": error", ": error", "beide: error", ": error", "weg: error", "laatste: Answer"],
            run.OutputLines.Select(line => Summary(JsonElement.Parse(line))));
    }

    [Theory]
    [InlineData("{}", "exactly one of \"text\" and \"audio\"")]
    [InlineData("""{"text":"a","audio":"b.wav"}""", "exactly one of \"text\" and \"audio\"")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("null", "not a JSON object")]
    [InlineData("\"tekst\"", "not a JSON object")]
    [InlineData("geen JSON", "not a JSON object")]
    [InlineData("""{"text":"half""", "not a JSON object")]
    [InlineData("""{"text":{"a":{"b":{"c":{"d":{"e":{"f":{"g":{"h":1}}}}}}}}}""", "not a JSON object")]
    [InlineData("""{"text":true}""", "\"text\" must be a string")]
    [InlineData("""{"text":["Wat kost een paspoort?"]}""", "\"text\" must be a string")]
    [InlineData("""{"text":"half teken \ud83d"}""", "\"text\" must be a string")]
    [InlineData("""{"text":"Hallo","session":{}}""", "\"session\" must be a string")]
    [InlineData("""{"text":"Hallo","id":true}""", "\"id\" must be a string or a number")]
    [InlineData("""{"text":"Hallo","id":"\ud83d"}""", "\"id\" must be a string or a number")]
    [InlineData("""{"text":""}""", "the question is empty")]
    [InlineData("""{"audio":""}""", "cannot be opened")]
    [InlineData("""{"audio":"a\u0000b.wav"}""", "cannot be opened")]
    public async Task What_is_wrong_with_a_line_is_said(string line, string reason)
    {
        var answer = await kiosk.Ask.AskAsync(line);

        Assert.Equal(["id", "error"], answer.EnumerateObject().Select(field => field.Name));
        Assert.Contains(reason, answer.GetProperty("error").GetString());
    }

    [Fact]
    public async Task Bytes_that_are_no_text_give_an_error_and_the_next_line_is_answered()
    {
        byte[] broken = [.. "{\"text\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}\n"u8];

        var run = await kiosk.RunAsync(new KioskStart("ask", "--stdin", "--json")
        {
            // The editor of Windows writes a byte order mark and two characters at the end of a line.
            Input = (byte[])[.. "\uFEFF{\"id\":1,\"text\":\"Wat kost een paspoort?\"}\r\n"u8, .. broken, .. "{\"id\":2,\"text\":\"Hallo\"}"u8],
        });

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["1: Answer", ": error", "2: Courtesy"], run.OutputLines.Select(line => Summary(JsonElement.Parse(line))));
    }

    [Fact]
    public async Task Nothing_to_answer_is_no_failure()
    {
        var run = await kiosk.RunAsync("ask", "--stdin", "--json");

        Assert.Empty(run.Succeeded().Output);
    }

    private static string Summary(JsonElement answer)
    {
        var id = answer.TryGetProperty("id", out var given) ? given.ToString() : "";
        return $"{id}: {(answer.TryGetProperty("error", out _) ? "error" : answer.GetProperty("reply").GetString())}";
    }

    private static string? Source(JsonElement reply) =>
        reply.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("id").GetString()).FirstOrDefault();
}

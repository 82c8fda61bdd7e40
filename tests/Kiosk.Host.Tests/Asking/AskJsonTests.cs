using System.Globalization;
using System.Text.Json;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Asking;

/// <summary>The JSON of 'ask': fields are added, never renamed.</summary>
public sealed class AskJsonTests(InstalledKiosk kiosk)
{
    private static readonly string[] Fields =
    [
        "question", "transcript", "reply", "text", "sentences", "sources", "topics", "handoverOffered", "masked", "timings",
    ];

    [Fact]
    public async Task One_question_gives_one_line_with_every_field_in_camel_case()
    {
        var run = await kiosk.RunAsync("ask", "--text", "Wat kost een paspoort?", "--json");

        var reply = JsonElement.Parse(Assert.Single(run.Succeeded().OutputLines));
        Assert.Empty(run.Error);
        Assert.Equal(Fields, Names(reply));
        Assert.Equal(["id", "title", "url", "modified", "quote"], Names(reply.GetProperty("sources")[0]));
        Assert.Equal(
            ["endpointMs", "transcribeMs", "retrieveMs", "composeMs", "firstAudioMs", "totalMs"], Names(reply.GetProperty("timings")));
    }

    [Fact]
    public async Task An_answer_says_where_it_stands()
    {
        var reply = await kiosk.Ask.TypedAsync("Wat kost een paspoort?");

        Assert.Equal("Answer", reply.GetProperty("reply").GetString());
        var source = Assert.Single(reply.GetProperty("sources").EnumerateArray());
        Assert.Equal("paspoort", source.GetProperty("id").GetString());
        Assert.Equal("https://www.lindewaard.example/paspoort", source.GetProperty("url").GetString());
        Assert.True(DateOnly.TryParseExact(source.GetProperty("modified").GetString(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        Assert.Equal(["paspoort"], Strings(reply, "topics"));
        Assert.All(Strings(reply, "sentences"), sentence =>
        {
            Assert.Contains(sentence!, source.GetProperty("quote").GetString());
            Assert.Contains(sentence!, reply.GetProperty("text").GetString());
        });
        Assert.Contains(source.GetProperty("title").GetString()!, reply.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_typed_question_has_no_transcript()
    {
        var reply = await kiosk.Ask.TypedAsync("Wat kost een rijbewijs?");

        Assert.Equal(JsonValueKind.Null, reply.GetProperty("transcript").ValueKind);
        Assert.Equal("Wat kost een rijbewijs?", reply.GetProperty("question").GetString());
    }

    [Fact]
    public async Task A_spoken_question_has_a_transcript_and_times_for_every_stage()
    {
        var reply = await kiosk.Ask.SpokenAsync(Path.Combine(Repository.SampleQuestions, "paspoort-kosten.wav"));

        var transcript = reply.GetProperty("transcript");
        Assert.Equal(["text", "language", "confidence"], Names(transcript));
        Assert.Equal("nl", transcript.GetProperty("language").GetString());
        Assert.InRange(transcript.GetProperty("confidence").GetDouble(), 0.01, 1);
        Assert.Equal(transcript.GetProperty("text").GetString(), reply.GetProperty("question").GetString());
        var timings = reply.GetProperty("timings");
        Assert.All(["endpointMs", "transcribeMs", "firstAudioMs", "totalMs"], name => Assert.True(timings.GetProperty(name).GetInt64() > 0, name));
        Assert.True(timings.GetProperty("firstAudioMs").GetInt64() <= timings.GetProperty("totalMs").GetInt64());
    }

    [Fact]
    public async Task What_nobody_wrote_down_is_not_answered_and_a_clerk_is_offered()
    {
        var reply = await kiosk.Ask.TypedAsync("Wie won gisteren de voetbalwedstrijd?");

        Assert.Equal("NotFound", reply.GetProperty("reply").GetString());
        Assert.Empty(reply.GetProperty("sources").EnumerateArray());
        Assert.Empty(Strings(reply, "topics"));
        Assert.True(reply.GetProperty("handoverOffered").GetBoolean());
    }

    [Fact]
    public async Task Personal_data_comes_back_masked_and_named()
    {
        var reply = await kiosk.Ask.TypedAsync("Mijn bsn is 111222333 en mijn mail jan@voorbeeld.nl, wat kost een paspoort?");

        Assert.Equal(["bsn", "email"], Strings(reply, "masked"));
        Assert.DoesNotContain("111222333", reply.GetRawText());
        Assert.DoesNotContain("jan@voorbeeld.nl", reply.GetRawText());
    }

    [Fact]
    public async Task Json_is_UTF8_whatever_the_terminal_is_set_to()
    {
        var run = await kiosk.RunAsync(new KioskStart("ask", "--text", "Waar is café België?", "--json")
        {
            Environment = new Dictionary<string, string?> { ["LC_ALL"] = "nl_NL.ISO-8859-1" },
        });

        Assert.Equal("Waar is café België?", JsonElement.Parse(run.Succeeded().Output).GetProperty("question").GetString());
    }

    [Fact]
    public async Task Without_json_a_person_reads_question_reply_and_address()
    {
        var run = await kiosk.RunAsync("ask", "--text", "Wat kost een paspoort?");

        var lines = run.Succeeded().OutputLines;
        Assert.Equal("Wat kost een paspoort?", lines[0]);
        Assert.StartsWith("Answer: ", lines[1]);
        Assert.Equal("https://www.lindewaard.example/paspoort", lines[2]);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(field => field.Name);

    private static IEnumerable<string?> Strings(JsonElement element, string field) =>
        element.GetProperty(field).EnumerateArray().Select(item => item.GetString());
}

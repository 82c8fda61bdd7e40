using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kiosk.Desk.Delivery;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Tests.Support;

namespace Kiosk.Desk.Tests.Api;

public sealed class DeskApiTests : IAsyncLifetime
{
    private RunningDesk desk = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Delivery_may_be_repeated_and_another_one_under_its_id_is_refused()
    {
        var message = HandoverMessage.Of(Some.Handover(), null);

        Assert.Equal(HttpStatusCode.Created, (await DeliverAsync(message.ToJson(), message.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await DeliverAsync(message.ToJson(), message.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await DeliverAsync((message with { Place = "elders" }).ToJson(), message.Id)).StatusCode);
        Assert.Single(await desk.Store.ListOpenAsync(Stop));
    }

    [Theory]
    [InlineData("$.version", "2", "$.version is 2")]
    [InlineData("$.ticket", "\"geheimwoord\"", "$.ticket")]
    [InlineData("$.language", "\"geheimwoord\"", "$.language")]
    [InlineData("$.reason", "\"geheimwoord\"", "$.reason")]
    [InlineData("$.urgency", "1", "$.urgency")]
    [InlineData("$.kiosk", "null", "$")]
    [InlineData("$.conversation", "[null]", "$.conversation[0]")]
    [InlineData("$.conversation", "\"geheimwoord\"", "$.conversation")]
    [InlineData("$.summary", "{\"line\":\"geheimwoord\"}", "$")]
    [InlineData("$.id", "\"01890000-0000-7000-8000-000000000009\"", "$.id")]
    public async Task What_is_wrong_is_named_and_what_was_sent_is_in_no_log(string path, string value, string named)
    {
        var handover = Some.Handover(question: "geheimwoord");
        var json = JsonNode.Parse(HandoverMessage.Of(handover, null).ToJson())!;
        json[path[2..]] = JsonNode.Parse(value);

        var response = await DeliverAsync(json.ToJsonString(), handover.Id);

        await AssertProblemAsync(response, HttpStatusCode.BadRequest, named);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("geheimwoord")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]")]
    public async Task What_is_no_message_at_all_is_refused(string body) =>
        await AssertProblemAsync(await DeliverAsync(body, Guid.NewGuid()), HttpStatusCode.BadRequest, "$");

    [Fact]
    public async Task Message_that_is_too_large_is_refused()
    {
        var body = new string(' ', HandoverMessage.MaxBytes + 1);

        await AssertProblemAsync(await DeliverAsync(body, Guid.NewGuid()), HttpStatusCode.RequestEntityTooLarge, "larger than");
    }

    [Fact]
    public async Task Text_that_is_too_long_is_refused()
    {
        var message = HandoverMessage.Of(Some.Handover(), null);
        var long_ = message with { Conversation = [message.Conversation[0] with { Question = new string('x', 1001) }] };

        await AssertProblemAsync(await DeliverAsync(long_.ToJson(), message.Id), HttpStatusCode.BadRequest, "$.conversation[0].question is longer than 1000");
    }

    [Fact]
    public async Task Kiosk_can_not_deliver_cancel_or_listen_for_another()
    {
        var message = HandoverMessage.Of(Some.Handover(), null);
        await DeliverAsync(message.ToJson(), message.Id);
        using var other = desk.Kiosk("hal-2");

        await AssertProblemAsync(await other.PutAsync($"api/handovers/{message.Id}", RunningDesk.Json(message.ToJson()), Stop), HttpStatusCode.Forbidden, "$.kiosk");
        Assert.Equal(HttpStatusCode.NotFound, (await other.DeleteAsync($"api/handovers/{message.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("api/kiosks/hal-1/events", Stop)).StatusCode);
        Assert.Single(await desk.Store.ListOpenAsync(Stop));
    }

    [Theory]
    [InlineData("api/desk/handovers")]
    [InlineData("api/desk/events")]
    [InlineData("api/kiosks/hal-1/events")]
    [InlineData("api/desk/handovers/01890000-0000-7000-8000-000000000001")]
    public async Task Nobody_is_nobody(string path)
    {
        using var nobody = desk.Client();

        await AssertProblemAsync(await nobody.GetAsync(path, Stop), HttpStatusCode.Unauthorized, "This is for");
    }

    [Fact]
    public async Task Of_two_clerks_one_claims_and_the_other_reads_who()
    {
        var id = await DeliverAsync();
        using var anna = desk.Clerk(Some.Anna);
        using var bram = desk.Clerk(Some.Bram);

        Assert.Equal(HttpStatusCode.NoContent, (await anna.PutAsync($"api/desk/handovers/{id}/claim", null, Stop)).StatusCode);
        var refused = await bram.PutAsync($"api/desk/handovers/{id}/claim", null, Stop);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var problem = (await refused.Content.ReadFromJsonAsync<JsonObject>(Stop))!;
        Assert.Equal(("Anna", "loket 3"), ((string)problem["clerk"]!, (string)problem["counter"]!));
    }

    [Fact]
    public async Task Clerk_reads_speaks_and_closes()
    {
        var id = await DeliverAsync();
        using var anna = desk.Clerk(Some.Anna);
        var path = $"api/desk/handovers/{id}";
        var message = Guid.NewGuid();
        await anna.PutAsync($"{path}/claim", null, Stop);

        for (var repeat = 0; repeat < 2; repeat++)
        {
            Assert.Equal(HttpStatusCode.NoContent, (await anna.PutAsync($"{path}/messages/{message}", RunningDesk.Json("""{"words":"Ik kom zo."}"""), Stop)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await anna.PutAsync($"{path}/outcome", RunningDesk.Json("""{"outcome":"Expired"}"""), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await anna.PutAsync($"{path}/outcome", RunningDesk.Json("""{"outcome":"Answered","note":"klaar"}"""), Stop)).StatusCode);
        var shown = (await anna.GetFromJsonAsync<JsonObject>(path, Stop))!;
        Assert.Equal("wat kost een paspoort", (string)shown["message"]!["conversation"]![0]!["question"]!);
        Assert.Equal(("Ik kom zo.", "Answered", "klaar"), ((string)shown["said"]!.AsArray().Single()!, (string)shown["outcome"]!, (string)shown["note"]!));
        Assert.Empty((await anna.GetFromJsonAsync<JsonArray>("api/desk/handovers", Stop))!);
    }

    [Theory]
    [InlineData("""{"words":""}""")]
    [InlineData("""{"words":null}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task Clerk_can_not_have_nothing_said(string body)
    {
        var id = await DeliverAsync();
        using var anna = desk.Clerk(Some.Anna);
        await anna.PutAsync($"api/desk/handovers/{id}/claim", null, Stop);

        var response = await anna.PutAsync($"api/desk/handovers/{id}/messages/{Guid.NewGuid()}", RunningDesk.Json(body), Stop);

        await AssertProblemAsync(response, HttpStatusCode.BadRequest, "$");
    }

    [Fact]
    public async Task Kiosk_that_was_away_hears_what_it_missed()
    {
        var id = await DeliverAsync();
        var seen = await desk.Store.LastChangeAsync(Stop);
        await desk.Store.ClaimAsync(id, Some.Anna, Stop);
        await desk.Store.SayAsync(id, Some.Anna, Guid.NewGuid(), "Ik kom zo.", Stop);
        await desk.Store.WithdrawSourceAsync("paspoort", Some.Anna, "fout", Stop);
        using var client = desk.Kiosk();

        var heard = new List<KioskNotice>();
        await foreach (var (_, notice) in new HttpDesk(client, "hal-1", TimeProvider.System).FollowAsync(seen, Stop))
        {
            heard.Add(notice);
            if (notice is KioskNotice.Withdrawn)
            {
                break;
            }
        }

        Assert.Equal(id, Assert.Single(Assert.IsType<KioskNotice.Open>(heard[0]).Handovers));
        Assert.Equal(
            [new KioskNotice.Claimed(id, "loket 3"), new KioskNotice.Said(id, "Ik kom zo."), new KioskNotice.Withdrawn("paspoort")],
            // The place is told when the desk still sees it waiting.
            heard.Skip(1).Where(notice => notice is not KioskNotice.Placed));
    }

    private async Task<Guid> DeliverAsync()
    {
        var message = HandoverMessage.Of(Some.Handover(), null);
        (await DeliverAsync(message.ToJson(), message.Id)).EnsureSuccessStatusCode();
        return message.Id;
    }

    private async Task<HttpResponseMessage> DeliverAsync(string json, Guid id)
    {
        using var kiosk = desk.Kiosk();
        return await kiosk.PutAsync($"api/handovers/{id}", RunningDesk.Json(json), Stop);
    }

    private async Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string named)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.Contains(named, (string)JsonNode.Parse(text)!["title"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("geheimwoord", text, StringComparison.Ordinal);
        Assert.NotEmpty(desk.Log.Lines);
        Assert.All(desk.Log.Lines, line => Assert.DoesNotContain("geheimwoord", line, StringComparison.Ordinal));
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Tests.Support;

namespace Kiosk.Desk.Tests.Api;

/// <summary>What goes over the network is what the published schemas say.</summary>
public class SchemaTests
{
    private static readonly Guid Id = Guid.CreateVersion7();

    public static TheoryData<KioskNotice> Notices =>
    [
        new KioskNotice.Open([Id]), new KioskNotice.Placed(Id, 1), new KioskNotice.Claimed(Id, "loket 3"), new KioskNotice.Released(Id),
        new KioskNotice.Said(Id, "Ik kom zo."), new KioskNotice.Closed(Id), new KioskNotice.Withdrawn("paspoort"), new KioskNotice.Alive(),
    ];

    [Fact]
    public void Handover_is_as_published()
    {
        var json = HandoverMessage.Of(Some.Handover(), DateTimeOffset.UnixEpoch).ToJson();

        Assert.Empty(Problems("handover-1.json", json));
        Assert.Equal(json, HandoverMessage.Parse(System.Text.Encoding.UTF8.GetBytes(json)).ToJson());
        Assert.NotEmpty(Problems("handover-1.json", json.Replace("K 42", "42", StringComparison.Ordinal)));
        Assert.NotEmpty(Problems("handover-1.json", json.Replace("\"kiosk\"", "\"kiosks\"", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Notices))]
    public void Event_for_a_kiosk_is_as_published(KioskNotice notice)
    {
        Assert.Empty(Problems("kiosk-event-1.json", notice.ToJson()));
        Assert.Equal(notice.ToJson(), KioskNotice.Parse(notice.ToJson()).ToJson());
    }

    [Fact]
    public async Task Events_for_a_page_are_as_published_and_begin_with_what_is_open()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var desk = await RunningDesk.StartAsync();
        var waiting = Some.Delivery();
        await desk.Store.AcceptAsync(waiting, stop);
        using var clerk = desk.Clerk(Some.Anna);
        Assert.False(desk.Clerks.IsAnyone);
        using var stream = await clerk.GetStreamAsync("api/desk/events", stop);
        await using var events = System.Net.ServerSentEvents.SseParser.Create(stream).EnumerateAsync(stop).GetAsyncEnumerator(stop);

        await events.MoveNextAsync();
        var first = events.Current;
        Assert.True(desk.Clerks.IsAnyone);
        await desk.Store.ClaimAsync(waiting.Id, Some.Anna, stop);
        while (JsonNode.Parse(events.Current.Data)!["changes"] is not JsonArray { Count: > 0 } changes || (string)changes[^1]!["kind"]! != "Claimed")
        {
            await events.MoveNextAsync();
        }

        Assert.Contains(waiting.Id.ToString(), first.Data, StringComparison.Ordinal);
        Assert.Empty(Problems("desk-event-1.json", first.Data));
        Assert.Empty(Problems("desk-event-1.json", events.Current.Data));
        Assert.Equal("Anna", (string)JsonNode.Parse(events.Current.Data)!["open"]![0]!["clerk"]!["name"]!);
        Assert.NotEqual("", events.Current.EventId);
    }

    private static IEnumerable<string> Problems(string schema, string json, [CallerFilePath] string here = "")
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/schemas", schema)))!;
        return Problems(root, root, JsonNode.Parse(json), "$");
    }

    /// <summary>As much of JSON Schema as the published ones use.</summary>
    private static IEnumerable<string> Problems(JsonNode root, JsonNode schema, JsonNode? value, string path)
    {
        schema = schema["$ref"] is { } reference ? root["$defs"]![((string)reference!).Split('/')[^1]]! : schema;
        var own = new (bool IsBroken, string Rule)[]
        {
            (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value), "const"),
            (schema["enum"] is JsonArray names && !names.Any(name => JsonNode.DeepEquals(name, value)), "enum"),
            (schema["type"] is { } type && !IsOf((string)type!, value), "type"),
            (schema["pattern"] is { } pattern && !Regex.IsMatch((string)value!, (string)pattern!), "pattern"),
            (schema["maxLength"] is { } length && ((string)value!).Length > (int)length, "maxLength"),
            (schema["maxItems"] is { } items && value!.AsArray().Count > (int)items, "maxItems"),
            (schema["minimum"] is { } minimum && (int)value! < (int)minimum, "minimum"),
            (schema["oneOf"] is JsonArray choices && choices.Count(choice => !Problems(root, choice!, value, path).Any()) != 1, "oneOf"),
        };
        return own.Where(rule => rule.IsBroken).Select(rule => $"{path}: {rule.Rule}")
            .Concat((schema["required"] as JsonArray ?? []).Where(name => value is JsonObject given && !given.ContainsKey((string)name!)).Select(name => $"{path}: {name} is missing"))
            .Concat((schema["properties"] as JsonObject ?? []).Where(property => value is JsonObject given && given.ContainsKey(property.Key))
                .SelectMany(property => Problems(root, property.Value!, value![property.Key], $"{path}.{property.Key}")))
            .Concat(schema["items"] is { } item && value is JsonArray list ? list.SelectMany(one => Problems(root, item, one, $"{path}[]")) : []);
    }

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        _ => value is JsonValue known && known.GetValueKind().ToString() switch
        {
            "String" => type == "string",
            "Number" => type is "integer" or "number",
            "True" or "False" => type == "boolean",
            _ => false,
        },
    };
}

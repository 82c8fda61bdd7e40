using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kiosk.Desk.Tests.Support;

/// <summary>A contact system that keeps what it is given, finds it by its own parameters, and can fail in every way a real one does.</summary>
internal sealed class ContactSystem : IAsyncDisposable
{
    public const string Token = "sleutel";
    private const string Base = "/klantinteracties/api/v1";

    private readonly OpenApiDocument? document;
    private readonly WebApplication app;

    private ContactSystem(OpenApiDocument? document)
    {
        this.document = document;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>What is kept, by collection.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<JsonObject>> Kept { get; } = new();

    /// <summary>What the published document did not allow.</summary>
    public ConcurrentQueue<string> Problems { get; } = new();

    /// <summary>How many requests that change something fail from now on; each is carried out or not, as <see cref="LosesAnswers"/> says.</summary>
    public int Failures { get; set; }

    /// <summary>Whether a request that fails was carried out all the same.</summary>
    public bool LosesAnswers { get; set; }

    public HttpClient Client()
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var client = new HttpClient { BaseAddress = new Uri($"{address}{Base}/") };
        client.DefaultRequestHeaders.Add("Authorization", $"Token {Token}");
        return client;
    }

    /// <param name="document">What it enforces; null to enforce its own checks only.</param>
    public static async Task<ContactSystem> StartAsync(OpenApiDocument? document)
    {
        var system = new ContactSystem(document);
        await system.app.StartAsync();
        return system;
    }

    public IReadOnlyList<JsonObject> Of(string collection) => [.. Kept.GetValueOrDefault(collection) ?? []];

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value![Base.Length..];
        var body = context.Request.Method == "POST" ? await JsonNode.ParseAsync(context.Request.Body) : null;
        var problems = document?.Problems(context.Request.Method.ToLowerInvariant(), path, context.Request.Query.Keys, body) ?? [];
        if (problems.Count > 0 || context.Request.Headers.Authorization != $"Token {Token}")
        {
            problems.ToList().ForEach(Problems.Enqueue);
            context.Response.StatusCode = problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status401Unauthorized;
            return;
        }

        await context.Response.WriteAsJsonAsync(body is null ? Find(path[1..], context.Request.Query) : Change(context, path[1..], body));
    }

    private JsonObject Find(string collection, IQueryCollection query) => new()
    {
        ["results"] = new JsonArray([.. Of(collection).Where(one => query.All(parameter => Matches(one, parameter.Key, parameter.Value!))).Select(one => one.DeepClone())]),
    };

    private static bool Matches(JsonObject one, string parameter, string value) => parameter switch
    {
        "actoridentificatorObjectId" => (string?)one["actoridentificator"]!["objectId"] == value,
        "actoridentificatorCodeRegister" => (string?)one["actoridentificator"]!["codeRegister"] == value,
        "actor__uuid" => (string?)one["actor"]!["uuid"] == value,
        "klantcontact__uuid" => (string?)one["klantcontact"]!["uuid"] == value,
        _ => (string?)one[parameter] == value,
    };

    private JsonObject Change(HttpContext context, string path, JsonNode body)
    {
        var fails = Failures > 0;
        Failures = Math.Max(0, Failures - 1);
        context.Response.StatusCode = fails ? StatusCodes.Status502BadGateway : StatusCodes.Status201Created;
        if (fails && !LosesAnswers)
        {
            return [];
        }

        var isContact = path == "maak-klantcontact";
        var made = (isContact ? body["klantcontact"]! : body).DeepClone().AsObject();
        made["uuid"] = Guid.NewGuid().ToString();
        Kept.GetOrAdd(isContact ? "klantcontacten" : path, _ => new()).Enqueue(made);
        var answer = made.DeepClone().AsObject();
        return isContact ? new JsonObject { ["klantcontact"] = answer } : answer;
    }
}

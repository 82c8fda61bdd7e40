using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Kiosk.Desk.Tests.Support;

/// <summary>
/// A small OpenID provider of the tests' own, over HTTP: discovery, keys, the code flow with PKCE and a client's secret,
/// and ID tokens that are really signed (RS256). Everyone who comes is signed in at once.
/// </summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "balie";
    public const string Secret = "geheim van de balie";

    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> codes = new();
    private readonly RSA key = RSA.Create(2048);
    private readonly RSA otherKey = RSA.Create(2048);
    private readonly WebApplication app;

    private TestProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new JsonObject
        {
            ["issuer"] = Address.AbsoluteUri,
            ["authorization_endpoint"] = new Uri(Address, "authorize").AbsoluteUri,
            ["token_endpoint"] = new Uri(Address, "token").AbsoluteUri,
            ["jwks_uri"] = new Uri(Address, "keys").AbsoluteUri,
        }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicKey() } }));
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", (Func<HttpRequest, Task<IResult>>)TokenAsync);
    }

    public Uri Address => new(app.Urls.Single() + "/");

    /// <summary>What the ID token says of who signs in.</summary>
    public Dictionary<string, object> Claims { get; set; } = new() { ["sub"] = "1", ["preferred_username"] = "anna", ["name"] = "Anna de Vries", ["roles"] = new[] { "medewerker", "anders" } };

    public bool SignsWithAnotherKey { get; set; }

    public string Audience { get; set; } = ClientId;

    public string? Nonce { get; set; }

    public static async Task<TestProvider> StartAsync()
    {
        var provider = new TestProvider();
        await provider.app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
        otherKey.Dispose();
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256")
        {
            return Results.BadRequest();
        }

        var code = Guid.NewGuid().ToString("N");
        codes[code] = (query["nonce"]!, query["code_challenge"]!);
        return Results.Redirect(QueryHelpers.AddQueryString(
            query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_secret"] != Secret || !codes.TryRemove(form["code"].ToString(), out var issued)
            || WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != issued.Challenge)
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }

        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address.AbsoluteUri,
            Audience = Audience,
            Claims = new Dictionary<string, object>(Claims) { ["nonce"] = Nonce ?? issued.Nonce },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(SignsWithAnotherKey ? otherKey : key) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { access_token = "unused", token_type = "Bearer", expires_in = 60, id_token = token });
    }

    private object PublicKey()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = WebEncoders.Base64UrlEncode(parameters.Modulus!), e = WebEncoders.Base64UrlEncode(parameters.Exponent!) };
    }
}

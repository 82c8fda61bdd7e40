using Kiosk.Engines.Llama;
using Microsoft.Extensions.AI;

namespace Kiosk.Engines.Tests.Llama;

public sealed class LlamaChatClientTests : IDisposable
{
    private static readonly ChatMessage Question = new(ChatRole.User, "Is het gemeentehuis open?");

    private readonly LlamaModelFile file = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_answers_within_the_grammar_that_comes_along()
    {
        using var engine = file.Load();
        using var client = new LlamaChatClient(engine, "tiny");
        var options = new ChatOptions { AdditionalProperties = new() { [LlamaChatClient.Grammar] = "root ::= \"ja\" | \"nee\"" } };

        var response = await client.GetResponseAsync([Question], options, Token);

        Assert.Contains(response.Text, (string[])["ja", "nee"]);
        Assert.Equal("tiny", response.ModelId);
    }

    [Fact]
    public async Task It_stops_after_so_many_tokens()
    {
        using var engine = file.Load();
        using var client = new LlamaChatClient(engine, "tiny");

        var response = await client.GetResponseAsync([Question], new ChatOptions { MaxOutputTokens = 3 }, Token);

        Assert.InRange(response.Text.Length, 0, 6);
    }

    [Fact]
    public async Task Cancelled_means_thrown()
    {
        using var engine = file.Load();
        using var client = new LlamaChatClient(engine, "tiny");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync([Question], null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task What_is_no_text_is_refused()
    {
        using var engine = file.Load();
        using var client = new LlamaChatClient(engine, "tiny");

        await Assert.ThrowsAsync<NotSupportedException>(() => client.GetResponseAsync(
            [new ChatMessage(ChatRole.User, [new DataContent(new byte[] { 1 }, "image/png")])], null, Token));
    }

    [Fact]
    public void It_says_which_model_it_is()
    {
        using var engine = file.Load();
        using var client = new LlamaChatClient(engine, "tiny");

        Assert.Equal("tiny", client.GetService<ChatClientMetadata>()?.DefaultModelId);
        Assert.Same(engine, client.GetService<LlamaEngine>());
    }

    public void Dispose() => file.Dispose();
}

using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Kiosk.Engines.Llama;

/// <summary>
/// The language model as .NET's common chat client, so that another engine can take its place by wiring alone. Cancelled
/// means thrown here too. Only text is passed on: tools and pictures are refused.
/// </summary>
/// <param name="name">The model's name in the list of models.</param>
public sealed class LlamaChatClient(LlamaEngine engine, string name) : IChatClient
{
    /// <summary>The key of <see cref="ChatOptions.AdditionalProperties"/> for a grammar in GBNF.</summary>
    public const string Grammar = "grammar";

    private const int DefaultMaxTokens = 256;

    private readonly ChatClientMetadata metadata = new("llama.cpp", defaultModelId: name);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">A message holds more than text, or tools are offered.</exception>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <inheritdoc cref="GetResponseAsync" path="/exception"/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = Request(messages, options);
        await foreach (var piece in engine.GenerateAsync(request, cancellationToken).ConfigureAwait(false))
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, piece) { ModelId = name };
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? metadata
        : serviceType.IsInstanceOfType(this) ? this
        : serviceType.IsInstanceOfType(engine) ? engine
        : null;

    /// <summary>Does nothing: who loaded the engine ends it.</summary>
    public void Dispose()
    {
    }

    private static LlamaRequest Request(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        if (options?.Tools is { Count: > 0 })
        {
            throw new NotSupportedException("This language model uses no tools.");
        }

        return new LlamaRequest([.. messages.Select(Message)])
        {
            Grammar = options?.AdditionalProperties?.GetValueOrDefault(Grammar) as string,
            MaxTokens = options?.MaxOutputTokens ?? DefaultMaxTokens,
            Temperature = options?.Temperature ?? 0,
            Seed = (uint)(options?.Seed ?? 0),
            Deadline = Timeout.InfiniteTimeSpan,
        };
    }

    private static PromptMessage Message(ChatMessage message) => message.Contents.All(content => content is TextContent)
        ? new PromptMessage(message.Role.Value, message.Text)
        : throw new NotSupportedException("This language model reads text only.");
}

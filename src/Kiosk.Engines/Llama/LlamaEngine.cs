using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Kiosk.Core.Speech;
using Kiosk.Engines.Natives;

namespace Kiosk.Engines.Llama;

/// <summary>
/// A quantised language model on this device, run by llama.cpp. Calls wait for each other, and all of them make way for
/// speech. What it says is never trusted: who uses it holds every word against the sources.
/// </summary>
public sealed class LlamaEngine : IDisposable
{
    private readonly LlamaModel model;
    private readonly LlamaContext context;
    private readonly LlamaVocabulary vocabulary;
    private readonly ChatTemplate template;
    private readonly ProcessorTurns turns;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim gate = new(1, 1);

    // What the context holds, so that a prompt that begins the same is not read again.
    private readonly List<int> read = [];

    private LlamaEngine(LlamaModel model, LlamaContext context, ChatTemplate template, ProcessorTurns turns, TimeProvider time)
    {
        this.model = model;
        this.context = context;
        this.template = template;
        this.turns = turns;
        this.time = time;
        vocabulary = new LlamaVocabulary(model);
    }

    /// <param name="modelFile">A language model in GGUF format.</param>
    /// <param name="turns">Shared with the engines for speech.</param>
    /// <exception cref="ValidationException">An option is out of range.</exception>
    /// <exception cref="EngineException">The engine or the model is missing, of another kind, damaged or too large, or its chat template is unknown.</exception>
    public static LlamaEngine Load(
        string modelFile, LlamaOptions options, NativeLibraries natives, ProcessorTurns turns, TimeProvider time) =>
        Load(modelFile, options, MemoryBudget.From(options), natives, turns, time);

    internal static LlamaEngine Load(
        string modelFile, LlamaOptions options, MemoryBudget budget, NativeLibraries natives, ProcessorTurns turns, TimeProvider time)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        using var model = LlamaModel.Load(modelFile, budget, natives);
        var template = ChatTemplate.Of(model, options);
        // The context keeps the model for as long as it lives itself.
        return new LlamaEngine(model, LlamaContext.Create(model, options, budget), template, turns, time);
    }

    /// <summary>Reads messages ahead, so that a request that begins with them is answered sooner.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="EngineException">They do not fit, or the engine failed.</exception>
    public async Task<LlamaState> ReadAsync(IReadOnlyList<PromptMessage> messages, CancellationToken cancellationToken)
    {
        var tokens = Tokens(messages);
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ReadAsync(tokens, cancellationToken).ConfigureAwait(false);
            return new LlamaState(tokens, context.SaveState());
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The score of each token to come after the messages.</summary>
    /// <inheritdoc cref="ReadAsync(IReadOnlyList{PromptMessage}, CancellationToken)" path="/exception"/>
    public async Task<float[]> ScoreNextAsync(LlamaRequest request, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Restore(request.Prefix);
            await ReadAsync(Tokens(request.Messages), cancellationToken).ConfigureAwait(false);
            return context.Logits(vocabulary.TokenCount).ToArray();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Continues the conversation, piece by piece; a piece never ends in the middle of a character.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="TimeoutException">The deadline has passed.</exception>
    /// <exception cref="EngineException">The prompt does not fit, the grammar is wrong, or the engine failed.</exception>
    public async IAsyncEnumerable<string> GenerateAsync(
        LlamaRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(request.Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var sampler = LlamaSampler.Create(model.Native, vocabulary, request);
        await TimeLimitedAsync(gate.WaitAsync(either.Token), request, cancellationToken).ConfigureAwait(false);
        try
        {
            Restore(request.Prefix);
            var text = Tokens(request.Messages);
            var characters = new WholeCharacters();
            for (var count = 0; count < request.MaxTokens; count++)
            {
                await TimeLimitedAsync(ReadAsync(text, either.Token), request, cancellationToken).ConfigureAwait(false);
                var token = sampler.Next(context);
                if (vocabulary.EndsGeneration(token))
                {
                    yield break;
                }

                if (characters.Add(vocabulary.Piece(token)) is { Length: > 0 } piece)
                {
                    yield return piece;
                }

                text = [.. text, token];
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => context.Dispose();

    private int[] Tokens(IReadOnlyList<PromptMessage> messages) => vocabulary.Tokenize(template.Render(messages));

    private void Restore(LlamaState? prefix)
    {
        if (prefix is not null && !read.Take(prefix.Tokens.Count).SequenceEqual(prefix.Tokens))
        {
            read.Clear();
            context.RestoreState(prefix.Data.Span);
            read.AddRange(prefix.Tokens);
        }
    }

    /// <summary>Makes the context hold these tokens, by reading only what is new.</summary>
    private async Task ReadAsync(int[] tokens, CancellationToken cancellationToken)
    {
        // At least the last one is read, because its scores are what counts.
        var same = read.Zip(tokens).TakeWhile(pair => pair.First == pair.Second).Count();
        Keep(context.Keep(Math.Min(same, tokens.Length - 1)));
        while (read.Count < tokens.Length)
        {
            using var turn = await turns.EnterAsync(context.Stop, cancellationToken).ConfigureAwait(false);
            await using var registration = cancellationToken.UnsafeRegister(static stopped => ((LlamaContext)stopped!).Stop(), context);
            await Task.Run(() => context.Evaluate(tokens.AsSpan(read.Count)), CancellationToken.None).ConfigureAwait(false);
            context.Continue();
            read.AddRange(tokens[read.Count..context.Position]);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private void Keep(int count) => read.RemoveRange(count, read.Count - count);

    private static async Task TimeLimitedAsync(Task work, LlamaRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The language model did not answer within {request.Deadline.TotalMilliseconds} ms.");
        }
    }
}

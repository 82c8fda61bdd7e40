using System.Text;
using Kiosk.Core.Speech;
using Kiosk.Engines.Llama;

namespace Kiosk.Engines.Tests.Llama;

public sealed class LlamaEngineTests : IDisposable
{
    // Scores lie between -5 and 5; other batches round differently, keys and values are in half precision.
    private const double Tolerance = 0.02;

    private static readonly PromptMessage System = new("system", "U kiest de zinnen die de vraag beantwoorden.");
    private static readonly LlamaRequest Question = new([System, new PromptMessage("user", "Wat kost een paspoort? Één café: € 5,50!")])
    {
        // Far more than it needs, also on a busy machine.
        Deadline = TimeSpan.FromMinutes(2),
    };

    private static readonly LlamaRequest Other = Question with { Messages = [new PromptMessage("user", "Iets heel anders.")] };

    private readonly LlamaModelFile file = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_likeliest_answer_is_always_the_same()
    {
        using var engine = file.Load();

        var first = await TextAsync(engine, Question);
        var second = await TextAsync(engine, Question);

        Assert.NotEqual("", first);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_seed_settles_what_is_drawn()
    {
        using var engine = file.Load();
        var drawn = Question with { Temperature = 1.5, Seed = 1 };

        var first = await TextAsync(engine, drawn);

        Assert.Equal(first, await TextAsync(engine, drawn));
        Assert.NotEqual(first, await TextAsync(engine, drawn with { Seed = 2 }));
    }

    [Theory]
    [InlineData("root ::= \"ja\" | \"nee\"", "^(ja|nee)$")]
    [InlineData("root ::= number (\",\" number)*\nnumber ::= [1-9]", "^[1-9](,[1-9])*,?$")]
    public async Task A_grammar_is_kept_to_by_random_weights_too(string grammar, string form)
    {
        using var engine = file.Load();

        for (var seed = 0u; seed < 5; seed++)
        {
            Assert.Matches(form, await TextAsync(engine, Question with { Grammar = grammar, Temperature = 1, Seed = seed, MaxTokens = 12 }));
        }
    }

    [Theory]
    [InlineData("root ::= (")]
    [InlineData("answer ::= \"ja\"")]
    [InlineData("")]
    public async Task A_wrong_grammar_is_refused(string grammar)
    {
        using var engine = file.Load();

        var refused = await Assert.ThrowsAsync<EngineException>(() => TextAsync(engine, Question with { Grammar = grammar }));

        Assert.Contains("it must be GBNF with a rule 'root'", refused.Message);
    }

    [Fact]
    public async Task What_was_read_before_gives_the_same_scores_as_reading_it_again()
    {
        using var engine = file.Load();
        var plain = await engine.ScoreNextAsync(Question, Token);
        var prefix = await engine.ReadAsync([System], Token);
        await TextAsync(engine, Other);

        var restored = await engine.ScoreNextAsync(Question with { Prefix = prefix }, Token);

        Assert.All(plain.Zip(restored), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        Assert.Equal(Array.IndexOf(plain, plain.Max()), Array.IndexOf(restored, restored.Max()));
    }

    [Fact]
    public async Task A_state_goes_to_another_engine_with_the_same_model()
    {
        using var other = file.Load();
        var prefix = await other.ReadAsync([System], Token);
        using var engine = file.Load();

        Assert.Equal(await TextAsync(other, Question), await TextAsync(engine, Question with { Prefix = prefix }));
    }

    [Fact]
    public async Task A_damaged_state_is_refused_and_the_engine_works_on()
    {
        using var engine = file.Load();
        var prefix = await engine.ReadAsync([System], Token);
        var expected = await TextAsync(engine, Question);
        await TextAsync(engine, Other);

        await Assert.ThrowsAsync<EngineException>(() => TextAsync(engine, Question with { Prefix = prefix with { Data = prefix.Data[..(prefix.Data.Length / 2)] } }));

        Assert.Equal(expected, await TextAsync(engine, Question));
    }

    [Fact]
    public async Task A_prompt_that_does_not_fit_is_refused_and_the_engine_works_on()
    {
        using var engine = file.Load();
        var expected = await TextAsync(engine, Question);

        var refused = await Assert.ThrowsAsync<EngineException>(
            () => TextAsync(engine, Question with { Messages = [new PromptMessage("user", new string('a', 2000))] }));

        Assert.Contains("set more Llama:ContextTokens", refused.Message);
        Assert.Equal(expected, await TextAsync(engine, Question));
    }

    [Fact]
    public async Task Cancelling_throws_and_the_engine_works_afterwards()
    {
        using var engine = file.Load();
        var expected = await TextAsync(engine, Question);
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in engine.GenerateAsync(Question with { MaxTokens = 400 }, cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });

        Assert.Equal(expected, await TextAsync(engine, Question));
    }

    [Fact]
    public async Task A_deadline_that_has_passed_is_no_cancellation()
    {
        using var engine = file.Load();

        await Assert.ThrowsAsync<TimeoutException>(() => TextAsync(engine, Question with { Deadline = TimeSpan.Zero }));
    }

    [Fact]
    public async Task It_waits_while_speech_computes()
    {
        var turns = new ProcessorTurns();
        using var engine = file.Load(turns: turns);
        var speech = await turns.EnterFirstAsync(Token);

        var answer = TextAsync(engine, Question);
        Assert.False(answer.IsCompleted);
        speech.Dispose();

        Assert.NotEqual("", await answer);
    }

    public void Dispose() => file.Dispose();

    private static async Task<string> TextAsync(LlamaEngine engine, LlamaRequest request)
    {
        var text = new StringBuilder();
        await foreach (var piece in engine.GenerateAsync(request, Token))
        {
            text.Append(piece);
        }

        return text.ToString();
    }
}

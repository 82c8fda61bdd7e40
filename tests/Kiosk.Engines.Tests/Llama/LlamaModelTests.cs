using System.ComponentModel.DataAnnotations;
using System.Text;
using Kiosk.Core.Speech;
using Kiosk.Engines.Llama;
using Kiosk.Engines.Tests.Support;

namespace Kiosk.Engines.Tests.Llama;

public sealed class LlamaModelTests
{
    [Fact]
    public void Text_comes_back_from_its_tokens()
    {
        using var file = new LlamaModelFile();
        using var model = LlamaModel.Load(file.Path, Plenty, RealEngines.Natives);
        var vocabulary = new LlamaVocabulary(model);
        const string text = "Één café: € 5,50! Менен 👋";

        var characters = new WholeCharacters();
        var pieces = vocabulary.Tokenize([new PromptPart(text, IsTemplate: false)]).Select(token => characters.Add(vocabulary.Piece(token))).ToList();

        Assert.Equal(text, string.Concat(pieces));
        Assert.DoesNotContain(pieces, piece => piece.Contains('\uFFFD', StringComparison.Ordinal) || piece.Length == 1 && char.IsSurrogate(piece[0]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5_000)]
    [InlineData(100_000)]
    public void A_file_that_was_cut_off_is_refused(int length)
    {
        using var file = new LlamaModelFile(TinyLanguageModel.Create()[..length]);

        Assert.Throws<EngineException>(() => file.Load());
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        using var file = new LlamaModelFile(Encoding.ASCII.GetBytes("lmgg and more"));

        Assert.Contains("is no language model in GGUF format", Assert.Throws<EngineException>(() => file.Load()).Message);
    }

    [Fact]
    public void A_file_that_is_missing_is_named() => Assert.Contains(
        "'/nowhere/model.gguf' cannot be read", Assert.Throws<EngineException>(() => LlamaModel.Load("/nowhere/model.gguf", Plenty, RealEngines.Natives)).Message);

    [Fact]
    public void A_model_that_does_not_fit_in_memory_is_refused_before_it_is_loaded()
    {
        using var file = new LlamaModelFile();

        var refused = Assert.Throws<EngineException>(() => LlamaModel.Load(file.Path, new MemoryBudget(null, () => 1000), RealEngines.Natives));

        Assert.Contains("needs 1 MiB of memory and this device has free 0 MiB", refused.Message);
    }

    [Fact]
    public void A_context_that_does_not_fit_is_refused()
    {
        using var file = new LlamaModelFile();
        using var model = LlamaModel.Load(file.Path, Plenty, RealEngines.Natives);

        // 2048 tokens of 256 bytes each.
        var refused = Assert.Throws<EngineException>(() => LlamaContext.Create(model, new LlamaOptions(), new MemoryBudget(1 << 18, () => long.MaxValue)));

        Assert.Contains("with a context of 2048 tokens needs 1 MiB of memory and the settings allow 0 MiB", refused.Message);
    }

    [Fact]
    public void An_option_out_of_range_is_refused()
    {
        using var file = new LlamaModelFile();

        Assert.Throws<ValidationException>(() => file.Load(new LlamaOptions { ContextTokens = 1 }));
    }

    private static MemoryBudget Plenty => new(null, () => long.MaxValue);
}

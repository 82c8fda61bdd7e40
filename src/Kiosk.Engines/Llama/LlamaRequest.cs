namespace Kiosk.Engines.Llama;

/// <summary>What a language model is asked for.</summary>
/// <param name="Messages">The conversation that it continues.</param>
public sealed record LlamaRequest(IReadOnlyList<PromptMessage> Messages)
{
    /// <summary>What the answer may look like, in GBNF (llama.cpp, grammars/README.md); null for anything.</summary>
    public string? Grammar { get; init; }

    public int MaxTokens { get; init; } = 64;

    /// <summary>0 takes the likeliest token each time.</summary>
    public double Temperature { get; init; }

    /// <summary>The same seed gives the same answer.</summary>
    public uint Seed { get; init; }

    /// <summary>What the whole call may take.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What the model has read before, with which these messages begin; it is not read again.</summary>
    public LlamaState? Prefix { get; init; }
}

/// <summary>What a model keeps of a text that it has read, to go on from there.</summary>
/// <param name="Tokens">The text.</param>
/// <param name="Data">As llama.cpp saves it; only of use to the same model with the same settings.</param>
public sealed record LlamaState(IReadOnlyList<int> Tokens, ReadOnlyMemory<byte> Data);

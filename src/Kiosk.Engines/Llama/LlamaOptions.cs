using System.ComponentModel.DataAnnotations;

namespace Kiosk.Engines.Llama;

/// <summary>How the language model is loaded and run.</summary>
public sealed class LlamaOptions
{
    /// <summary>The value of <see cref="Use"/> with which it chooses the sentences of an answer.</summary>
    public const string Choose = "choose";

    /// <summary>Threads of the language model. One fewer than the processor has: more than there are collapses it.</summary>
    [Range(1, 16)]
    public int Threads { get; set; } = Math.Max(1, Math.Min(4, Environment.ProcessorCount - 1));

    /// <summary>Tokens that a prompt and its answer may have together; each takes memory.</summary>
    [Range(128, 32_768)]
    public int ContextTokens { get; set; } = 2048;

    /// <summary>The most memory that the model and its context may take, MiB; 0 for what is free when it is loaded.</summary>
    [Range(0, 65_536)]
    public int MemoryMiB { get; set; }

    /// <summary>Chat template, for a model that names none; 'kiosk models list' shows those of known models.</summary>
    [MaxLength(50)]
    public string Template { get; set; } = "";

    /// <summary>Whether the language model chooses the sentences of an answer ('choose') or is not loaded ('off').</summary>
    [AllowedValues("off", Choose)]
    public string Use { get; set; } = "off";

    /// <summary>How long an answer waits for its choice, ms; then the sentences are those found by their words.</summary>
    [Range(50, 10_000)]
    public int ChoiceMs { get; set; } = 600;

    /// <summary>Folder for what the model has read of passages; it may be emptied at any time.</summary>
    [Required]
    public string PrefixFolder { get; set; } = "/var/cache/kiosk/prefixes";

    /// <summary>Disk for what the model has read of passages, MiB; 0 to keep nothing.</summary>
    [Range(0, 65_536)]
    public int PrefixMiB { get; set; } = 1024;
}

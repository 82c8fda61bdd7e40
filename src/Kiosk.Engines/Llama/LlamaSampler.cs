using System.Text;
using Kiosk.Core.Speech;
using Microsoft.Win32.SafeHandles;

namespace Kiosk.Engines.Llama;

/// <summary>Chooses the next token: within a grammar when there is one, the likeliest or a seeded draw.</summary>
internal sealed unsafe class LlamaSampler : SafeHandleZeroOrMinusOneIsInvalid
{
    private readonly LlamaNative native;

    private LlamaSampler(LlamaNative native) : base(ownsHandle: true) => this.native = native;

    /// <exception cref="EngineException">The grammar is no GBNF with a rule 'root'.</exception>
    public static LlamaSampler Create(LlamaNative native, LlamaVocabulary vocabulary, LlamaRequest request)
    {
        var sampler = new LlamaSampler(native);
        sampler.SetHandle(native.CreateSamplers(new LlamaSamplerParameters { NoTimings = 1 }));
        try
        {
            if (request.Grammar is { } grammar)
            {
                sampler.Add(sampler.Grammar(vocabulary, grammar));
            }

            if (request.Temperature > 0)
            {
                sampler.Add(native.TemperatureSampler((float)request.Temperature));
                sampler.Add(native.SeededSampler(request.Seed));
            }
            else
            {
                sampler.Add(native.GreedySampler());
            }

            return sampler;
        }
        catch
        {
            sampler.Dispose();
            throw;
        }
    }

    /// <summary>The next token after what <paramref name="context"/> read last.</summary>
    public int Next(LlamaContext context) => native.Sample(handle, context.DangerousGetHandle(), -1);

    protected override bool ReleaseHandle()
    {
        native.FreeSampler(handle);
        return true;
    }

    /// <returns>0 when it is refused. llama.cpp takes an empty one for none at all.</returns>
    private nint Grammar(LlamaVocabulary vocabulary, string grammar)
    {
        if (string.IsNullOrWhiteSpace(grammar))
        {
            return 0;
        }

        fixed (byte* text = Encoding.UTF8.GetBytes(grammar + '\0'), root = "root\0"u8)
        {
            return native.GrammarSampler(vocabulary.Handle, text, root);
        }
    }

    // The chain owns it from here.
    private void Add(nint part)
    {
        if (part == 0)
        {
            throw new EngineException($"The grammar is refused ({LlamaLibrary.LastError ?? "no reason given"}): it must be GBNF with a rule 'root'.");
        }

        native.AddSampler(handle, part);
    }
}

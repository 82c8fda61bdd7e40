using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kiosk.Core.Speech;
using Microsoft.Win32.SafeHandles;

namespace Kiosk.Engines.Llama;

/// <summary>Owns what a model has read so far: keys and values of one text. One call at a time, but for <see cref="Stop"/>.</summary>
internal sealed unsafe class LlamaContext : SafeHandleZeroOrMinusOneIsInvalid
{
    // What is computed between two looks at whether to go on is lost when it stops; larger steps are hardly quicker.
    private const int MicroBatch = 128;
    private const int Batch = 512;
    private const int Sequence = 0;

    // llama_decode in llama.h.
    private const int NoRoom = 1;
    private const int Aborted = 2;

    private readonly LlamaModel model;
    private readonly LlamaNative native;
    private readonly int* stop = (int*)NativeMemory.AllocZeroed(sizeof(int));
    private bool ownsModel;

    private LlamaContext(LlamaModel model) : base(ownsHandle: true)
    {
        this.model = model;
        native = model.Native;
    }

    /// <summary>Tokens that fit.</summary>
    public int Length { get; private set; }

    /// <summary>Tokens that it holds.</summary>
    public int Position => native.LastPosition(Memory, Sequence) + 1;

    private nint Memory => native.Memory(handle);

    /// <exception cref="EngineException">It does not fit in memory, or llama.cpp refuses it.</exception>
    public static LlamaContext Create(LlamaModel model, LlamaOptions options, MemoryBudget budget)
    {
        var context = new LlamaContext(model) { Length = Math.Min(options.ContextTokens, model.TrainedContext) };
        budget.Require($"'{model.File}' with a context of {context.Length} tokens", context.Length * model.BytesPerToken);
        var parameters = model.Native.DefaultContextParameters();
        parameters.ContextLength = (uint)context.Length;
        parameters.BatchLength = Batch;
        parameters.MicroBatchLength = MicroBatch;
        parameters.Threads = options.Threads;
        parameters.BatchThreads = options.Threads;
        parameters.Abort = &ShouldStop;
        parameters.AbortData = context.stop;
        model.DangerousAddRef(ref context.ownsModel);
        context.SetHandle(model.Native.CreateContext(model.DangerousGetHandle(), parameters));
        if (!context.IsInvalid)
        {
            return context;
        }

        context.Dispose();
        throw new EngineException(
            $"'{model.File}' gives no context of {context.Length} tokens ({LlamaLibrary.LastError ?? "no reason given"}): choose fewer Llama:ContextTokens.");
    }

    /// <summary>Makes the evaluation under way end soon; from any thread.</summary>
    public void Stop() => Volatile.Write(ref *stop, 1);

    /// <summary>Lets the next evaluation run again.</summary>
    public void Continue() => Volatile.Write(ref *stop, 0);

    /// <summary>Reads on. What was read before a stop is kept: <see cref="Position"/> tells how far it came.</summary>
    /// <returns>Whether it came to the end; false when it was stopped.</returns>
    /// <exception cref="EngineException">It does not fit, or llama.cpp reported a failure.</exception>
    public bool Evaluate(ReadOnlySpan<int> tokens)
    {
        for (var rest = tokens; !rest.IsEmpty; rest = rest[Math.Min(Batch, rest.Length)..])
        {
            fixed (int* start = rest)
            {
                switch (native.Decode(handle, native.BatchOf(start, Math.Min(Batch, rest.Length))))
                {
                    case 0:
                        break;
                    case Aborted:
                        return false;
                    case NoRoom:
                        throw new EngineException($"A prompt and its answer do not fit in {Length} tokens: set more Llama:ContextTokens.");
                    case var code:
                        throw new EngineException($"llama.cpp failed with code {code}: the model or memory is damaged; restart the kiosk, then check 'kiosk models verify'.");
                }
            }
        }

        return true;
    }

    /// <summary>Forgets all but the first tokens.</summary>
    /// <returns>How many it still holds: none of a model that cannot forget a part.</returns>
    public int Keep(int count)
    {
        if (count > 0 && native.RemoveFromMemory(Memory, Sequence, count, -1) != 0)
        {
            return Math.Min(count, Position);
        }

        native.ClearMemory(Memory, 1);
        return 0;
    }

    /// <summary>The score of each token to come next, after an evaluation; until the next one.</summary>
    public ReadOnlySpan<float> Logits(int vocabulary) => new(native.Logits(handle, -1), vocabulary);

    public byte[] SaveState()
    {
        var state = new byte[native.StateSize(handle, Sequence)];
        fixed (byte* room = state)
        {
            var written = native.GetState(handle, room, (nuint)state.Length, Sequence);
            return written == (nuint)state.Length ? state : throw new EngineException($"llama.cpp saved {written} of {state.Length} bytes of its state.");
        }
    }

    /// <exception cref="EngineException">The state is of another model or of other settings.</exception>
    public void RestoreState(ReadOnlySpan<byte> state)
    {
        native.ClearMemory(Memory, 1);
        fixed (byte* data = state)
        {
            if (native.SetState(handle, data, (nuint)state.Length, Sequence) == 0)
            {
                throw new EngineException("A saved state does not belong to this model and its settings.");
            }
        }
    }

    protected override bool ReleaseHandle()
    {
        native.FreeContext(handle);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (ownsModel)
        {
            ownsModel = false;
            model.DangerousRelease();
            NativeMemory.Free(stop);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte ShouldStop(void* stop) => (byte)Volatile.Read(ref *(int*)stop);
}

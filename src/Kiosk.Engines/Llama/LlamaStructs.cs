using System.Runtime.InteropServices;

namespace Kiosk.Engines.Llama;

/// <summary>llama_model_params of llama.cpp 0.5.0. A C bool is a byte here.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LlamaModelParameters
{
    public nint Devices, BufferOverrides;
    public int GpuLayers, SplitMode;

    /// <summary>How weights come from the file: 0 reads them, others map the file.</summary>
    public int LoadMode;

    public int LazyMode, MainGpu;
    public nint TensorSplit, Progress, ProgressData, MetadataOverrides;
    public byte VocabularyOnly, CheckTensors, UseExtraBuffers, NoHost, NoAllocation, LoadPrediction;
}

/// <summary>llama_context_params of llama.cpp 0.5.0.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LlamaContextParameters
{
    public uint ContextLength, BatchLength, MicroBatchLength, Sequences, RecurrentStates, Outputs, OutputsPerSequence;
    public int Threads, BatchThreads;
    public int ContextType, RopeScaling, Pooling, Attention, FlashAttention;
    public float RopeBase, RopeScale, YarnExtension, YarnAttention, YarnFast, YarnSlow;
    public uint YarnContext;
    public float DefragmentationThreshold;
    public nint Evaluated, EvaluatedData;
    public int KeyType, ValueType;
    public delegate* unmanaged[Cdecl]<void*, byte> Abort;
    public void* AbortData;
    public byte Embeddings, OffloadKeyValues, NoTimings, OffloadOperations, FullWindow, UnifiedKeyValues;
    public nint Samplers;
    public nuint SamplerCount;
    public nint OtherContext;
}

/// <summary>llama_batch.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LlamaBatch
{
    public int TokenCount;
    public int* Tokens;
    public float* Embeddings;
    public int* Positions;
    public int* SequenceCounts;
    public int** Sequences;
    public sbyte* Outputs;
}

/// <summary>llama_chat_message: two texts that end with a zero.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LlamaMessage
{
    public byte* Role;
    public byte* Content;
}

/// <summary>llama_sampler_chain_params.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LlamaSamplerParameters
{
    public byte NoTimings;
}

using Kiosk.Engines.Natives;

namespace Kiosk.Engines.Llama;

/// <summary>The functions of llama.h and ggml-backend.h that are used, bound to the loaded libraries.</summary>
internal sealed unsafe class LlamaNative(NativeLibraryFile llama, NativeLibraryFile ggml)
{
    public readonly delegate* unmanaged[Cdecl]<byte*, void> LoadBackends =
        (delegate* unmanaged[Cdecl]<byte*, void>)ggml.Function("ggml_backend_load_all_from_path");

    public readonly delegate* unmanaged[Cdecl]<byte*> Version =
        (delegate* unmanaged[Cdecl]<byte*>)llama.Function("llama_version");

    public readonly delegate* unmanaged[Cdecl]<void> Initialize =
        (delegate* unmanaged[Cdecl]<void>)llama.Function("llama_backend_init");

    public readonly delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<int, byte*, void*, void>, void*, void> SetLog =
        (delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<int, byte*, void*, void>, void*, void>)llama.Function("llama_log_set");

    public readonly delegate* unmanaged[Cdecl]<LlamaModelParameters> DefaultModelParameters =
        (delegate* unmanaged[Cdecl]<LlamaModelParameters>)llama.Function("llama_model_default_params");

    public readonly delegate* unmanaged[Cdecl]<LlamaContextParameters> DefaultContextParameters =
        (delegate* unmanaged[Cdecl]<LlamaContextParameters>)llama.Function("llama_context_default_params");

    public readonly delegate* unmanaged[Cdecl]<byte*, LlamaModelParameters, nint> LoadModel =
        (delegate* unmanaged[Cdecl]<byte*, LlamaModelParameters, nint>)llama.Function("llama_model_load_from_file");

    public readonly delegate* unmanaged[Cdecl]<nint, void> FreeModel =
        (delegate* unmanaged[Cdecl]<nint, void>)llama.Function("llama_model_free");

    public readonly delegate* unmanaged[Cdecl]<nint, nint> Vocabulary =
        (delegate* unmanaged[Cdecl]<nint, nint>)llama.Function("llama_model_get_vocab");

    public readonly delegate* unmanaged[Cdecl]<nint, int> TrainedContext =
        (delegate* unmanaged[Cdecl]<nint, int>)llama.Function("llama_model_n_ctx_train");

    public readonly delegate* unmanaged[Cdecl]<nint, int> Layers =
        (delegate* unmanaged[Cdecl]<nint, int>)llama.Function("llama_model_n_layer");

    public readonly delegate* unmanaged[Cdecl]<nint, int> EmbeddingLength =
        (delegate* unmanaged[Cdecl]<nint, int>)llama.Function("llama_model_n_embd");

    public readonly delegate* unmanaged[Cdecl]<nint, int> Heads =
        (delegate* unmanaged[Cdecl]<nint, int>)llama.Function("llama_model_n_head");

    public readonly delegate* unmanaged[Cdecl]<nint, int> KeyValueHeads =
        (delegate* unmanaged[Cdecl]<nint, int>)llama.Function("llama_model_n_head_kv");

    public readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*> ChatTemplate =
        (delegate* unmanaged[Cdecl]<nint, byte*, byte*>)llama.Function("llama_model_chat_template");

    public readonly delegate* unmanaged[Cdecl]<byte*, LlamaMessage*, nuint, byte, byte*, int, int> ApplyChatTemplate =
        (delegate* unmanaged[Cdecl]<byte*, LlamaMessage*, nuint, byte, byte*, int, int>)llama.Function("llama_chat_apply_template");

    public readonly delegate* unmanaged[Cdecl]<byte**, nuint, int> KnownChatTemplates =
        (delegate* unmanaged[Cdecl]<byte**, nuint, int>)llama.Function("llama_chat_builtin_templates");

    public readonly delegate* unmanaged[Cdecl]<nint, int> TokenCount =
        (delegate* unmanaged[Cdecl]<nint, int>)llama.Function("llama_vocab_n_tokens");

    public readonly delegate* unmanaged[Cdecl]<nint, int, byte> EndsGeneration =
        (delegate* unmanaged[Cdecl]<nint, int, byte>)llama.Function("llama_vocab_is_eog");

    public readonly delegate* unmanaged[Cdecl]<nint, byte*, int, int*, int, byte, byte, int> Tokenize =
        (delegate* unmanaged[Cdecl]<nint, byte*, int, int*, int, byte, byte, int>)llama.Function("llama_tokenize");

    public readonly delegate* unmanaged[Cdecl]<nint, int, byte*, int, int, byte, int> Piece =
        (delegate* unmanaged[Cdecl]<nint, int, byte*, int, int, byte, int>)llama.Function("llama_token_to_piece");

    public readonly delegate* unmanaged[Cdecl]<nint, LlamaContextParameters, nint> CreateContext =
        (delegate* unmanaged[Cdecl]<nint, LlamaContextParameters, nint>)llama.Function("llama_init_from_model");

    public readonly delegate* unmanaged[Cdecl]<nint, void> FreeContext =
        (delegate* unmanaged[Cdecl]<nint, void>)llama.Function("llama_free");

    public readonly delegate* unmanaged[Cdecl]<int*, int, LlamaBatch> BatchOf =
        (delegate* unmanaged[Cdecl]<int*, int, LlamaBatch>)llama.Function("llama_batch_get_one");

    public readonly delegate* unmanaged[Cdecl]<nint, LlamaBatch, int> Decode =
        (delegate* unmanaged[Cdecl]<nint, LlamaBatch, int>)llama.Function("llama_decode");

    public readonly delegate* unmanaged[Cdecl]<nint, int, float*> Logits =
        (delegate* unmanaged[Cdecl]<nint, int, float*>)llama.Function("llama_get_logits_ith");

    public readonly delegate* unmanaged[Cdecl]<nint, nint> Memory =
        (delegate* unmanaged[Cdecl]<nint, nint>)llama.Function("llama_get_memory");

    public readonly delegate* unmanaged[Cdecl]<nint, byte, void> ClearMemory =
        (delegate* unmanaged[Cdecl]<nint, byte, void>)llama.Function("llama_memory_clear");

    public readonly delegate* unmanaged[Cdecl]<nint, int, int, int, byte> RemoveFromMemory =
        (delegate* unmanaged[Cdecl]<nint, int, int, int, byte>)llama.Function("llama_memory_seq_rm");

    public readonly delegate* unmanaged[Cdecl]<nint, int, int> LastPosition =
        (delegate* unmanaged[Cdecl]<nint, int, int>)llama.Function("llama_memory_seq_pos_max");

    public readonly delegate* unmanaged[Cdecl]<nint, int, nuint> StateSize =
        (delegate* unmanaged[Cdecl]<nint, int, nuint>)llama.Function("llama_state_seq_get_size");

    public readonly delegate* unmanaged[Cdecl]<nint, byte*, nuint, int, nuint> GetState =
        (delegate* unmanaged[Cdecl]<nint, byte*, nuint, int, nuint>)llama.Function("llama_state_seq_get_data");

    public readonly delegate* unmanaged[Cdecl]<nint, byte*, nuint, int, nuint> SetState =
        (delegate* unmanaged[Cdecl]<nint, byte*, nuint, int, nuint>)llama.Function("llama_state_seq_set_data");

    public readonly delegate* unmanaged[Cdecl]<LlamaSamplerParameters, nint> CreateSamplers =
        (delegate* unmanaged[Cdecl]<LlamaSamplerParameters, nint>)llama.Function("llama_sampler_chain_init");

    public readonly delegate* unmanaged[Cdecl]<nint, nint, void> AddSampler =
        (delegate* unmanaged[Cdecl]<nint, nint, void>)llama.Function("llama_sampler_chain_add");

    public readonly delegate* unmanaged[Cdecl]<nint> GreedySampler =
        (delegate* unmanaged[Cdecl]<nint>)llama.Function("llama_sampler_init_greedy");

    public readonly delegate* unmanaged[Cdecl]<float, nint> TemperatureSampler =
        (delegate* unmanaged[Cdecl]<float, nint>)llama.Function("llama_sampler_init_temp");

    public readonly delegate* unmanaged[Cdecl]<uint, nint> SeededSampler =
        (delegate* unmanaged[Cdecl]<uint, nint>)llama.Function("llama_sampler_init_dist");

    public readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*, nint> GrammarSampler =
        (delegate* unmanaged[Cdecl]<nint, byte*, byte*, nint>)llama.Function("llama_sampler_init_grammar");

    public readonly delegate* unmanaged[Cdecl]<nint, nint, int, int> Sample =
        (delegate* unmanaged[Cdecl]<nint, nint, int, int>)llama.Function("llama_sampler_sample");

    public readonly delegate* unmanaged[Cdecl]<nint, void> FreeSampler =
        (delegate* unmanaged[Cdecl]<nint, void>)llama.Function("llama_sampler_free");

    public string Path => llama.Path;
}

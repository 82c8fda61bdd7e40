using System.Runtime.InteropServices;
using Kiosk.Engines.Natives;

namespace Kiosk.Engines.Whisper;

/// <summary>The functions of whisper.h that are used, bound to one loaded library.</summary>
internal sealed unsafe class WhisperNative(NativeLibraryFile library)
{
    public readonly delegate* unmanaged[Cdecl]<byte*> Version =
        (delegate* unmanaged[Cdecl]<byte*>)library.Function("whisper_version");

    public readonly delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<int, byte*, void*, void>, void*, void> SetLog =
        (delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<int, byte*, void*, void>, void*, void>)library.Function("whisper_log_set");

    public readonly delegate* unmanaged[Cdecl]<ContextParameters> DefaultContextParameters =
        (delegate* unmanaged[Cdecl]<ContextParameters>)library.Function("whisper_context_default_params");

    public readonly delegate* unmanaged[Cdecl]<int, FullParameters> DefaultFullParameters =
        (delegate* unmanaged[Cdecl]<int, FullParameters>)library.Function("whisper_full_default_params");

    public readonly delegate* unmanaged[Cdecl]<byte*, ContextParameters, nint> InitFromFile =
        (delegate* unmanaged[Cdecl]<byte*, ContextParameters, nint>)library.Function("whisper_init_from_file_with_params_no_state");

    public readonly delegate* unmanaged[Cdecl]<nint, void> Free =
        (delegate* unmanaged[Cdecl]<nint, void>)library.Function("whisper_free");

    public readonly delegate* unmanaged[Cdecl]<nint, nint> InitState =
        (delegate* unmanaged[Cdecl]<nint, nint>)library.Function("whisper_init_state");

    public readonly delegate* unmanaged[Cdecl]<nint, void> FreeState =
        (delegate* unmanaged[Cdecl]<nint, void>)library.Function("whisper_free_state");

    public readonly delegate* unmanaged[Cdecl]<nint, nint, FullParameters, float*, int, int> Full =
        (delegate* unmanaged[Cdecl]<nint, nint, FullParameters, float*, int, int>)library.Function("whisper_full_with_state");

    public readonly delegate* unmanaged[Cdecl]<nint, int> SegmentCount =
        (delegate* unmanaged[Cdecl]<nint, int>)library.Function("whisper_full_n_segments_from_state");

    public readonly delegate* unmanaged[Cdecl]<nint, int, byte*> SegmentText =
        (delegate* unmanaged[Cdecl]<nint, int, byte*>)library.Function("whisper_full_get_segment_text_from_state");

    public readonly delegate* unmanaged[Cdecl]<nint, int, float> SegmentNoSpeechProbability =
        (delegate* unmanaged[Cdecl]<nint, int, float>)library.Function("whisper_full_get_segment_no_speech_prob_from_state");

    public readonly delegate* unmanaged[Cdecl]<nint, int, int> TokenCount =
        (delegate* unmanaged[Cdecl]<nint, int, int>)library.Function("whisper_full_n_tokens_from_state");

    public readonly delegate* unmanaged[Cdecl]<nint, int, int, int> TokenId =
        (delegate* unmanaged[Cdecl]<nint, int, int, int>)library.Function("whisper_full_get_token_id_from_state");

    public readonly delegate* unmanaged[Cdecl]<nint, int, int, float> TokenProbability =
        (delegate* unmanaged[Cdecl]<nint, int, int, float>)library.Function("whisper_full_get_token_p_from_state");

    public readonly delegate* unmanaged[Cdecl]<nint, int> AudioContextLength =
        (delegate* unmanaged[Cdecl]<nint, int>)library.Function("whisper_n_audio_ctx");

    public readonly delegate* unmanaged[Cdecl]<nint, int> TextContextLength =
        (delegate* unmanaged[Cdecl]<nint, int>)library.Function("whisper_n_text_ctx");

    public readonly delegate* unmanaged[Cdecl]<nint, int> IsMultilingual =
        (delegate* unmanaged[Cdecl]<nint, int>)library.Function("whisper_is_multilingual");

    public readonly delegate* unmanaged[Cdecl]<nint, int> EndOfTextToken =
        (delegate* unmanaged[Cdecl]<nint, int>)library.Function("whisper_token_eot");

    public readonly delegate* unmanaged[Cdecl]<nint, int> StartToken =
        (delegate* unmanaged[Cdecl]<nint, int>)library.Function("whisper_token_sot");

    public readonly delegate* unmanaged[Cdecl]<nint, int, int> LanguageToken =
        (delegate* unmanaged[Cdecl]<nint, int, int>)library.Function("whisper_token_lang");

    public readonly delegate* unmanaged[Cdecl]<byte*, int> LanguageId =
        (delegate* unmanaged[Cdecl]<byte*, int>)library.Function("whisper_lang_id");

    public readonly delegate* unmanaged[Cdecl]<int> LastLanguageId =
        (delegate* unmanaged[Cdecl]<int>)library.Function("whisper_lang_max_id");

    public readonly delegate* unmanaged[Cdecl]<int, byte*> LanguageCode =
        (delegate* unmanaged[Cdecl]<int, byte*>)library.Function("whisper_lang_str");

    public readonly delegate* unmanaged[Cdecl]<nint, nint, int*, int, int, int, int> Decode =
        (delegate* unmanaged[Cdecl]<nint, nint, int*, int, int, int, int>)library.Function("whisper_decode_with_state");

    public readonly delegate* unmanaged[Cdecl]<nint, float*> Logits =
        (delegate* unmanaged[Cdecl]<nint, float*>)library.Function("whisper_get_logits_from_state");

    public string Path => library.Path;

    /// <summary>
    /// whisper_context_params: only the two fields that stand at the same place in every build of 1.9. Builds
    /// that can use Core ML have one more flag in the padding after the first.
    /// </summary>
    [StructLayout(LayoutKind.Explicit, Size = 48)]
    public struct ContextParameters
    {
        [FieldOffset(0)] public byte UseGpu;
        [FieldOffset(40)] public nuint AlignmentMemorySize;
    }

    /// <summary>whisper_full_params of whisper.cpp 1.9; 304 bytes on 64-bit Linux. A C bool is a byte here.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct FullParameters
    {
        public int Strategy, Threads, MaxTextContext, OffsetMs, DurationMs;
        public byte Translate, NoContext, NoTimestamps, SingleSegment;
        public byte PrintSpecial, PrintProgress, PrintRealtime, PrintTimestamps;
        public byte TokenTimestamps;
        public float TimestampThreshold, TimestampSumThreshold;
        public int MaxLength;
        public byte SplitOnWord;
        public int MaxTokens;
        public byte DebugMode;
        public int AudioContext;
        public byte SpeakerTurns;
        public byte* SuppressPattern;
        public byte* InitialPrompt;
        public byte CarryInitialPrompt;
        public int* PromptTokens;
        public int PromptTokenCount;
        public byte* Language;
        public byte DetectLanguage, SuppressBlank, SuppressNonSpeechTokens;
        public float Temperature, MaxInitialTimestamp, LengthPenalty;
        public float TemperatureIncrement, EntropyThreshold, LogProbabilityThreshold, NoSpeechThreshold;
        public int BestOf, BeamSize;
        public float Patience;
        public nint NewSegment, NewSegmentData, Progress, ProgressData;
        public delegate* unmanaged[Cdecl]<nint, nint, void*, byte> EncoderBegin;
        public void* EncoderBeginData;
        public delegate* unmanaged[Cdecl]<void*, byte> Abort;
        public void* AbortData;
        public nint LogitsFilter, LogitsFilterData;
        public nint GrammarRules;
        public nuint GrammarRuleCount, GrammarStartRule;
        public float GrammarPenalty;
        public byte Vad;
        public byte* VadModelPath;
        public float VadThreshold;
        public int VadMinSpeechMs, VadMinSilenceMs;
        public float VadMaxSpeechSeconds;
        public int VadPaddingMs;
        public float VadOverlapSeconds;
    }
}

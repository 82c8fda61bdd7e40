"""The part of whisper.cpp's C interface that the evaluation needs (whisper.h of version 1.9.3)."""

import ctypes
from ctypes import c_bool, c_char_p, c_float, c_int, c_size_t, c_void_p
from pathlib import Path

import numpy as np

_GREEDY = 0


class _ContextParams(ctypes.Structure):
    _fields_ = [
        ("use_gpu", c_bool), ("flash_attn", c_bool), ("gpu_device", c_int), ("dtw_token_timestamps", c_bool),
        ("dtw_aheads_preset", c_int), ("dtw_n_top", c_int), ("dtw_n_heads", c_size_t), ("dtw_heads", c_void_p),
        ("dtw_mem_size", c_size_t),
    ]


class _VadParams(ctypes.Structure):
    _fields_ = [
        ("threshold", c_float), ("min_speech_duration_ms", c_int), ("min_silence_duration_ms", c_int),
        ("max_speech_duration_s", c_float), ("speech_pad_ms", c_int), ("samples_overlap", c_float),
    ]


class _FullParams(ctypes.Structure):
    _fields_ = [
        ("strategy", c_int), ("n_threads", c_int), ("n_max_text_ctx", c_int), ("offset_ms", c_int),
        ("duration_ms", c_int), ("translate", c_bool), ("no_context", c_bool), ("no_timestamps", c_bool),
        ("single_segment", c_bool), ("print_special", c_bool), ("print_progress", c_bool), ("print_realtime", c_bool),
        ("print_timestamps", c_bool), ("token_timestamps", c_bool), ("thold_pt", c_float), ("thold_ptsum", c_float),
        ("max_len", c_int), ("split_on_word", c_bool), ("max_tokens", c_int), ("debug_mode", c_bool),
        ("audio_ctx", c_int), ("tdrz_enable", c_bool), ("suppress_regex", c_char_p), ("initial_prompt", c_char_p),
        ("carry_initial_prompt", c_bool), ("prompt_tokens", c_void_p), ("prompt_n_tokens", c_int),
        ("language", c_char_p), ("detect_language", c_bool), ("suppress_blank", c_bool), ("suppress_nst", c_bool),
        ("temperature", c_float), ("max_initial_ts", c_float), ("length_penalty", c_float),
        ("temperature_inc", c_float), ("entropy_thold", c_float), ("logprob_thold", c_float),
        ("no_speech_thold", c_float), ("best_of", c_int), ("beam_size", c_int), ("patience", c_float),
        ("callbacks", c_void_p * 10), ("grammar_rules", c_void_p), ("n_grammar_rules", c_size_t),
        ("i_start_rule", c_size_t), ("grammar_penalty", c_float), ("vad", c_bool), ("vad_model_path", c_char_p),
        ("vad_params", _VadParams),
    ]


_FULL_PARAMS_SIZE, _CONTEXT_PARAMS_SIZE = 304, 48
_LogCallback = ctypes.CFUNCTYPE(None, c_int, c_char_p, c_void_p)


class Transcriber:
    """One loaded model. Raises ValueError when the library or the model does not fit."""

    def __init__(self, library: Path, model: Path, threads: int):
        if (ctypes.sizeof(_FullParams), ctypes.sizeof(_ContextParams)) != (_FULL_PARAMS_SIZE, _CONTEXT_PARAMS_SIZE):
            raise ValueError("the structures of whisper.h have another size on this processor")
        self._library = self._declare(ctypes.CDLL(str(library)))
        self._silent = _LogCallback(lambda level, text, data: None)
        self._library.whisper_log_set(self._silent, None)
        settings = self._library.whisper_context_default_params()
        settings.use_gpu = False
        self._context = self._library.whisper_init_from_file_with_params(str(model).encode(), settings)
        if not self._context:
            raise ValueError(f"{library} cannot load {model}: expected an unpacked ggml file")
        self._params = self._library.whisper_full_default_params(_GREEDY)
        self._params.n_threads = threads
        self._params.language = b"nl"
        self._params.no_timestamps = self._params.single_segment = self._params.no_context = True
        self._params.print_progress = False
        self._params.temperature_inc = 0

    def transcribe(self, samples: np.ndarray) -> tuple[str, float]:
        """Text and no-speech probability of samples at 16 kHz, with the whole audio context, as the kiosk does."""
        values = np.ascontiguousarray(samples, np.float32)
        pointer = values.ctypes.data_as(ctypes.POINTER(c_float))
        result = self._library.whisper_full(self._context, self._params, pointer, len(values))
        if result != 0:
            raise ValueError(f"whisper_full failed with {result}")
        count = self._library.whisper_full_n_segments(self._context)
        texts = [self._library.whisper_full_get_segment_text(self._context, i).decode() for i in range(count)]
        quiet = [self._library.whisper_full_get_segment_no_speech_prob(self._context, i) for i in range(count)]
        return "".join(texts).strip(), max(quiet, default=1.0)

    @staticmethod
    def _declare(library: ctypes.CDLL) -> ctypes.CDLL:
        floats = ctypes.POINTER(c_float)
        declarations = {
            "whisper_log_set": (None, [_LogCallback, c_void_p]),
            "whisper_context_default_params": (_ContextParams, []),
            "whisper_init_from_file_with_params": (c_void_p, [c_char_p, _ContextParams]),
            "whisper_full_default_params": (_FullParams, [c_int]),
            "whisper_full": (c_int, [c_void_p, _FullParams, floats, c_int]),
            "whisper_full_n_segments": (c_int, [c_void_p]),
            "whisper_full_get_segment_text": (c_char_p, [c_void_p, c_int]),
            "whisper_full_get_segment_no_speech_prob": (c_float, [c_void_p, c_int]),
        }
        for name, (result, arguments) in declarations.items():
            function = getattr(library, name)
            function.restype, function.argtypes = result, arguments
        return library

"""Speech from espeak-ng through its C library, with the times of phonemes and words that it reports."""

import ctypes
from dataclasses import dataclass
from pathlib import Path

import numpy as np

TRAINING_VOICES = ["nl"] + ["nl+" + v for v in (
    "m1 m2 m3 m4 m6 m7 m8 f1 f2 f4 f5 Alex Andy Annie Michael klatt klatt2 klatt3 linda steph belinda anika adam "
    "david ed john paul robert rob max pablo miguel marcelo benjamin caleb travis zac iven iven2 Diogo Lee Marco "
    "Mike Hugo Denis Jacky sandro shelby gustave boris norbert victor quincy edward kaukovalta michel").split()]
FREQUENT_VOICES = ["nl"] + ["nl+" + v for v in "m1 m2 m3 m4 m6 m7 f1 f2 f4 f5".split()]
HELD_OUT_VOICES = ["nl+" + v for v in "m5 f3 Alicia Mario steph2 iven3 edward2 antonio".split()]

_AUDIO_OUTPUT_SYNCHRONOUS = 2
_INITIALIZE_PHONEME_EVENTS = 1
_EVENT_LIST_TERMINATED, _EVENT_WORD, _EVENT_PHONEME = 0, 1, 7
_RATE, _PITCH, _RANGE = 1, 3, 4
_POSITION_CHARACTER, _CHARACTERS_UTF8 = 1, 1
_OK = 0


class _Event(ctypes.Structure):
    """espeak_EVENT of espeak-ng's speak_lib.h; the id is a union of which only the string is used."""

    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("string", ctypes.c_char * 8),
    ]


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


@dataclass
class Spoken:
    """Speech and its alignment: (seconds, phoneme) and (seconds, character offset of the word in the text)."""

    samples: np.ndarray
    phonemes: list[tuple[float, str]]
    words: list[tuple[float, int]]

    def shifted(self, samples: np.ndarray, stretch: float, lead: float) -> "Spoken":
        """The same alignment over changed samples: times multiplied by `stretch`, then `lead` seconds later."""
        phonemes = [(lead + t * stretch, name) for t, name in self.phonemes]
        words = [(lead + t * stretch, offset) for t, offset in self.words]
        return Spoken(samples, phonemes, words)


class Synthesizer:
    """libespeak-ng in its synchronous mode. The library has one global state: make one per process.

    `data` is espeak-ng's data folder, its own by default.
    Raises RuntimeError when a voice does not exist or a call fails, OSError without the library.
    """

    def __init__(self, data: Path | None = None):
        self._library = ctypes.CDLL("libespeak-ng.so.1")
        folder = str(data).encode() if data else None
        self.sample_rate = self._library.espeak_Initialize(
            _AUDIO_OUTPUT_SYNCHRONOUS, 200, folder, _INITIALIZE_PHONEME_EVENTS
        )
        if self.sample_rate <= 0:
            raise RuntimeError("espeak-ng did not start: install the package espeak-ng-data")
        self._callback = _Callback(self._receive)
        self._library.espeak_SetSynthCallback(self._callback)

    def say(self, text: str, voice: str, rate: int, pitch: int, pitch_range: int) -> Spoken:
        """Speech at `sample_rate` with silence trimmed. Rate in words a minute, pitch and range 0 to 100."""
        self._samples, self._phonemes, self._words = [], [], []
        self._check(self._library.espeak_SetVoiceByName(voice.encode()), f"no espeak-ng voice '{voice}'")
        for parameter, value in ((_RATE, rate), (_PITCH, pitch), (_RANGE, pitch_range)):
            self._check(self._library.espeak_SetParameter(parameter, int(value), 0), f"parameter {parameter}={value}")
        encoded = text.encode() + b"\0"
        result = self._library.espeak_Synth(
            encoded, len(encoded), 0, _POSITION_CHARACTER, 0, _CHARACTERS_UTF8, None, None
        )
        self._check(result, f"espeak-ng could not say '{text}'")
        return self._trimmed()

    def _trimmed(self) -> Spoken:
        samples = np.concatenate(self._samples).astype(np.float32) / 32768 if self._samples else np.zeros(0, np.float32)
        loud = np.nonzero(np.abs(samples) > 1e-3)[0]
        if not len(loud):
            return Spoken(np.zeros(self.sample_rate // 10, np.float32), [], [])
        first = max(0, loud[0] - 200)
        phonemes = [((sample - first) / self.sample_rate, name) for sample, name in self._phonemes]
        words = [((sample - first) / self.sample_rate, offset) for sample, offset in self._words]
        return Spoken(samples[first : loud[-1] + 400], phonemes, words)

    def _receive(self, wave, count, events) -> int:
        if count > 0 and wave:
            self._samples.append(np.ctypeslib.as_array(wave, shape=(count,)).copy())
        i = 0
        while events and events[i].type != _EVENT_LIST_TERMINATED:
            event = events[i]
            if event.type == _EVENT_WORD:
                self._words.append((event.sample, event.text_position - 1))
            elif event.type == _EVENT_PHONEME:
                self._phonemes.append((event.sample, event.string.decode("utf-8", "replace")))
            i += 1
        return 0

    @staticmethod
    def _check(result: int, message: str) -> None:
        if result != _OK:
            raise RuntimeError(message)

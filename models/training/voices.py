"""Speakers that espeak-ng does not have: random variants of its formant voice.

Keys and units of a variant file: espeak-ng's docs/voices.md.
"""

import ctypes
from pathlib import Path

import numpy as np

_NAME = "made"
_VARIANTS = Path("voices", "!v")
_SMALLEST, _LARGEST, _SPREAD = 0.72, 1.45, 0.15


class Speakers:
    """A data folder for espeak-ng: the installed one, in which one variant file is written anew for every speaker."""

    def __init__(self, folder: Path):
        self.folder = folder
        library = ctypes.CDLL("libespeak-ng.so.1")
        library.espeak_ng_InitializePath(None)
        installed = ctypes.c_char_p()
        library.espeak_Info(ctypes.byref(installed))
        _link_all(Path(installed.value.decode()), folder, _VARIANTS.parts)

    def next(self, rng: np.random.Generator) -> str:
        """The name of the Dutch voice with a new random speaker; the one before is gone."""
        (self.folder / _VARIANTS / _NAME).write_text(_variant(rng))
        return "nl+" + _NAME


def _link_all(source: Path, target: Path, opened: tuple[str, ...]) -> None:
    """Links to everything in `source`; the chain of folders `opened` is made anew, so that files can be added."""
    target.mkdir(exist_ok=True)
    for entry in source.iterdir():
        if opened and entry.name == opened[0]:
            _link_all(entry, target / entry.name, opened[1:])
        else:
            (target / entry.name).symlink_to(entry)


def _variant(rng: np.random.Generator) -> str:
    """The text of a variant file: a speaker of random size, pitch, timbre and rhythm."""
    size = float(np.clip(np.exp(rng.normal(0, _SPREAD)), _SMALLEST, _LARGEST))
    pitch = float(np.clip(95 * size**2 * np.exp(rng.normal(0, 0.25)), 55, 240))
    lines = ["language variant", "name " + _NAME, _line("pitch", pitch, pitch * rng.uniform(1.15, 1.7))]
    lines += _formants(rng, size)
    lines += [_line("flutter", rng.uniform(0, 8)), _line("roughness", rng.uniform(0, 5)),
              _line("voicing", rng.uniform(35, 170)), _line("consonants", *rng.uniform(20, 130, 2)),
              _line("intonation", rng.integers(1, 5))]
    rarer = [
        (0.3, "echo", [rng.uniform(10, 150), rng.uniform(5, 50)]),
        (0.4, "tone", [600, rng.uniform(70, 255), 1200, rng.uniform(20, 255), 2000, rng.uniform(12, 200)]),
        (0.35, "stressAdd", rng.uniform(-15, 90) + rng.uniform(-30, 60, 8)),
        (0.3, "stressAmp", rng.uniform(10, 27, 8)),
        (0.3, "breath", [0, *rng.uniform(0, 10, 7)]),
        (0.2, "klatt", [rng.integers(1, 7)]),
    ]
    lines += [_line(key, *values) for share, key, values in rarer if rng.random() < share]
    return "\n".join(lines) + "\n"


def _formants(rng: np.random.Generator, size: float) -> list[str]:
    """Frequency, strength and width in percent: 1 to 3 make the vowels, 0 and 4 to 8 the timbre."""
    frequencies = [rng.uniform(50, 120), *(100 * size * np.exp(rng.normal(0, 0.08, 3))),
                   *(100 * size * np.exp(rng.normal(0, 0.15, 2))), *rng.uniform(40, 120, 3)]
    weakest = [40] + 3 * [50] + 2 * [20] + 3 * [0]
    return [_line(f"formant {i}", frequency, rng.uniform(least, 160), rng.uniform(50, 160))
            for i, (frequency, least) in enumerate(zip(frequencies, weakest))]


def _line(key: str, *values: float) -> str:
    return " ".join([key, *(str(round(float(value))) for value in values)])

"""Test clips: held-out voices say held-out patterns, free questions and figures; and clips in which nobody speaks."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

import acoustics
import patterns
import spoken
from corpus import FREE_QUESTIONS, decorate, read_handwritten, read_lines, words
from mel import SAMPLE_RATE
from speech import HELD_OUT_VOICES, Synthesizer

SEED = 4242
PATTERNS, FIGURES, NO_SPEECH_OF_EACH_KIND = 100, 80, 12
NOISE_DB = (10, 25)
_RATES, _HARD_RATES = (140, 191), (112, 213)


@dataclass
class TestClip:
    """Samples at 16 kHz, what is said in them ('' for nothing), and the test set to which the clip belongs."""

    name: str
    text: str
    samples: np.ndarray


class Speaker:
    """Says test sentences with the held-out voices in turn."""

    def __init__(self, seed: int = SEED):
        self._rng = np.random.default_rng(seed)
        self._synthesizer = Synthesizer()
        self._turn = 0

    def clean(self, text: str) -> np.ndarray:
        return self._fitting(lambda rate: acoustics.clean_clip(self._synthesizer, text, self._voice(), rate), _RATES)

    def noisy(self, text: str) -> np.ndarray:
        """Slower or faster, with the room and colour of training, in noise of 10 to 25 dB."""
        return self._fitting(lambda rate: self._degraded(text, rate), _HARD_RATES)

    def nobody(self, kind: str) -> np.ndarray:
        return acoustics.no_speech_clip(self._rng, self._synthesizer, kind).samples

    def _degraded(self, text: str, rate: int) -> np.ndarray:
        said = self._synthesizer.say(text, self._voice(), rate, self._rng.integers(30, 71), 50)
        samples = acoustics.degrade(self._rng, said, self._synthesizer.sample_rate).samples
        return np.clip(acoustics.add_noise(self._rng, samples, self._rng.uniform(*NOISE_DB)), -1, 1)

    def _voice(self) -> str:
        return HELD_OUT_VOICES[self._turn % len(HELD_OUT_VOICES)]

    def _fitting(self, make, rates: tuple[int, int]) -> np.ndarray:
        """Speaks faster until the clip fits the audio context."""
        rate = int(self._rng.integers(*rates))
        self._turn += 1
        while len(samples := make(rate)) > acoustics.MAX_SECONDS * SAMPLE_RATE:
            rate = int(rate * 1.15)
        return samples


def pattern_sentences() -> list[str]:
    """Held-out patterns that nobody wrote into the corpus either, some decorated."""
    known = {tuple(words(sentence)) for sentence in read_handwritten()}
    held_out = [s for s in patterns.all_sentences()[1] if tuple(words(s)) not in known]
    rng = random.Random(SEED)
    return [decorate(rng, sentence) for sentence in rng.sample(held_out, PATTERNS)]


def figure_sentences() -> list[str]:
    rng = random.Random(SEED + 1)
    return [spoken.sentence(rng) for _ in range(FIGURES)]


def _sources() -> dict[str, tuple[list[str], Callable[[Speaker, str], np.ndarray]]]:
    """Per test set the texts (or kinds of noise) and how a speaker makes a clip of one."""
    sets = {}
    texts = {"pattern": pattern_sentences(), "free": read_lines(FREE_QUESTIONS), "figures": figure_sentences()}
    for name, sentences in texts.items():
        sets[f"{name}, clean"] = sentences, Speaker.clean
        sets[f"{name}, noisy"] = sentences, Speaker.noisy
    for kind in acoustics.NO_SPEECH_KINDS:
        sets[f"no speech, {kind}"] = [kind] * NO_SPEECH_OF_EACH_KIND, Speaker.nobody
    return sets


def build(only: str = "", limit: int | None = None) -> Iterator[TestClip]:
    """The first `limit` clips of the test sets whose name starts with `only`, always the same."""
    for name, (texts, make) in _sources().items():
        if name.startswith(only):
            speaker = Speaker()
            for text in texts[:limit]:
                spoken_text = "" if make is Speaker.nobody else text
                yield TestClip(name, spoken_text, make(speaker, text))

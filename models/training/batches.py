"""Streams of training batches, made in worker processes; the same seed gives the same batches in the same order."""

import multiprocessing
import random
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import acoustics
from corpus import NO_SPEECH, Corpus
from mel import HOP, SAMPLE_RATE, log_mel
from speech import Spoken, Synthesizer
from stages import Stage
from tokenizer import PUNCTUATION, Tokenizer
from voices import Speakers

FRAME_RATE = 50
POOL_BATCHES = 12
MAX_TOKENS = 72
_QUEUED = 4
_GUIDE_BEFORE, _GUIDE_AFTER = 3, 4


@dataclass
class Batch:
    """B clips of about one length.

    mel (B, T, 80) float16; texts: B transcripts; phonemes (B, T / 2) int8, 0 is silence;
    spans (B, MAX_TOKENS, 2) int16: per token the encoder frames in which its word is spoken, -1 where unknown.
    """

    mel: np.ndarray
    texts: list[str]
    phonemes: np.ndarray
    spans: np.ndarray


def phoneme_labels(spoken: Spoken, frames: int, numbers: dict[str, int]) -> np.ndarray:
    """Phoneme numbers (frames,) at 50 Hz from espeak-ng's events; 0 for silence and unknown ones."""
    labels = np.zeros(frames, np.int8)
    ends = [time for time, _ in spoken.phonemes[1:]] + [time + 0.08 for time, _ in spoken.phonemes[-1:]]
    for (start, name), end in zip(spoken.phonemes, ends):
        labels[round(start * FRAME_RATE) : round(end * FRAME_RATE)] = numbers.get(name, 0)
    return labels


def token_spans(text: str, spoken: Spoken, tokenizer: Tokenizer) -> np.ndarray:
    """For each token the frames of the spoken word that it belongs to (MAX_TOKENS, 2)."""
    spans = np.full((MAX_TOKENS, 2), -1, np.int16)
    starts = [time for time, _ in spoken.words] + [len(spoken.samples) / SAMPLE_RATE]
    offsets = np.array([offset for _, offset in spoken.words])
    position = -1
    for i, number in enumerate(tokenizer.encode(text) if len(offsets) else []):
        token = tokenizer.vocabulary[number]
        first_letter = position + (1 if token.startswith(" ") and len(token) > 1 else 0)
        position += len(token)
        if not token.strip(" " + PUNCTUATION):
            continue
        word = max(0, int(np.searchsorted(offsets, first_letter, "right")) - 1)
        spans[i] = (max(0, int(starts[word] * FRAME_RATE) - _GUIDE_BEFORE),
                    int(starts[word + 1] * FRAME_RATE) + _GUIDE_AFTER)
    return spans


def mask_bands(rng: np.random.Generator, mel: np.ndarray) -> None:
    """Blanks up to ten mel bands and up to twelve frames of mel (T, 80) in place (SpecAugment)."""
    mean, (length, bands) = mel.mean(), mel.shape
    width = rng.integers(0, 11)
    first = rng.integers(0, bands - width)
    mel[:, first : first + width] = mean
    if rng.random() < 0.5:
        width = rng.integers(0, 13)
        first = rng.integers(0, max(1, length - width))
        mel[first : first + width] = mean


def run_time_frames(samples: int) -> int:
    """Encoder frames of an audio context that is cut to so many samples, as the kiosk cuts that of larger models."""
    needed = samples // (2 * HOP) + 50
    return max(256, -(-needed // 64) * 64)


class BatchMaker:
    """Makes the batches of one worker."""

    def __init__(self, stage: Stage, worker: int, size: int, audio_context: int,
                 tokenizer: Tokenizer, phonemes: dict[str, int], folder: Path):
        seed = stage.seed * 1000 + worker
        self._stage = stage
        self._size = size
        self._audio_context = audio_context
        self._tokenizer = tokenizer
        self._phonemes = phonemes
        self._random = random.Random(seed)
        self._numpy = np.random.default_rng(seed)
        speakers = Speakers(folder / str(worker))
        self._speakers = speakers if stage.wide else None
        self._synthesizer = Synthesizer(speakers.folder)
        self._corpus = Corpus(stage.wide, stage.no_speech)
        self._pool: list[list[tuple[str, Spoken]]] = []

    def next(self, step: int) -> Batch:
        if not self._pool:
            self._fill_pool()
        clips = self._pool.pop()
        return self._batch(clips, 2 * min(self._audio_context, self._frames(clips, step)))

    def _frames(self, clips: list[tuple[str, Spoken]], step: int) -> int:
        """Encoder frames for these clips, not yet limited to the audio context."""
        longest = max(len(spoken.samples) for _, spoken in clips)
        spare = 1 + (self._numpy.uniform(0, 0.3) if self._numpy.random() < 0.3 else 0)
        if step < self._stage.run_time_from:
            return int((longest // HOP + 4) * spare) // 2
        if self._random.random() < self._stage.cut_share:
            return run_time_frames(longest)
        return self._audio_context

    def _batch(self, clips: list[tuple[str, Spoken]], frames: int) -> Batch:
        mel = np.stack([log_mel(spoken.samples, frames) for _, spoken in clips])
        for one in mel:
            mask_bands(self._numpy, one)
        return Batch(
            mel.astype(np.float16),
            [text for text, _ in clips],
            np.stack([phoneme_labels(spoken, frames // 2, self._phonemes) for _, spoken in clips]),
            np.stack([token_spans(text, spoken, self._tokenizer) for text, spoken in clips]),
        )

    def _fill_pool(self) -> None:
        clips = sorted((self._clip() for _ in range(self._size * POOL_BATCHES)), key=lambda c: len(c[1].samples))
        self._pool = [clips[i : i + self._size] for i in range(0, len(clips), self._size)]
        self._random.shuffle(self._pool)

    def _clip(self) -> tuple[str, Spoken]:
        while True:
            text = self._corpus.sentence(self._random)
            if text == NO_SPEECH:
                return text, acoustics.no_speech_clip(self._numpy, self._synthesizer)
            spoken = acoustics.training_clip(self._numpy, self._synthesizer, text, self._speakers)
            fits = len(spoken.samples) <= acoustics.MAX_SECONDS * SAMPLE_RATE
            if fits and len(self._tokenizer.encode(text)) <= MAX_TOKENS:
                return text, spoken


def _work(queue, maker_arguments: tuple, steps: range) -> None:
    maker = BatchMaker(*maker_arguments)
    for step in steps:
        queue.put(maker.next(step))


class BatchStream:
    """The batches of a stage from `workers` processes, taken in turn."""

    def __init__(self, stage: Stage, size: int, audio_context: int,
                 tokenizer: Tokenizer, phonemes: dict[str, int], workers: int):
        self._steps = stage.steps
        self._folder = tempfile.TemporaryDirectory()
        self._queues = [multiprocessing.Queue(_QUEUED) for _ in range(workers)]
        for i, queue in enumerate(self._queues):
            arguments = (stage, i, size, audio_context, tokenizer, phonemes, Path(self._folder.name))
            steps = range(i, stage.steps, workers)
            multiprocessing.Process(target=_work, args=(queue, arguments, steps), daemon=True).start()

    def __iter__(self):
        for step in range(self._steps):
            yield self._queues[step % len(self._queues)].get()

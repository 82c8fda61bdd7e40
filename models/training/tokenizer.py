"""Byte-pair tokeniser over characters, and the character alphabet of the CTC head."""

import collections
import json
import re
from pathlib import Path

LETTERS = "abcdefghijklmnopqrstuvwxyzéëïöüèê"
PUNCTUATION = ",.?"
MARKS = "'-"
ALPHABET = " " + LETTERS + MARKS
ALLOWED = set(ALPHABET + LETTERS.upper() + PUNCTUATION)

EMPTY = ""
"""The token that stands for 'no speech': whisper.cpp prints nothing for it, also when it bans an early end."""

_PIECE = re.compile(rf" ?[{LETTERS}{LETTERS.upper()}]+|.")
_MAX_COUNT = 60


def pieces(text: str) -> list[str]:
    """Splits ' ' + text into words with their leading space, and single marks. Pairs never cross a piece."""
    return _PIECE.findall(" " + text)


def ctc_targets(text: str) -> list[int]:
    """Character numbers from 1 (0 is the CTC blank), lower case, without punctuation."""
    return [ALPHABET.index(c) + 1 for c in text.lower() if c in ALPHABET]


def learn(sentences: list[str], size: int) -> tuple[list[str], list[tuple[str, str]]]:
    """Byte-pair merges until the vocabulary has `size` entries; a word counts 60 times at most."""
    counts = collections.Counter(p for s in sentences for p in pieces(s))
    splits = {word: list(word) for word in counts}
    vocabulary = [EMPTY, *sorted(ALLOWED)]
    merges = []
    while len(vocabulary) < size:
        pairs = collections.Counter()
        for word, count in counts.items():
            split = splits[word]
            for pair in zip(split, split[1:]):
                pairs[pair] += min(count, _MAX_COUNT)
        left, right = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append((left, right))
        vocabulary.append(left + right)
        for split in splits.values():
            _merge(split, left, right)
    return vocabulary, merges


def _merge(split: list[str], left: str, right: str) -> None:
    i = 0
    while i < len(split) - 1:
        if split[i] == left and split[i + 1] == right:
            split[i : i + 2] = [left + right]
        i += 1


class Tokenizer:
    """Text to token numbers. The five special tokens follow the vocabulary in the training numbering."""

    def __init__(self, vocabulary: list[str], merges: list[tuple[str, str]]):
        self.vocabulary = vocabulary
        self.numbers = {token: i for i, token in enumerate(vocabulary)}
        self.ranks = {tuple(pair): rank for rank, pair in enumerate(merges)}
        self.end, self.start, self.dutch, self.transcribe, self.no_timestamps = range(
            len(vocabulary), len(vocabulary) + 5
        )
        self.size = len(vocabulary) + 5
        self._cache: dict[str, list[int]] = {}

    @property
    def prompt(self) -> list[int]:
        """The four tokens with which whisper.cpp starts a Dutch transcription."""
        return [self.start, self.dutch, self.transcribe, self.no_timestamps]

    def encode(self, text: str) -> list[int]:
        """Tokens of the text; the single empty token when there is no text."""
        if not text:
            return [self.numbers[EMPTY]]
        return [number for piece in pieces(text) for number in self._encode_piece(piece)]

    def _encode_piece(self, piece: str) -> list[int]:
        if piece not in self._cache:
            self._cache[piece] = [self.numbers[part] for part in self._split(piece)]
        return self._cache[piece]

    def _split(self, piece: str) -> list[str]:
        parts = list(piece)
        while len(parts) > 1:
            ranked = [(self.ranks.get(pair, len(self.ranks)), i) for i, pair in enumerate(zip(parts, parts[1:]))]
            rank, i = min(ranked)
            if rank == len(self.ranks):
                break
            parts[i : i + 2] = [parts[i] + parts[i + 1]]
        return parts

    def save(self, path: Path) -> None:
        merges = sorted(self.ranks, key=self.ranks.get)
        path.write_text(json.dumps({"vocabulary": self.vocabulary, "merges": merges}, ensure_ascii=False))

    @staticmethod
    def load(path: Path) -> "Tokenizer":
        stored = json.loads(path.read_text())
        return Tokenizer(stored["vocabulary"], stored["merges"])

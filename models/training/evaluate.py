"""Word error rate and speed of an exported model in whisper.cpp: greedy, without fallback and without a gate."""

import argparse
import json
import os
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

import testsets
from corpus import HERE, words
from whisper_library import Transcriber


def edit_distance(expected: list[str], heard: list[str]) -> int:
    """The least number of substituted, inserted and missing words (Levenshtein)."""
    previous = list(range(len(heard) + 1))
    for i, word in enumerate(expected, 1):
        current = [i]
        for j, other in enumerate(heard, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (word != other)))
        previous = current
    return previous[-1]


@dataclass
class Score:
    """Sums over the clips of one test set."""

    clips: int = 0
    words: int = 0
    errors: int = 0
    exact: int = 0
    seconds: float = 0.0
    quiet: list[float] = field(default_factory=list)

    def add(self, expected: list[str], heard: list[str], seconds: float, no_speech: float) -> None:
        errors = edit_distance(expected, heard)
        self.clips += 1
        self.words += len(expected)
        self.errors += errors
        self.exact += errors == 0
        self.seconds += seconds
        self.quiet.append(no_speech)

    def line(self, name: str) -> str:
        rate = f"{100 * self.errors / self.words:.1f} %" if self.words else f"{self.errors} words"
        return (f"{name:22} {self.clips:4} clips  {rate:>9} wrong  {100 * self.exact / self.clips:5.1f} % exact  "
                f"{1000 * self.seconds / self.clips:4.0f} ms a clip  no-speech probability {np.median(self.quiet):.3f}")


def run(transcriber: Transcriber, only: str, limit: int | None) -> list[dict]:
    """Prints the scores and returns every transcript."""
    scores, transcripts = defaultdict(Score), []
    for clip in testsets.build(only, limit):
        started = time.perf_counter()
        text, no_speech = transcriber.transcribe(clip.samples)
        seconds = time.perf_counter() - started
        scores[clip.name].add(words(clip.text), words(text), seconds, no_speech)
        transcripts.append({"set": clip.name, "expected": clip.text, "heard": text, "no_speech": round(no_speech, 4)})
    for name, score in scores.items():
        print(score.line(name))
    return transcripts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--library", type=Path, required=True, help="libwhisper.so as the product builds it")
    parser.add_argument("--model", type=Path, default=HERE / "work" / "whisper-demo-nl-q8_0.bin")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--only", default="", help="test sets whose name starts so, such as 'free'")
    parser.add_argument("--limit", type=int, help="the first so many clips of each set")
    parser.add_argument("--transcripts", type=Path, help="file for all transcripts, JSON lines")
    a = parser.parse_args()
    transcripts = run(Transcriber(a.library, a.model, a.threads), a.only, a.limit)
    if a.transcripts:
        a.transcripts.write_text("".join(json.dumps(t, ensure_ascii=False) + "\n" for t in transcripts))


if __name__ == "__main__":
    main()

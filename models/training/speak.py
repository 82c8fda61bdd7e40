"""Synthesises the WAV files that a questions.jsonl names, with the voices that training never heard.

A line is {"id", "audio", "text", ...}; audio is relative to the file. An id that starts with 'noisy-' gets a room and
noise; 'noise-' and 'silence-' have no text and make a clip in which nobody speaks. Runs without a trained model.
"""

import argparse
import json
import wave
from pathlib import Path

import numpy as np

from mel import SAMPLE_RATE
from testsets import Speaker


def write_wav(path: Path, samples: np.ndarray) -> None:
    """Samples in [-1, 1] as 16 kHz, mono, 16-bit."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


def clip(speaker: Speaker, name: str, text: str) -> np.ndarray:
    """The samples that belong to an id."""
    kind = name.partition("-")[0]
    if not text:
        return speaker.nobody(kind)
    return speaker.noisy(text) if kind == "noisy" else speaker.clean(text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", type=Path, help="questions.jsonl; its WAV files are written beside it")
    questions = parser.parse_args().questions
    speaker = Speaker()
    for line in questions.read_text(encoding="utf-8").splitlines():
        question = json.loads(line)
        name = question.get("id") or Path(question["audio"]).stem
        write_wav(questions.parent / question["audio"], clip(speaker, name, question["text"]))


if __name__ == "__main__":
    main()

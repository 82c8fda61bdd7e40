"""Trains on everything, writes the table that the kiosk carries, and what it makes of a few sentences, to test the kiosk with."""

import random
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
sys.path[1:1] = [str(ROOT / "models/training/danger"), str(ROOT / "models/training/utterances")]

import torch

import corpus as danger
import model as classifier
import sentences
import table
from model import Sentence
from slips import mishear

FOLDER = Path(__file__).parent / "sentences"
GATES = ROOT / "src/Kiosk.Core/Answering/Gates"
EXAMPLES = ROOT / "tests/Kiosk.Core.Tests/Answering/Examples"

# In the order of the kiosk's enumeration Aside.
CLASSES = [
    "none", "repeat", "slower", "louder", "softer", "stop", "clerk", "no", "is-computer", "abilities", "privacy", "still-here", "otherwise",
    "own-words", "ask-away", "go-on", "sorry", "goodbye", "thanks", "glad", "no-harm", "greeting", "wait",
]
SAMPLES = 200
SLIP_SHARE = 0.5


def asides(rng: random.Random) -> list[Sentence]:
    """Samples of the patterns."""
    found = []
    for number, name in enumerate(CLASSES):
        for line, pattern in enumerate(sentences.patterns(FOLDER / f"{name}.txt", {})):
            found += [Sentence(text, frozenset({number}), f"{name} {line}") for text in sentences.samples(pattern, SAMPLES, rng)]
    return found


def others(rng: random.Random) -> list[Sentence]:
    """Questions, calls for help and what follows on an answer: all that is not said besides a question."""
    alarms = [s for s in danger.written(rng) if s.right != frozenset({0})]
    texts = {s.text for s in danger.questions() + danger.said() + danger.fragments(rng) + alarms}
    return [Sentence(text, frozenset({0}), "other") for text in sorted(texts)]


def say(sentence: Sentence, rng: random.Random) -> str:
    return mishear(sentence.text.lower(), rng) if rng.random() < SLIP_SHARE else sentence.text


def main() -> None:
    torch.set_num_threads(1)
    rng = random.Random(classifier.SEED)
    data = asides(rng) + others(rng)
    model = classifier.train([(s, 1.0) for s in data], len(CLASSES), say, report=print)
    table.write(model, GATES / "smalltalk.bin")
    table.write_examples(model, [s.text for s in rng.sample(data, 60)], EXAMPLES / "smalltalk-probabilities.txt")


if __name__ == "__main__":
    main()

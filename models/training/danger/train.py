"""Trains on everything, writes the table that the kiosk carries, and what it makes of a few sentences, to test the kiosk with."""

import random

import torch

import corpus
import model as classifier
import table

GATES = corpus.ROOT / "src/Kiosk.Core/Answering/Gates"
EXAMPLES = corpus.ROOT / "tests/Kiosk.Core.Tests/Answering/Examples"


def main() -> None:
    torch.set_num_threads(1)
    rng = random.Random(classifier.SEED)
    people = [s for n in corpus.ALARM_SETS for kind in ("emergency", "distress", "near-misses") for s in corpus.development(kind, n)]
    data = corpus.written(rng) + people + corpus.questions() + corpus.said() + corpus.fragments(rng) + corpus.asides(rng) + corpus.examples()
    model = classifier.train(corpus.weighted(data), len(corpus.CLASSES), corpus.say, report=print)
    table.write(model, GATES / "danger.bin")
    table.write_examples(model, [s.text for s in rng.sample(data, 60)], EXAMPLES / "danger-probabilities.txt")


if __name__ == "__main__":
    main()

"""Trains on everything, writes the table that the kiosk carries, and what it makes of a few sentences, to test the kiosk with."""

import random
import struct
from pathlib import Path

import torch

import corpus
import features
import model as classifier

GATES = corpus.ROOT / "src/Kiosk.Core/Answering/Gates"
EXAMPLES = corpus.ROOT / "tests/Kiosk.Core.Tests/Answering/Examples"
MAGIC = b"KDGR"
VERSION = 1
LARGEST = 127


def quantise(model: classifier.Model) -> tuple[torch.Tensor, float]:
    """The table in whole numbers of one byte, and what one of them weighs; the model weighs the same from then on."""
    step = model.table.weight.abs().max().item() / LARGEST
    whole = (model.table.weight / step).round()
    with torch.no_grad():
        model.table.weight.copy_(whole * step)
    return whole.to(torch.int8), step


def write(model: classifier.Model, path: Path) -> None:
    """Little-endian: 'KDGR', version, bits of the table's size, number of classes, step, a bias per class, the table row by row."""
    whole, step = quantise(model)
    head = struct.pack("<4siiif", MAGIC, VERSION, features.BITS, len(corpus.CLASSES), step)
    bias = struct.pack(f"<{len(corpus.CLASSES)}f", *model.bias.tolist())
    path.write_bytes(head + bias + whole.numpy().tobytes())


def write_examples(model: classifier.Model, sentences: list[str], path: Path) -> None:
    """One sentence a line, with the probability of every class."""
    rows = classifier.probabilities(model, sentences).tolist()
    path.write_text("".join(f"{' '.join(f'{p:.4f}' for p in row)}|{text}\n" for text, row in zip(sentences, rows)))


def main() -> None:
    torch.set_num_threads(1)
    rng = random.Random(classifier.SEED)
    people = [s for n in corpus.ALARM_SETS for kind in ("emergency", "distress", "near-misses") for s in corpus.development(kind, n)]
    data = corpus.written(rng) + people + corpus.questions() + corpus.said() + corpus.fragments(rng) + corpus.examples()
    model = classifier.train(classifier.weighted(data), report=print)
    write(model, GATES / "danger.bin")
    write_examples(model, [s.text for s in rng.sample(data, 60)], EXAMPLES / "danger-probabilities.txt")


if __name__ == "__main__":
    main()

"""The file of a trained model, and what the model makes of a few sentences, to test the kiosk with."""

import struct
from pathlib import Path

import torch

import features
import model as classifier

MAGIC = b"KHLR"
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
    """Little-endian: 'KHLR', version, bits of the table's size, number of classes, step, a bias per class, the table row by row."""
    whole, step = quantise(model)
    bias = model.bias.tolist()
    head = struct.pack("<4siiif", MAGIC, VERSION, features.BITS, len(bias), step)
    path.write_bytes(head + struct.pack(f"<{len(bias)}f", *bias) + whole.numpy().tobytes())


def write_examples(model: classifier.Model, sentences: list[str], path: Path) -> None:
    """One sentence a line, with the probability of every class."""
    rows = classifier.probabilities(model, sentences).tolist()
    path.write_text("".join(f"{' '.join(f'{p:.4f}' for p in row)}|{text}\n" for text, row in zip(sentences, rows)))

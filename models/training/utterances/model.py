"""Multinomial logistic regression over hashed features, and its training."""

import random
from collections.abc import Callable
from dataclasses import dataclass

import torch

import features

SEED = 20260105
EPOCHS = 8
BATCH = 256
RATE = 0.01
DECAY = 5e-7


@dataclass(frozen=True)
class Sentence:
    """A sentence, the classes that are right for it, and the group that it is held out with."""

    text: str
    right: frozenset[int]
    group: str


class Model(torch.nn.Module):
    """Scores per class: the sum of the rows of the features, over the root of their number, and a bias."""

    def __init__(self, classes: int):
        super().__init__()
        self.table = torch.nn.EmbeddingBag(features.SIZE, classes, mode="sum")
        torch.nn.init.zeros_(self.table.weight)
        self.bias = torch.nn.Parameter(torch.zeros(classes))

    def forward(self, places: list[list[int]]) -> torch.Tensor:
        counts = torch.tensor([max(1, len(row)) for row in places])
        offsets = torch.cumsum(counts, 0) - counts
        flat = torch.tensor([place for row in places for place in row or [0]])
        return self.table(flat, offsets) / counts.sqrt().unsqueeze(1) + self.bias


def train(
    data: list[tuple[Sentence, float]],
    classes: int,
    say: Callable[[Sentence, random.Random], str],
    report: Callable[[str], None] = lambda text: None,
) -> Model:
    """`data`: sentences, and how much each counts; `say`: a sentence as it may come in, anew in every pass."""
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    model = Model(classes)
    optimizer = torch.optim.Adam(model.parameters(), lr=RATE)
    allowed = torch.tensor([[number in s.right for number in range(classes)] for s, _ in data])
    weights = torch.tensor([weight for _, weight in data])
    steps = EPOCHS * (1 + len(data) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))
    for epoch in range(EPOCHS):
        places = [features.of(say(sentence, rng)) for sentence, _ in data]
        order = list(range(len(data)))
        rng.shuffle(order)
        total = 0.0
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            scores = model([places[i] for i in batch]).log_softmax(1)
            loss = -(scores.masked_fill(~allowed[batch], float("-inf")).logsumexp(1) * weights[batch]).mean()
            penalty = DECAY * (model.table.weight**2).sum()
            optimizer.zero_grad()
            (loss + penalty).backward()
            optimizer.step()
            schedule.step()
            total += loss.item()
        report(f"epoch {epoch + 1}: {total * BATCH / len(order):.4f}")
    return model


def probabilities(model: Model, texts: list[str]) -> torch.Tensor:
    with torch.no_grad():
        return model([features.of(text) for text in texts]).softmax(1)

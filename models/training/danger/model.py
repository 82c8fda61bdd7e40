"""Multinomial logistic regression over hashed features, and its training."""

import random

import torch

import features
from corpus import CLASSES, Augmenter, Sentence

SEED = 20260105
EPOCHS = 8
BATCH = 256
RATE = 0.01
DECAY = 5e-7


class Model(torch.nn.Module):
    """Scores per class: the sum of the rows of the features, over the root of their number, and a bias."""

    def __init__(self):
        super().__init__()
        self.table = torch.nn.EmbeddingBag(features.SIZE, len(CLASSES), mode="sum")
        torch.nn.init.zeros_(self.table.weight)
        self.bias = torch.nn.Parameter(torch.zeros(len(CLASSES)))

    def forward(self, places: list[list[int]]) -> torch.Tensor:
        counts = torch.tensor([max(1, len(row)) for row in places])
        offsets = torch.cumsum(counts, 0) - counts
        flat = torch.tensor([place for row in places for place in row or [0]])
        return self.table(flat, offsets) / counts.sqrt().unsqueeze(1) + self.bias


def weighted(data: list[Sentence]) -> list[tuple[Sentence, float]]:
    """What people said in danger or asked at a desk counts more than a sample of a pattern."""
    return [(s, 1.0 if s.group.split()[0] in (*CLASSES, "said") else 3.0) for s in data]


def train(data: list[tuple[Sentence, float]], report=lambda text: None) -> Model:
    """`data`: sentences, and how much each counts. Every pass says them anew."""
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    augmenter = Augmenter(rng)
    model = Model()
    optimizer = torch.optim.Adam(model.parameters(), lr=RATE)
    allowed = torch.tensor([[number in s.right for number in range(len(CLASSES))] for s, _ in data])
    weights = torch.tensor([weight for _, weight in data])
    steps = EPOCHS * (1 + len(data) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))
    for epoch in range(EPOCHS):
        places = [features.of(augmenter.say(sentence)) for sentence, _ in data]
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

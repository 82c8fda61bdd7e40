"""Trains the demonstration model for a fixed number of steps and leaves a checkpoint in the work folder."""

import argparse
import ctypes
import math
import os
import time
from collections import defaultdict
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import torch

import inventory
import losses
from batches import BatchStream
from corpus import HERE
from model import ModelConfig, SmallWhisper
from muon import Muon
from tokenizer import ALPHABET

SEED = 1
STEPS = 2800
BATCH = 24
PEAK_RATE = 1.5e-3
FINAL_SHARE = 0.03
WARM_UP = 150
FULL_CONTEXT_SHARE = 0.10
CORRUPTION_FROM = 300
LOG_EVERY, SAVE_EVERY = 20, 200
_M_TRIM_THRESHOLD, _M_MMAP_MAX = -1, -4


def keep_freed_memory() -> None:
    """Has glibc reuse large blocks instead of returning them: fresh pages cost a fifth of the time of a step."""
    libc = ctypes.CDLL(None)
    libc.mallopt(_M_MMAP_MAX, 0)
    libc.mallopt(_M_TRIM_THRESHOLD, 2**31 - 1)


def learning_rate(step: int, steps: int) -> float:
    """Linear warm-up, then a cosine down to 3 % of the peak."""
    cosine = 0.5 * (1 + math.cos(math.pi * step / steps))
    return PEAK_RATE * min(1, (step + 1) / WARM_UP) * (FINAL_SHARE + (1 - FINAL_SHARE) * cosine)


class Trainer:
    """Network, optimisers and log of one run."""

    def __init__(self, network: SmallWhisper, work: Path):
        hidden = network.hidden_matrices()
        hidden_ids = {id(p) for p in hidden}
        rest = [p for p in network.parameters() if id(p) not in hidden_ids]
        self.network = network
        self._muon = Muon(hidden)
        self._adam = torch.optim.AdamW(rest, betas=(0.9, 0.98), weight_decay=0.005)
        self._work = work
        self._log = open(work / "train.log", "w", buffering=1)
        self._sums = defaultdict(float)
        self._started = time.monotonic()

    def step(self, result: losses.Losses, rate: float) -> None:
        """Back-propagates and moves all weights."""
        for parameter in self.network.parameters():
            parameter.grad = None
        result.total.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        for group in self._adam.param_groups:
            group["lr"] = rate
        self._adam.step()
        self._muon.step(rate)

    def report(self, step: int, result: losses.Losses) -> None:
        """Writes the means of the last steps."""
        for name, value in result.parts.items():
            self._sums[name] += value / LOG_EVERY
        if step % LOG_EVERY == 0:
            parts = "  ".join(f"{name} {value:.3f}" for name, value in self._sums.items())
            seconds = time.monotonic() - self._started
            print(f"step {step}  {parts}  {seconds / 60:.1f} min, {seconds / step:.3f} s a step", file=self._log)
            self._sums.clear()

    def save(self, step: int) -> None:
        """Writes the checkpoint whole or not at all."""
        partial = self._work / "checkpoint.part"
        torch.save({"weights": self.network.state_dict(), "config": self.network.config.to_dict(), "step": step}, partial)
        partial.replace(self._work / "checkpoint.pt")


def run(work: Path, steps: int, threads: int, workers: int) -> None:
    keep_freed_memory()
    torch.set_num_threads(threads)
    torch.manual_seed(SEED)
    np.random.seed(SEED)
    tokenizer, phonemes = inventory.load(work, SEED)
    config = ModelConfig(tokenizer.size, len(ALPHABET), len(phonemes))
    full_from = int(steps * (1 - FULL_CONTEXT_SHARE))
    stream = BatchStream(SEED, steps, full_from, BATCH, config.audio_context, tokenizer, phonemes, workers)
    trainer = Trainer(SmallWhisper(config), work)
    for step, batch in enumerate(stream):
        result = losses.compute(trainer.network, batch, tokenizer, corrupted=step >= CORRUPTION_FROM)
        trainer.step(result, learning_rate(step, steps))
        trainer.report(step + 1, result)
        if (step + 1) % SAVE_EVERY == 0 or step + 1 == steps:
            trainer.save(step + 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=HERE / "work", help="folder for the tokeniser, log and checkpoint")
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--threads", type=int, default=1, help="of the matrix products")
    parser.add_argument("--workers", type=int, default=1, help="processes that synthesise; part of the seed")
    arguments = parser.parse_args()
    run(arguments.work, arguments.steps, arguments.threads, arguments.workers)


if __name__ == "__main__":
    main()

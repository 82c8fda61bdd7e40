"""Trains the demonstration model for a fixed number of steps; its checkpoint stays in the work folder."""

import argparse
import ctypes
import os
import time
from collections import defaultdict
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import torch

import inventory
import losses
from batches import BatchStream
from corpus import HERE
from model import ModelConfig, SmallWhisper
from muon import Muon
from stages import STAGES
from tokenizer import ALPHABET

BATCH = 24
LOG_EVERY, SAVE_EVERY = 20, 200
_M_TRIM_THRESHOLD, _M_MMAP_MAX = -1, -4


def keep_freed_memory() -> None:
    """Has glibc reuse large blocks instead of returning them: fresh pages cost a seventh of a step."""
    libc = ctypes.CDLL(None)
    libc.mallopt(_M_MMAP_MAX, 0)
    libc.mallopt(_M_TRIM_THRESHOLD, 2**31 - 1)


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
        self._log = open(work / "train.log", "a", buffering=1)
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
        stored = {"weights": self.network.state_dict(), "config": self.network.config.to_dict(), "step": step}
        torch.save(stored, partial)
        partial.replace(self._work / "checkpoint.pt")


def run(number: int, work: Path, threads: int, workers: int) -> None:
    """One stage. All but the first start from the checkpoint of the one before, which they replace."""
    stage = STAGES[number]
    keep_freed_memory()
    torch.set_num_threads(threads)
    torch.manual_seed(stage.seed)
    tokenizer, phonemes = inventory.load(work, STAGES[1].seed)
    config = ModelConfig(tokenizer.size, len(ALPHABET), len(phonemes))
    network = SmallWhisper(config)
    if number > 1:
        network.load_state_dict(torch.load(work / "checkpoint.pt", map_location="cpu")["weights"])
    trainer = Trainer(network, work)
    for step, batch in enumerate(BatchStream(stage, BATCH, config.audio_context, tokenizer, phonemes, workers)):
        result = losses.compute(network, batch, tokenizer, corrupted=step >= stage.corrupt_from)
        trainer.step(result, stage.rate(step))
        trainer.report(step + 1, result)
        if (step + 1) % SAVE_EVERY == 0 or step + 1 == stage.steps:
            trainer.save(step + 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", type=int, choices=STAGES, help="all but 1 continue from the checkpoint of the one before")
    parser.add_argument("--work", type=Path, default=HERE / "work", help="folder for the tokeniser, log and checkpoint")
    parser.add_argument("--threads", type=int, default=1, help="of the matrix products")
    parser.add_argument("--workers", type=int, default=1, help="processes that synthesise; part of the seed")
    a = parser.parse_args()
    run(a.stage, a.work, a.threads, a.workers)


if __name__ == "__main__":
    main()

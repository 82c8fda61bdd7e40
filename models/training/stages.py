"""The two passes of the training run: how long, how fast, and on what lengths of audio context."""

import math
from dataclasses import dataclass

FINAL_SHARE = 0.03
RUN_TIME_SHARE = 0.10
"""The last part of a stage sees the audio contexts that whisper.cpp is run with, instead of just the clips' length."""


@dataclass(frozen=True)
class Stage:
    """One pass over fresh clips; the rate climbs to its peak in `warm_up` steps and falls to almost nothing.

    Run time means the whole audio context, or, for `cut_share` of the batches, the one that the kiosk cuts to the
    length of an utterance. Decoder inputs are corrupted from step `corrupt_from` on.
    """

    seed: int
    steps: int
    peak_rate: float
    warm_up: int
    corrupt_from: int
    cut_share: float

    def rate(self, step: int) -> float:
        """Linear warm-up times a cosine down to 3 % of the peak."""
        cosine = 0.5 * (1 + math.cos(math.pi * step / self.steps))
        return self.peak_rate * min(1, (step + 1) / self.warm_up) * (FINAL_SHARE + (1 - FINAL_SHARE) * cosine)

    def is_run_time(self, step: int) -> bool:
        return step >= int(self.steps * (1 - RUN_TIME_SHARE))


STAGES = {
    1: Stage(seed=1, steps=2800, peak_rate=1.5e-3, warm_up=150, corrupt_from=300, cut_share=0),
    2: Stage(seed=2, steps=1000, peak_rate=8e-4, warm_up=30, corrupt_from=0, cut_share=0.6),
}

"""The four passes of the training run: how long, how fast, and on what lengths of audio context."""

import math
from dataclasses import dataclass

FINAL_SHARE = 0.03


@dataclass(frozen=True)
class Stage:
    """One pass over fresh clips; the rate climbs to its peak in `warm_up` steps and falls along a cosine.

    The cosine would end after `fall` steps. Decoder inputs are corrupted from step `corrupt_from` on. From step
    `run_time_from` on the clips get the audio contexts with which whisper.cpp is run instead of just their length:
    the whole one, or, for `cut_share` of the batches, the one that is cut to an utterance. A `wide` stage hears a new
    speaker in most clips, and more and longer sentences that the kiosk itself says. In `no_speech` parts, to 96 of
    others, nobody speaks.
    """

    seed: int
    steps: int
    peak_rate: float
    warm_up: int
    fall: int
    corrupt_from: int
    run_time_from: int
    cut_share: float
    wide: bool = False
    no_speech: int = 4

    def rate(self, step: int) -> float:
        """Linear warm-up times a cosine down to 3 % of the peak."""
        cosine = 0.5 * (1 + math.cos(math.pi * step / self.fall))
        return self.peak_rate * min(1, (step + 1) / self.warm_up) * (FINAL_SHARE + (1 - FINAL_SHARE) * cosine)


STAGES = {
    1: Stage(seed=1, steps=2000, peak_rate=1.5e-3, warm_up=150, fall=2800,
             corrupt_from=300, run_time_from=2000, cut_share=0),
    2: Stage(seed=2, steps=1500, peak_rate=8e-4, warm_up=30, fall=1500,
             corrupt_from=0, run_time_from=1300, cut_share=0.75),
    3: Stage(seed=3, steps=1700, peak_rate=8e-4, warm_up=50, fall=1700,
             corrupt_from=0, run_time_from=1250, cut_share=0, wide=True),
    4: Stage(seed=4, steps=240, peak_rate=2e-4, warm_up=10, fall=240,
             corrupt_from=0, run_time_from=0, cut_share=0, wide=True, no_speech=24),
}

"""What the network is trained on: the transcript, and three helpers that make it learn in minutes instead of days.

espeak-ng knows when it says what, so every frame has a phoneme label and every token the frames of its word.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F

from batches import Batch
from model import SmallWhisper
from tokenizer import Tokenizer, ctc_targets

TRANSCRIPT_WEIGHT, PHONEME_WEIGHT, GUIDE_WEIGHT, CTC_WEIGHT = 0.7, 0.4, 0.3, 0.1
LABEL_SMOOTHING = 0.05
CORRUPTED_INPUTS = 0.08
_IGNORED = -100


@dataclass
class Losses:
    """The weighted sum to minimise, and its parts for the log."""

    total: torch.Tensor
    parts: dict[str, float]


def token_tensors(texts: list[str], tokenizer: Tokenizer) -> tuple[torch.Tensor, torch.Tensor]:
    """Decoder inputs and targets (B, L); positions that are not learned hold -100 in the targets."""
    encoded = [tokenizer.encode(text) for text in texts]
    prompt = tokenizer.prompt
    length = max(map(len, encoded)) + len(prompt)
    inputs = torch.full((len(texts), length), tokenizer.end)
    targets = torch.full((len(texts), length), _IGNORED)
    for i, tokens in enumerate(encoded):
        inputs[i, : len(prompt) + len(tokens)] = torch.tensor(prompt + tokens)
        targets[i, len(prompt) - 1 : len(prompt) + len(tokens)] = torch.tensor(tokens + [tokenizer.end])
    return inputs, targets


def corrupt(inputs: torch.Tensor, tokenizer: Tokenizer) -> torch.Tensor:
    """Replaces some text tokens (B, L) by random ones: a decoder that cannot trust its own text must listen."""
    chosen = torch.rand(inputs.shape) < CORRUPTED_INPUTS
    chosen[:, : len(tokenizer.prompt)] = False
    return torch.where(chosen, torch.randint(1, tokenizer.end, inputs.shape), inputs)


def ctc_loss(network: SmallWhisper, frames: torch.Tensor, texts: list[str]) -> torch.Tensor:
    """Connectionist temporal classification over characters, per character."""
    log_probabilities = F.log_softmax(network.character_head(frames).float(), -1).transpose(0, 1)
    targets = [ctc_targets(text) for text in texts]
    lengths = torch.tensor([len(target) for target in targets])
    flat = torch.tensor([number for target in targets for number in target], dtype=torch.long)
    spans = torch.full((len(texts),), log_probabilities.shape[0], dtype=torch.long)
    summed = F.ctc_loss(log_probabilities, flat, spans, lengths, blank=0, reduction="sum", zero_infinity=True)
    return summed / lengths.sum().clamp(min=1)


def guide_loss(guides: list[torch.Tensor], spans: torch.Tensor, offset: int) -> torch.Tensor:
    """Minus the log of the attention (B, L, S) that falls inside each token's frames, spans (B, N, 2).

    `offset` is the decoder position that predicts the first token.
    """
    known = spans[:, :, 0] >= 0
    if not known.any():
        return spans.new_zeros((), dtype=torch.float32)
    frame = torch.arange(guides[0].shape[2])
    inside = ((frame >= spans[:, :, :1]) & (frame < spans[:, :, 1:])).float()
    caught = [(g[:, offset : offset + spans.shape[1]].float() * inside).sum(-1) for g in guides]
    return sum(-((c + 1e-5).log() * known).sum() / known.sum() for c in caught) / len(guides)


def compute(network: SmallWhisper, batch: Batch, tokenizer: Tokenizer, corrupted: bool) -> Losses:
    """Forward pass over one batch."""
    frames = network.encode(torch.from_numpy(batch.mel).float())
    inputs, targets = token_tensors(batch.texts, tokenizer)
    logits, guides = network.decode(corrupt(inputs, tokenizer) if corrupted else inputs, frames)
    transcript = F.cross_entropy(
        logits.flatten(0, 1), targets.flatten(), ignore_index=_IGNORED, label_smoothing=LABEL_SMOOTHING
    )
    labels = torch.from_numpy(batch.phonemes).long()
    scores = network.phoneme_head(frames).float()
    phoneme = F.cross_entropy(scores.flatten(0, 1), labels.flatten())
    first = len(tokenizer.prompt) - 1
    spans = torch.from_numpy(batch.spans).long()[:, : inputs.shape[1] - first]
    guide = guide_loss(guides, spans, first)
    ctc = ctc_loss(network, frames, batch.texts)
    total = (TRANSCRIPT_WEIGHT * transcript + PHONEME_WEIGHT * phoneme + GUIDE_WEIGHT * guide + CTC_WEIGHT * ctc)
    learned = targets >= 0
    return Losses(total, {
        "transcript": transcript.item(), "phoneme": phoneme.item(), "guide": guide.item(), "ctc": ctc.item(),
        "tokens_right": (logits.argmax(-1) == targets)[learned].float().mean().item(),
        "phonemes_right": (scores.argmax(-1) == labels)[labels > 0].float().mean().item(),
    })

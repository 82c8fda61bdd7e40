"""A small Whisper: the architecture of OpenAI's Whisper with two training-only heads.

Shapes use B clips, T mel frames (100 a second), S = T / 2 encoder frames (50 a second),
L decoder positions, D model width, H attention heads, V tokens.
Matrix products run in bfloat16 (the processor's AMX units), sums and norms in float32.
"""

import math
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import nn


@dataclass(frozen=True)
class ModelConfig:
    """Sizes of the network. `tokens` is the training vocabulary, not the 51,865 rows of the exported file."""

    tokens: int
    characters: int
    phonemes: int
    width: int = 192
    heads: int = 3
    encoder_layers: int = 4
    decoder_layers: int = 2
    audio_context: int = 512
    text_context: int = 160
    mels: int = 80

    def to_dict(self) -> dict:
        return asdict(self)


def half_linear(x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor | None) -> torch.Tensor:
    """x (..., in) times weight (out, in) transposed, in bfloat16."""
    half = torch.bfloat16
    return F.linear(x.to(half), weight.to(half), None if bias is None else bias.to(half))


def gelu(x: torch.Tensor) -> torch.Tensor:
    """Exact GELU. whisper.cpp computes the tanh form, which differs by less than bfloat16 does and is slower here."""
    return F.gelu(x)


class Linear(nn.Module):
    """Linear layer whose product runs in bfloat16; parameters stay float32."""

    def __init__(self, inputs: int, outputs: int, bias: bool = True):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(outputs, inputs) / math.sqrt(inputs))
        self.bias = nn.Parameter(torch.zeros(outputs)) if bias else None

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return half_linear(x, self.weight, self.bias)


class Attention(nn.Module):
    """Multi-head attention with Whisper's projections (the key has no bias)."""

    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads = heads
        self.query = Linear(width, width)
        self.key = Linear(width, width, bias=False)
        self.value = Linear(width, width)
        self.out = Linear(width, width)

    def forward(self, x: torch.Tensor, memory: torch.Tensor, causal: bool) -> tuple[torch.Tensor, torch.Tensor]:
        """Queries from x (B, N, D), keys and values from memory (B, M, D).

        Returns the output (B, N, D) and the attention weights (B, H, N, M).
        """
        batch, length, width = x.shape
        heads, size, span = self.heads, width // self.heads, memory.shape[1]
        query = self.query(x) * size**-0.5
        query = query.view(batch, length, heads, size).transpose(1, 2).reshape(-1, length, size)
        key = self.key(memory).view(batch, span, heads, size).permute(0, 2, 3, 1).reshape(-1, size, span)
        value = self.value(memory).view(batch, span, heads, size).transpose(1, 2).reshape(-1, span, size)
        scores = torch.bmm(query, key)
        if causal:
            scores = scores + torch.full((length, length), -1e4, dtype=scores.dtype).triu(1)
        weights = F.softmax(scores, -1)
        mixed = torch.bmm(weights, value).view(batch, heads, length, size).transpose(1, 2)
        return self.out(mixed.reshape(batch, length, width)), weights.view(batch, heads, length, span)


class FeedForward(nn.Module):
    """The two-layer perceptron of a block. The names 0 and 2 are those of Whisper's tensors."""

    def __init__(self, width: int):
        super().__init__()
        self.add_module("0", Linear(width, 4 * width))
        self.add_module("2", Linear(4 * width, width))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self._modules["2"](gelu(self._modules["0"](x)))


class EncoderBlock(nn.Module):
    """Self-attention over all frames, then the perceptron; both pre-norm and residual."""

    def __init__(self, width: int, heads: int):
        super().__init__()
        self.attn_ln = nn.LayerNorm(width)
        self.attn = Attention(width, heads)
        self.mlp_ln = nn.LayerNorm(width)
        self.mlp = FeedForward(width)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        normed = self.attn_ln(x).bfloat16()
        x = x + self.attn(normed, normed, causal=False)[0]
        return x + self.mlp(self.mlp_ln(x).bfloat16())


class DecoderBlock(nn.Module):
    """Causal self-attention, attention to the encoder frames, then the perceptron."""

    def __init__(self, width: int, heads: int):
        super().__init__()
        self.attn_ln = nn.LayerNorm(width)
        self.attn = Attention(width, heads)
        self.cross_attn_ln = nn.LayerNorm(width)
        self.cross_attn = Attention(width, heads)
        self.mlp_ln = nn.LayerNorm(width)
        self.mlp = FeedForward(width)

    def forward(self, x: torch.Tensor, frames: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Returns x (B, L, D) and the weights of the first cross-attention head (B, L, S)."""
        normed = self.attn_ln(x).bfloat16()
        x = x + self.attn(normed, normed, causal=True)[0]
        attended, weights = self.cross_attn(self.cross_attn_ln(x).bfloat16(), frames, causal=False)
        x = x + attended
        return x + self.mlp(self.mlp_ln(x).bfloat16()), weights[:, 0]


def sinusoids(length: int, width: int) -> torch.Tensor:
    """Whisper's fixed positions (length, width), rounded to bfloat16 so that they compress well."""
    step = math.log(10000) / (width // 2 - 1)
    angles = torch.arange(length)[:, None] * torch.exp(-step * torch.arange(width // 2))[None]
    return torch.cat([angles.sin(), angles.cos()], 1).bfloat16().float()


class Convolution(nn.Module):
    """Kernel 3, padding 1. Written as gather and product: torch 1.13's own gave gradients of 1e20 with bfloat16."""

    def __init__(self, inputs: int, outputs: int, stride: int):
        super().__init__()
        self.stride = stride
        self.weight = nn.Parameter(torch.randn(outputs, inputs, 3) / math.sqrt(3 * inputs))
        self.bias = nn.Parameter(torch.zeros(outputs))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """x (B, T, in) to (B, T / stride, out)."""
        length = x.shape[1]
        padded = F.pad(x, (0, 0, 1, 1))
        taps = torch.cat([padded[:, k : k + length : self.stride] for k in range(3)], -1)
        return gelu(half_linear(taps, self.weight.permute(0, 2, 1).flatten(1), self.bias))


class SmallWhisper(nn.Module):
    """Encoder and decoder, plus heads that predict characters (CTC) and phonemes from every encoder frame."""

    def __init__(self, config: ModelConfig):
        super().__init__()
        self.config = config
        width, heads = config.width, config.heads
        self.conv1 = Convolution(config.mels, width, 1)
        self.conv2 = Convolution(width, width, 2)
        self.register_buffer("audio_positions", sinusoids(config.audio_context, width))
        self.encoder = nn.ModuleList(EncoderBlock(width, heads) for _ in range(config.encoder_layers))
        self.ln_post = nn.LayerNorm(width)
        self.embedding = nn.Parameter(torch.randn(config.tokens, width) * 0.05)
        self.text_positions = nn.Parameter(torch.randn(config.text_context, width) * 0.02)
        self.decoder = nn.ModuleList(DecoderBlock(width, heads) for _ in range(config.decoder_layers))
        self.ln = nn.LayerNorm(width)
        mask = torch.ones(width)
        mask[-1] = 0
        self.register_buffer("norm_mask", mask)
        self.character_head = Linear(width, config.characters + 1)
        self.phoneme_head = Linear(width, config.phonemes + 1)

    def encode(self, mel: torch.Tensor) -> torch.Tensor:
        """Log-mel (B, T, 80) to frames (B, S, D) in bfloat16."""
        x = self.conv2(self.conv1(mel)).float()
        x = x + self.audio_positions[: x.shape[1]]
        for block in self.encoder:
            x = block(x)
        return self.ln_post(x).bfloat16()

    def final_norm(self) -> tuple[torch.Tensor, torch.Tensor]:
        """Weight and bias (D) of the last norm; its last channel is held at the constant 1.

        The exported file gives its unused rows -100 there, so that they are never chosen.
        """
        return self.ln.weight * self.norm_mask, self.ln.bias * self.norm_mask + (1 - self.norm_mask)

    def decode(self, tokens: torch.Tensor, frames: torch.Tensor) -> tuple[torch.Tensor, list[torch.Tensor]]:
        """Tokens (B, L) and frames (B, S, D) to logits (B, L, V) and per layer one head's weights (B, L, S)."""
        x = F.embedding(tokens, self.embedding) + self.text_positions[: tokens.shape[1]]
        guides = []
        for block in self.decoder:
            x, weights = block(x, frames)
            guides.append(weights)
        x = F.layer_norm(x, (x.shape[-1],), *self.final_norm())
        return half_linear(x, self.embedding, None).float(), guides

    def hidden_matrices(self) -> list[nn.Parameter]:
        """The two-dimensional weights inside the blocks: those that Muon trains."""
        blocks = [*self.encoder.parameters(), *self.decoder.parameters()]
        return [p for p in blocks if p.ndim == 2]

"""Writes a checkpoint as a q8_0 file in the ggml format of whisper.cpp, and gzipped beside it.

Format: whisper.cpp's models/convert-pt-to-ggml.py. Token numbers are fixed offsets in whisper.cpp, so the file has
the 51,865 rows of the multilingual models; two decoder layers make it decode without timestamps.
"""

import argparse
import gzip
import struct
from pathlib import Path

import numpy as np
import torch

from corpus import HERE
from mel import FILTERS
from model import ModelConfig, SmallWhisper
from tokenizer import EMPTY, Tokenizer

MAGIC = 0x67676D6C
ROWS = 51865
END, START, DUTCH, TRANSCRIBE, NO_SPEECH, NO_TIMESTAMPS = 50257, 50258, 50271, 50359, 50362, 50363
FILE_Q8_0 = 2007
TYPE_F32, TYPE_F16, TYPE_Q8_0 = 0, 1, 8
BLOCK = 32
NEVER = -100.0
NO_SPEECH_BOOST = 3.0
_FULL_PRECISION = ("encoder.conv1.bias", "encoder.conv2.bias",
                   "encoder.positional_embedding", "decoder.positional_embedding")


def token_rows(network: SmallWhisper, tokenizer: Tokenizer) -> np.ndarray:
    """The token embedding (51865, D). Unused rows score -100 through the constant last channel.

    The 'no speech' row is the empty token's, scored higher: whisper.cpp reports its probability but never picks it.
    """
    learned = network.embedding.detach().numpy()
    rows = np.zeros((ROWS, learned.shape[1]), np.float32)
    rows[:, -1] = NEVER
    rows[: len(tokenizer.vocabulary)] = learned[: len(tokenizer.vocabulary)]
    specials = {END: tokenizer.end, START: tokenizer.start, DUTCH: tokenizer.dutch,
                TRANSCRIBE: tokenizer.transcribe, NO_TIMESTAMPS: tokenizer.no_timestamps}
    for row, number in specials.items():
        rows[row] = learned[number]
    rows[NO_SPEECH] = learned[tokenizer.numbers[EMPTY]]
    rows[NO_SPEECH, -1] += NO_SPEECH_BOOST
    return rows


def tensors(network: SmallWhisper, tokenizer: Tokenizer) -> dict[str, np.ndarray]:
    """All tensors under Whisper's names."""
    state = {name: value.detach().float().numpy() for name, value in network.state_dict().items()}
    weight, bias = (value.detach().numpy() for value in network.final_norm())
    result = {
        "encoder.positional_embedding": state["audio_positions"],
        "encoder.ln_post.weight": state["ln_post.weight"],
        "encoder.ln_post.bias": state["ln_post.bias"],
        "decoder.positional_embedding": torch.from_numpy(state["text_positions"]).bfloat16().float().numpy(),
        "decoder.token_embedding.weight": token_rows(network, tokenizer),
        "decoder.ln.weight": weight,
        "decoder.ln.bias": bias,
    }
    for name in ("conv1", "conv2"):
        result[f"encoder.{name}.weight"] = state[f"{name}.weight"]
        result[f"encoder.{name}.bias"] = state[f"{name}.bias"].reshape(-1, 1)
    for name, value in state.items():
        side, _, rest = name.partition(".")
        if side in ("encoder", "decoder"):
            result[f"{side}.blocks.{rest}"] = value
    return result


def quantise(values: np.ndarray) -> bytes:
    """ggml's q8_0: blocks of 32 values, each a float16 scale and 32 signed bytes."""
    blocks = values.reshape(-1, BLOCK)
    scales = (np.abs(blocks).max(1) / 127).astype("<f2")
    divisors = np.where(scales == 0, 1, scales.astype(np.float32))[:, None]
    packed = np.empty((len(blocks), 2 + BLOCK), np.uint8)
    packed[:, :2] = scales.view(np.uint8).reshape(-1, 2)
    packed[:, 2:] = np.round(blocks / divisors).clip(-127, 127).astype(np.int8).view(np.uint8)
    return packed.tobytes()


def encode_tensor(name: str, values: np.ndarray) -> bytes:
    """Header and data: vectors and positions as float32, convolutions as float16, matrices as q8_0."""
    values = np.ascontiguousarray(values)
    if values.ndim < 2 or name in _FULL_PRECISION:
        kind, data = TYPE_F32, values.astype("<f4").tobytes()
    elif values.ndim == 2:
        kind, data = TYPE_Q8_0, quantise(values)
    else:
        kind, data = TYPE_F16, values.astype("<f2").tobytes()
    encoded = name.encode()
    header = struct.pack("<3i", values.ndim, len(encoded), kind)
    return header + struct.pack(f"<{values.ndim}i", *values.shape[::-1]) + encoded + data


def encode_model(network: SmallWhisper, tokenizer: Tokenizer) -> bytes:
    """The whole file."""
    c = network.config
    sizes = (ROWS, c.audio_context, c.width, c.heads, c.encoder_layers,
             c.text_context, c.width, c.heads, c.decoder_layers, c.mels)
    parts = [struct.pack("<12i", MAGIC, *sizes, FILE_Q8_0), struct.pack("<2i", *FILTERS.shape),
             FILTERS.astype("<f4").tobytes()]
    # A second ' ' that is never predicted: whisper.cpp bans the last token of that text at the start.
    words = [token.encode() for token in [*tokenizer.vocabulary, " "]]
    parts.append(struct.pack("<i", len(words)))
    parts += [struct.pack("<i", len(word)) + word for word in words]
    parts += [encode_tensor(name, values) for name, values in tensors(network, tokenizer).items()]
    return b"".join(parts)


def load(work: Path) -> tuple[SmallWhisper, Tokenizer]:
    """The checkpoint and tokeniser of a work folder."""
    stored = torch.load(work / "checkpoint.pt", map_location="cpu")
    network = SmallWhisper(ModelConfig(**stored["config"]))
    network.load_state_dict(stored["weights"])
    return network, Tokenizer.load(work / "tokenizer.json")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=HERE / "work")
    parser.add_argument("--output", type=Path, default=HERE / "work" / "whisper-demo-nl-q8_0.bin")
    arguments = parser.parse_args()
    data = encode_model(*load(arguments.work))
    packed = gzip.compress(data, 9, mtime=0)
    arguments.output.write_bytes(data)
    arguments.output.with_name(arguments.output.name + ".gz").write_bytes(packed)
    print(f"{arguments.output}: {len(data):,} bytes, gzipped {len(packed):,}")


if __name__ == "__main__":
    main()

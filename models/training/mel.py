"""Log-mel spectrogram as whisper.cpp computes it: 25 ms window, 10 ms hop, 80 Slaney mel bands."""

import numpy as np

SAMPLE_RATE = 16000
WINDOW = 400
HOP = 160
MELS = 80
FLOOR = 1e-10

_LINEAR_HZ_PER_MEL = 200 / 3
_BREAK_HZ = 1000.0
_BREAK_MEL = _BREAK_HZ / _LINEAR_HZ_PER_MEL
_LOG_STEP = np.log(6.4) / 27


def _hz_to_mel(hz: np.ndarray) -> np.ndarray:
    logarithmic = _BREAK_MEL + np.log(np.maximum(hz, FLOOR) / _BREAK_HZ) / _LOG_STEP
    return np.where(hz >= _BREAK_HZ, logarithmic, hz / _LINEAR_HZ_PER_MEL)


def _mel_to_hz(mel: np.ndarray) -> np.ndarray:
    exponential = _BREAK_HZ * np.exp(_LOG_STEP * (mel - _BREAK_MEL))
    return np.where(mel >= _BREAK_MEL, exponential, mel * _LINEAR_HZ_PER_MEL)


def mel_filters() -> np.ndarray:
    """Triangular filters (80, 201) with equal area: librosa's default mel basis."""
    top = _hz_to_mel(np.array(SAMPLE_RATE / 2))
    edges = _mel_to_hz(np.linspace(0.0, float(top), MELS + 2))
    bins = np.linspace(0, SAMPLE_RATE / 2, WINDOW // 2 + 1)
    widths = np.diff(edges)
    ramps = edges[:, None] - bins[None]
    rising = -ramps[:-2] / widths[:-1, None]
    falling = ramps[2:] / widths[1:, None]
    weights = np.maximum(0, np.minimum(rising, falling))
    weights *= (2 / (edges[2:] - edges[:-2]))[:, None]
    return weights.astype(np.float32)


FILTERS = mel_filters()
HANN = (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)).astype(np.float32)


def log_mel(samples: np.ndarray, frames: int) -> np.ndarray:
    """Samples at 16 kHz in [-1, 1] to (frames, 80); past the end of the sound the frames are silence.

    The start is mirrored and the dynamic range cut at 8 decades below the loudest value, as whisper.cpp does.
    """
    half = WINDOW // 2
    padded = np.zeros(max(frames * HOP + WINDOW, len(samples) + WINDOW), np.float32)
    padded[half : half + len(samples)] = samples
    mirror = min(half, len(samples) - 1)
    padded[half - mirror : half] = samples[1 : 1 + mirror][::-1]
    used = min(frames, (len(samples) + half) // HOP + 1)
    step = padded.strides[0]
    windows = np.lib.stride_tricks.as_strided(padded, (used, WINDOW), (step * HOP, step)) * HANN
    spectrum = np.fft.rfft(windows, axis=1)
    power = (spectrum.real**2 + spectrum.imag**2).astype(np.float32)
    result = np.full((frames, MELS), np.log10(FLOOR), np.float32)
    result[:used] = np.log10(np.maximum(power @ FILTERS.T, FLOOR))
    return (np.maximum(result, result.max() - 8) + 4) / 4

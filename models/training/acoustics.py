"""Rooms, microphones and noise: what makes clean synthetic speech harder, and clips in which nobody speaks."""

import numpy as np

from mel import SAMPLE_RATE
from speech import FREQUENT_VOICES, TRAINING_VOICES, Spoken, Synthesizer
from voices import Speakers

MAX_SECONDS = 10.24 - 0.1
"""The longest clip that fits an audio context of 512 frames."""

NEW_SPEAKERS, OWN_VOICE = 0.55, 0.1

_SMOOTH = np.array(sorted(
    2**a * 3**b * 5**c
    for a in range(1, 20) for b in range(13) for c in range(9) if 64 <= 2**a * 3**b * 5**c < 600_000
))


def _fft_size(length: int) -> int:
    """The next even length whose only prime factors are 2, 3 and 5: for these an FFT is quick."""
    return int(_SMOOTH[np.searchsorted(_SMOOTH, length)])


def resample(samples: np.ndarray, rate: int, stretch: float = 1.0, gains_db: np.ndarray | None = None) -> np.ndarray:
    """To 16 kHz. A stretch above 1 makes it longer and lower, formants too.

    `gains_db` colours the sound: gains at 0, 500, 1500 and 4000 Hz, linear in between.
    """
    size = _fft_size(len(samples) + 200)
    target = _fft_size(int(size * SAMPLE_RATE / rate * stretch))
    spectrum = np.fft.rfft(samples, size)
    if gains_db is not None:
        hertz = np.fft.rfftfreq(size, 1 / rate)
        spectrum = spectrum * 10 ** (np.interp(hertz, [0, 500, 1500, 4000], gains_db) / 20)
    kept = min(target // 2 + 1, len(spectrum))
    result = np.zeros(target // 2 + 1, np.complex64)
    result[:kept] = spectrum[:kept]
    result[int(kept * 0.985) :] *= 0.3
    scaled = np.fft.irfft(result, target) * (target / size)
    return scaled[: int(len(samples) * target / size)].astype(np.float32)


def reverberate(rng: np.random.Generator, samples: np.ndarray) -> np.ndarray:
    """A room: exponentially decaying noise of 0.1 to 0.5 s after the direct sound."""
    length = int(SAMPLE_RATE * rng.uniform(0.1, 0.5))
    room = rng.standard_normal(length) * np.exp(-6.9 * np.arange(length) / length)
    room[: int(16 * rng.uniform(1, 6))] = 0
    room *= rng.uniform(0.1, 0.7) / np.sqrt((room**2).sum() + 1e-9)
    room[0] = 1
    total = len(samples) + length - 1
    size = _fft_size(total)
    product = np.fft.rfft(samples, size) * np.fft.rfft(room, size)
    return np.fft.irfft(product, size)[:total].astype(np.float32)


def coloured_noise(rng: np.random.Generator, length: int, slope: float) -> np.ndarray:
    """Noise of unit power; slope 0 is white, 0.5 pink, 1 brown."""
    size = _fft_size(length)
    bins = size // 2 + 1
    spectrum = rng.standard_normal(bins) + 1j * rng.standard_normal(bins)
    spectrum *= (np.arange(bins) + 20.0) ** -slope
    noise = np.fft.irfft(spectrum, size)
    noise = np.pad(noise, (0, max(0, length - len(noise))))[:length]
    return (noise / (noise.std() + 1e-9)).astype(np.float32)


def random_noise(rng: np.random.Generator, length: int) -> np.ndarray:
    return coloured_noise(rng, length, rng.choice([0.0, 0.5, 1.0]))


def add_noise(rng: np.random.Generator, samples: np.ndarray, decibels: float) -> np.ndarray:
    """Noise at a signal-to-noise ratio in dB."""
    level = np.sqrt((samples**2).mean()) * 10 ** (-decibels / 20)
    return samples + level * random_noise(rng, len(samples))


def scale_to_peak(samples: np.ndarray, peak: float) -> np.ndarray:
    return samples * (peak / (np.abs(samples).max() + 1e-6))


def training_clip(rng: np.random.Generator, synthesizer: Synthesizer, text: str, speakers: Speakers | None) -> Spoken:
    """The text in a random voice, pace, colour, room, level and noise, at 16 kHz; mostly of `speakers` if given."""
    voice = _varied_voice(rng, speakers) if speakers else _installed_voice(rng)
    spoken = synthesizer.say(text, voice, rng.integers(130, 216), rng.integers(25, 76), rng.integers(30, 76))
    return degrade(rng, spoken, synthesizer.sample_rate)


def _varied_voice(rng: np.random.Generator, speakers: Speakers) -> str:
    """Mostly a speaker never heard before, now and then the voice with which the kiosk speaks."""
    kind = rng.random()
    if kind < NEW_SPEAKERS:
        return speakers.next(rng)
    return "nl" if kind < NEW_SPEAKERS + OWN_VOICE else _installed_voice(rng)


def _installed_voice(rng: np.random.Generator) -> str:
    pool = FREQUENT_VOICES if rng.random() < 0.7 else TRAINING_VOICES
    return pool[rng.integers(len(pool))]


def degrade(rng: np.random.Generator, spoken: Spoken, rate: int) -> Spoken:
    """Random colour, stretch, room, level and noise, with silence around the speech."""
    gains = rng.uniform(-6, 6, 4) if rng.random() < 0.6 else None
    stretch = float(np.clip(np.exp(rng.normal(0, 0.06)), 0.85, 1.18)) if rng.random() < 0.7 else 1.0
    samples = resample(spoken.samples, rate, stretch, gains)
    true_stretch = (len(samples) / SAMPLE_RATE) / (len(spoken.samples) / rate)
    if rng.random() < 0.3:
        samples = reverberate(rng, samples)
    lead = rng.uniform(0.02, 0.4)
    samples = with_silence(samples, lead, rng.uniform(0.05, 0.5))
    samples = scale_to_peak(samples, 10 ** rng.uniform(-1.3, -0.15))
    if rng.random() < 0.5:
        samples = add_noise(rng, samples, rng.uniform(12, 40))
    return spoken.shifted(np.clip(samples, -1, 1).astype(np.float32), true_stretch, lead)


def with_silence(samples: np.ndarray, before: float, after: float) -> np.ndarray:
    """Silence of so many seconds before and after."""
    lengths = int(SAMPLE_RATE * before), int(SAMPLE_RATE * after)
    return np.pad(samples, lengths).astype(np.float32)


def clean_clip(synthesizer: Synthesizer, text: str, voice: str, rate: int) -> np.ndarray:
    """The text without any degradation, 0.1 s of silence before and 0.2 s after, at 16 kHz."""
    spoken = synthesizer.say(text, voice, rate, 50, 50)
    return with_silence(scale_to_peak(resample(spoken.samples, synthesizer.sample_rate), 0.3), 0.1, 0.2)


def _silence(rng: np.random.Generator, length: int, synthesizer: Synthesizer) -> np.ndarray:
    return np.zeros(length)


def _noise(rng: np.random.Generator, length: int, synthesizer: Synthesizer) -> np.ndarray:
    swell = 1 + rng.uniform(0, 0.9) * np.sin(2 * np.pi * rng.uniform(0.1, 4) * np.arange(length) / SAMPLE_RATE)
    return random_noise(rng, length) * swell


def _hum(rng: np.random.Generator, length: int, synthesizer: Synthesizer) -> np.ndarray:
    seconds = np.arange(length) / SAMPLE_RATE
    base = rng.choice([50.0, 100.0, rng.uniform(60, 900)])
    tones = [rng.uniform(0.05, 1) / k * np.sin(2 * np.pi * base * k * seconds) for k in range(1, rng.integers(2, 8))]
    return sum(tones) + 0.02 * random_noise(rng, length)


def _clicks(rng: np.random.Generator, length: int, synthesizer: Synthesizer) -> np.ndarray:
    result = 0.01 * random_noise(rng, length)
    for start in rng.integers(0, max(1, length - 2000), rng.integers(2, 14)):
        size = rng.integers(40, 2000)
        knock = random_noise(rng, size) * np.exp(-8 * np.arange(size) / size)
        result[start : start + size] += rng.uniform(0.2, 1) * knock[: length - start]
    return result


def _babble(rng: np.random.Generator, length: int, synthesizer: Synthesizer) -> np.ndarray:
    """Several voices at once, each backwards: it sounds like people talking, and has no words."""
    result = np.zeros(length)
    for _ in range(rng.integers(4, 8)):
        voice = FREQUENT_VOICES[rng.integers(len(FREQUENT_VOICES))]
        text = "De mensen in de wachtkamer praten door elkaar heen over van alles en nog wat."
        spoken = synthesizer.say(text, voice, rng.integers(120, 200), rng.integers(25, 76), 60)
        samples = resample(spoken.samples[::-1], synthesizer.sample_rate)
        result += rng.uniform(0.3, 1) * np.resize(np.roll(samples, rng.integers(len(samples))), length)
    return result + 0.05 * random_noise(rng, length)


NO_SPEECH_KINDS = {"silence": _silence, "noise": _noise, "hum": _hum, "clicks": _clicks, "babble": _babble}
_NO_SPEECH_ODDS = [0.12, 0.38, 0.18, 0.18, 0.14]


def no_speech_clip(rng: np.random.Generator, synthesizer: Synthesizer, kind: str | None = None) -> Spoken:
    """1 to 5 seconds at 16 kHz in which nobody speaks, from barely audible to loud."""
    chosen = kind or rng.choice(list(NO_SPEECH_KINDS), p=_NO_SPEECH_ODDS)
    length = int(SAMPLE_RATE * rng.uniform(1, 5))
    samples = NO_SPEECH_KINDS[chosen](rng, length, synthesizer)
    peak = 10 ** rng.uniform(-3, -0.2)
    return Spoken(scale_to_peak(samples, peak).astype(np.float32), [], [])

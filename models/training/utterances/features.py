"""Features of a sentence, hashed. The kiosk computes the same ones: change both or none."""

import re
import unicodedata
from functools import lru_cache

BITS = 15
SIZE = 1 << BITS
MAX_WORDS = 60
SHORTEST, LONGEST = 2, 5
SKIPS = (1, 2, 3)

_PAIRS = {"ch": "g", "ij": "y", "ei": "y", "ou": "w", "au": "w", "ck": "k", "th": "t", "ph": "f"}
_SINGLE = {"d": "t", "v": "f", "z": "s", "c": "k", "q": "k", "b": "p"}
_ACCENTS = str.maketrans("àáâãäåçèéêëìíîïñòóôõöùúûüýÿ", "aaaaaaceeeeiiiinooooouuuuyy")
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """Lower-case words without accents, as DutchTokenizer cuts them: it knows the accents of Western Europe; an apostrophe joins."""
    plain = "".join(c for c in text.lower().translate(_ACCENTS) if unicodedata.category(c) != "Mn")
    return _WORD.findall(plain.replace("'", "").replace("’", ""))[:MAX_WORDS]


@lru_cache(maxsize=None)
def sound(word: str) -> str:
    """The word the way it sounds, coarsely, as SoundKey writes it."""
    key, place = "", 0
    while place < len(word):
        pair = _PAIRS.get(word[place : place + 2])
        letter = pair or _SINGLE.get(word[place], word[place])
        place += 2 if pair else 1
        if not key.endswith(letter):
            key += letter
    return key


@lru_cache(maxsize=None)
def fnv(text: str) -> int:
    """FNV-1a (Fowler, Noll, Vo), 32 bits, over UTF-16 letters."""
    value = 2166136261
    for letter in text:
        value = ((value ^ ord(letter)) * 16777619) & 0xFFFFFFFF
    return value


def _place(value: int) -> int:
    """The highest bits after one more mixing: the lowest ones of a short text hardly differ."""
    return ((value * 2654435769) & 0xFFFFFFFF) >> (32 - BITS)


@lru_cache(maxsize=None)
def _of_word(key: str) -> tuple[int, ...]:
    """The word itself, and its groups of letters, with marks for where it begins and ends."""
    marked = f"<{key}>"
    groups = {marked[i : i + n] for n in range(SHORTEST, LONGEST + 1) for i in range(len(marked) - n + 1)}
    return tuple(_place(fnv(group)) for group in sorted(groups | {marked}))


@lru_cache(maxsize=None)
def _of_pair(first: str, second: str, skip: int) -> int:
    return _place(fnv(f"{first}{' ' * skip}{second}"))


def of(text: str) -> list[int]:
    """Places in the table, each once."""
    keys = ["^", *map(sound, words(text)), "$"]
    found = {place for key in keys[1:-1] for place in _of_word(key)}
    for skip in SKIPS:
        found.update(_of_pair(a, b, skip) for a, b in zip(keys, keys[skip:]))
    return sorted(found)

"""A sentence as a recogniser that mishears would write it: the slips of `kiosk eval --slips`, drawn anew each time."""

import random

_SHARE, _FIRST_LOST = 0.2, 0.05
_ALIKE = [("v", "f"), ("f", "v"), ("z", "s"), ("s", "z"), ("ei", "ij"), ("ij", "ei"), ("ou", "au"), ("au", "ou"), ("ch", "g"), ("g", "ch")]
_ENDINGS = [("en", "e"), ("e", ""), ("t", ""), ("s", ""), ("n", "")]
_LAST = [("d", "t"), ("t", "d")]


def mishear(text: str, rng: random.Random) -> str:
    said = text.split()
    heard, place = [], 1 if len(said) >= 4 and rng.random() < _FIRST_LOST else 0
    while place < len(said):
        word, following = said[place], said[place + 1] if place + 1 < len(said) else None
        slipped = _slip(word, following, rng) if rng.random() < _SHARE else word
        place += 2 if following is not None and slipped == word + following else 1
        heard.append(slipped)
    return " ".join(filter(None, heard)) or text


def _slip(word: str, following: str | None, rng: random.Random) -> str:
    found = [following and word + following, _ending(word, _LAST, 5), _ending(word, _ENDINGS, 5)]
    alike = [pair for pair in _ALIKE if pair[0] in word]
    if len(word) >= 4 and alike:
        found.append(word.replace(*rng.choice(alike), 1))
    if len(word) >= 5:
        gone = rng.randrange(1, len(word))
        found.append(word[:gone] + word[gone + 1 :])
    if len(word) >= 8:
        cut = rng.randrange(3, len(word) - 3)
        found.append(f"{word[:cut]} {word[cut:]}")
    found += [f"{word} {word}"] if len(word) <= 4 else []
    found += [""] if len(word) <= 3 else []
    return rng.choice([heard for heard in found if heard is not None] or [word])


def _ending(word: str, endings: list[tuple[str, str]], shortest: int) -> str | None:
    for said, heard in endings:
        if len(word) >= shortest and word.endswith(said):
            return word[: -len(said)] + heard
    return None

"""Sentences written as patterns: (this|that) is a choice, {slot} a choice that slots.txt names; one pattern a line."""

import random
from pathlib import Path


class Pattern:
    """A line of a sentence file, ready to be said in one of its ways."""

    def __init__(self, text: str, slots: dict[str, "Pattern"]):
        self._slots = slots
        self._node, rest = self._choice(text)
        if rest:
            raise ValueError(f"a ')' too many: {text}")

    def say(self, rng: random.Random) -> str:
        return " ".join(self._say(self._node, rng).split())

    def count(self) -> int:
        """In how many ways, slots included."""
        return self._count(self._node)

    def _choice(self, text: str):
        options, parts = [], []
        while text and text[0] != ")":
            if text[0] == "|":
                options.append(parts)
                parts, text = [], text[1:]
            elif text[0] == "(":
                node, text = self._choice(text[1:])
                parts.append(node)
                if not text:
                    raise ValueError("a '(' too many")
                text = text[1:]
            elif text[0] == "{":
                name, text = text[1:].split("}", 1)
                parts.append(self._slots[name])
            else:
                end = min((text.index(c) for c in "(){|" if c in text), default=len(text))
                parts.append(text[:end])
                text = text[end:]
        return [*options, parts], text

    def _say(self, node, rng: random.Random) -> str:
        if isinstance(node, str):
            return node
        if isinstance(node, Pattern):
            return node.say(rng)
        return "".join(self._say(part, rng) for part in rng.choice(node))

    def _count(self, node) -> int:
        if isinstance(node, str):
            return 1
        if isinstance(node, Pattern):
            return node.count()
        total = 0
        for option in node:
            ways = 1
            for part in option:
                ways *= self._count(part)
            total += ways
        return total


def slots(file: Path) -> dict[str, Pattern]:
    named: dict[str, Pattern] = {}
    for line in file.read_text().splitlines():
        name, text = line.split(": ", 1)
        named[name] = Pattern(text, named)
    return named


def patterns(file: Path, named: dict[str, Pattern]) -> list[Pattern]:
    return [Pattern(line, named) for line in file.read_text().splitlines() if line.strip()]


def samples(pattern: Pattern, most: int, rng: random.Random) -> list[str]:
    """Different ways to say it, `most` at most."""
    wanted = min(most, pattern.count())
    said: dict[str, None] = {}
    for _ in range(4 * wanted):
        said.setdefault(pattern.say(rng))
        if len(said) == wanted:
            break
    return list(said)

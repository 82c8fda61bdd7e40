"""What the kiosk itself says: the sentences of its sources, with other figures than those that stand there.

The figures are drawn anew, so that a model has to hear them: it cannot know the fee from the sentence around it.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import spoken

SOURCES = Path(__file__).parents[2] / "seeds" / "lindewaard"
_CLAUSE_SHARE, _ORIGIN_SHARE = 0.3, 0.15
_TITLE = re.compile(r"^title: (.+)$", re.MULTILINE)
_BULLET = re.compile(r"^(?:[-*]|\d+\.) ")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


@dataclass(frozen=True)
class Sources:
    """The sentences of all sources as they stand there, and what the kiosk says about where it read them."""

    sentences: list[str]
    origins: list[str]


def read_sources() -> Sources:
    """Raises ValueError when there are none."""
    sentences, origins = {}, []
    for path in sorted(SOURCES.glob("*.md")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        origins += [f"Dit staat op de pagina {title}, bijgewerkt op 1 mei 2026." for title in _TITLE.findall(head)]
        for line in body.splitlines():
            text = _BULLET.sub("", line)
            if text and text[0] not in "#|":
                sentences.update(dict.fromkeys(_SENTENCE_END.split(text)))
    if not sentences or not origins:
        raise ValueError(f"no sentences in {SOURCES}: expected the sources of the demonstration municipality")
    return Sources(list(sentences), origins)


def _euros(rng: random.Random, match: re.Match) -> str:
    whole, cents = len(match["whole"].replace(".", "")), match["cents"]
    text = spoken.number(rng.randint(10 ** (whole - 1), 10**whole - 1)) + " euro"
    return text + " " + spoken.number(rng.randint(1, 99)) if cents and rng.random() < 0.8 else text


def _moment(rng: random.Random, match: re.Match) -> str:
    minutes = rng.choice(["", "", " vijftien", " dertig", " dertig", " vijfenveertig"])
    return f"{spoken.number(rng.randint(7, 23))} uur{minutes}"


def _opening(rng: random.Random, match: re.Match) -> str:
    if rng.random() < 0.5:
        return f"{_moment(rng, match)} tot {_moment(rng, match)}"
    return f"{spoken.number(rng.randint(6, 12))} tot {spoken.number(rng.randint(12, 23))} uur"


def _telephone(rng: random.Random, match: re.Match) -> str:
    """The digits one by one, with a comma between the groups; the first of them stays, as in any number it is 0."""
    groups = [[spoken.number(rng.randint(0, 9)) for _ in group] for group in re.findall(r"\d+", match[0])]
    groups[0][0] = "nul"
    return ", ".join(" ".join(group) for group in groups)


def _date(rng: random.Random, match: re.Match) -> str:
    year = " tweeduizend " + spoken.number(rng.randint(20, 35)) if match["year"] else ""
    return f"{spoken.number(rng.randint(1, 31))} {rng.choice(spoken.MONTHS)}{year}"


def _site(rng: random.Random, match: re.Match) -> str:
    return match["site"].replace(".", " punt ").replace("/", " schuine streep ").replace("-", " streepje ")


def _count(rng: random.Random, match: re.Match) -> str:
    return spoken.number(rng.randint(10 ** (len(match[0]) - 1), 10 ** len(match[0]) - 1))


_FIGURES: list[tuple[re.Pattern, Callable[[random.Random, re.Match], str]]] = [(re.compile(p), f) for p, f in (
    (r"(?:www\.)?(?P<site>[a-z-]+\.(?:example|nl)(?:/[a-z/-]*[a-z])?)", _site),
    (r"€ ?(?P<whole>\d{1,3}(?:\.\d{3})*)(?:,(?P<cents>\d\d))?", _euros),
    (r"\b0\d\d ?-? ?\d{3} \d\d \d\d\b|\b0800 \d{4}\b", _telephone),
    (r"\b\d{1,2}\.\d\d tot \d{1,2}\.\d\d uur", _opening),
    (r"\b\d{1,2}\.\d\d uur", _moment),
    (rf"\b\d{{1,2}} (?:{'|'.join(spoken.MONTHS)})(?P<year> \d{{4}})?\b", _date),
    (r"\b112\b", lambda rng, match: "een een twee"),
    (r"\b(?P<n>\d{1,2})e\b", lambda rng, match: spoken.ordinal(rng.randint(1, 31))),
    (r"(?<![\d.,])\d{1,3}(?![\d.,]\d)\b", _count),
)]


def sentence(rng: random.Random, sources: Sources) -> str:
    """A sentence, or a clause of it, with random figures in the words in which the kiosk says them."""
    text = rng.choice(sources.origins if rng.random() < _ORIGIN_SHARE else sources.sentences)
    for pattern, speak in _FIGURES:
        text = pattern.sub(lambda match: speak(rng, match), text)
    if rng.random() < _CLAUSE_SHARE:
        text = rng.choice(re.split(r"(?<=,) ", text)).rstrip(",")
        text += "" if text[-1] in ".?!" else "."
    return text[0].upper() + text[1:]

"""What the classifier learns from: patterns written for it, the development sets, and questions of pages and people."""

import json
import random
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "models/training/utterances"))

import sentences
from model import Sentence
from slips import mishear

FOLDER = Path(__file__).parent / "sentences"
CLASSES = ["none", "emergency", "suicide", "abuse", "eviction", "money", "despair"]
DISTRESS = frozenset(range(2, len(CLASSES)))
ALARM_SETS = ["", "-2", "-3", "-4"]
QUESTION_SETS = ["questions", "questions-2", "development", "out-of-scope"]

# Page words that are a call for help when somebody says nothing else.
NO_FRAGMENTS = re.compile("brand|geweld|mishand|moord|misbruik|uitzet|ontruim|dakloos|honger|bedreig|verkracht|zelfdoding|gevaar|112|113|nood|slaan|geen |op straat|bang|pijn|gewond")

_FOLLOW_UPS = ["{}", "en {}", "en een {}", "en voor een {}", "en hoe zit het met {}", "en {} dan"]
_RELATIVES = "dochter zoon kind kinderen kleinkind man vrouw partner moeder vader opa oma broer zus vriend vriendin buurman buurvrouw hond".split()
_FOR_RELATIVES = ["en voor mijn {}", "voor mijn {}", "en mijn {}", "en voor mijn {} van vijf", "kan mijn {} dat ook", "en als het voor mijn {} is"]

# Asked of a page, and answered with comfort all the same.
NO_NEGATIVES = {"Ik word uit mijn huis gezet"}

_SAMPLES, _NONE_SAMPLES, _ASIDE_SAMPLES = 40, 60, 30
_SLIP_SHARE, _DECORATED_SHARE = 0.5, 0.35
_SLOTS = sentences.slots(FOLDER / "slots.txt")


def development(kind: str, number: str) -> list[Sentence]:
    """A set of alarms or near misses. Which help someone in distress needs is not said in it, so any is right."""
    right = {"emergency": frozenset({1}), "distress": DISTRESS, "near-misses": frozenset({0})}[kind]
    return [Sentence(row["question"], right, f"{kind}{number}") for row in _rows(f"{kind}{number}")]


def examples() -> list[Sentence]:
    """The sentences that the gates are tested with."""
    folder, found = ROOT / "tests/Kiosk.Core.Tests/Answering/Examples", []
    for name, kind in (("emergency", "emergency"), ("near-misses", "none")):
        found += [Sentence(line, frozenset({CLASSES.index(kind)}), "example") for line in (folder / f"{name}.txt").read_text().splitlines()]
    for line in (folder / "distress.txt").read_text().splitlines():
        need, text = line.split("|")
        found.append(Sentence(text, frozenset({CLASSES.index(need.lower())}), "example"))
    return found


def questions() -> list[Sentence]:
    """Ordinary questions of the development sets and of the pages, in four groups."""
    texts = [row["question"] for name in QUESTION_SETS for row in _rows(name)]
    for page in sorted((ROOT / "seeds/lindewaard").glob("*.md")):
        texts += [line[4:].strip(' "') for line in page.read_text().splitlines() if line.startswith("  - ")]
    return [Sentence(text, frozenset({0}), f"questions {number % 4}") for number, text in enumerate(sorted(set(texts) - NO_NEGATIVES))]


def fragments(rng: random.Random) -> list[Sentence]:
    """What follows on an answer: too short to judge by, and said a hundred times a day."""
    words = set()
    for page in sorted((ROOT / "seeds/lindewaard").glob("*.md")):
        head = page.read_text().split("---")[1]
        lists = re.findall(r"^(?:topic|keywords): *\[?([^\]\n]*)", head, re.MULTILINE)
        words |= {word.strip(' "') for text in lists for word in text.split(",")}
    found = [rng.choice(_FOLLOW_UPS).format(word) for word in sorted(words - {""}) if not NO_FRAGMENTS.search(word.lower())]
    found += [form.format(relative) for form in _FOR_RELATIVES for relative in _RELATIVES]
    return [Sentence(text, frozenset({0}), f"said {number % 4}") for number, text in enumerate(found)]


def said() -> list[Sentence]:
    """What people say about the subjects of a service desk, written for the speech model; and samples of other languages."""
    paths = [path for path in (ROOT / "models/training/corpus").glob("*.txt") if path.stem not in ("commands", "greetings")]
    paths += [path for path in (ROOT / "src/Kiosk.Core/Answering/Languages").glob("*.txt") if path.stem != "nl"]
    texts = {line.strip() for path in paths for line in path.read_text().splitlines()}
    distressed = set((FOLDER / "distressed.txt").read_text().splitlines())
    return [Sentence(text, frozenset({0}), f"said {number % 4}") for number, text in enumerate(sorted(texts - distressed - {""}))]


def written(rng: random.Random) -> list[Sentence]:
    """Samples of the patterns; those of one pattern are one group."""
    named = sentences.slots(FOLDER / "slots.txt")
    found = []
    for number, name in enumerate(CLASSES):
        most = _NONE_SAMPLES if name == "none" else _SAMPLES
        for line, pattern in enumerate(sentences.patterns(FOLDER / f"{name}.txt", named)):
            found += [Sentence(text, frozenset({number}), f"{name} {line}") for text in sentences.samples(pattern, most, rng)]
    return found


def asides(rng: random.Random) -> list[Sentence]:
    """What people say besides their question, a hundred times a day; most of it is too short to judge by."""
    files = sorted((ROOT / "models/training/smalltalk/sentences").glob("*.txt"))
    patterns = [pattern for file in files for pattern in sentences.patterns(file, {})]
    texts = sorted({text for pattern in patterns for text in sentences.samples(pattern, _ASIDE_SAMPLES, rng)})
    return [Sentence(text, frozenset({0}), f"aside {number % 4}") for number, text in enumerate(texts)]


def weighted(data: list[Sentence]) -> list[tuple[Sentence, float]]:
    """What people said in danger or asked at a desk counts more than a sample of a pattern."""
    return [(s, 1.0 if s.group.split()[0] in (*CLASSES, "said", "aside") else 3.0) for s in data]


def say(sentence: Sentence, rng: random.Random) -> str:
    """As it may come in: with words before and after it, and misheard. What is said besides a question stands alone."""
    text = sentence.text
    share = 0 if sentence.group.startswith("aside") else _DECORATED_SHARE
    urgent = "a" if 1 in sentence.right and rng.random() < 0.6 else ""
    if rng.random() < share:
        text = f"{_SLOTS[urgent + 'prefix'].say(rng)} {text}"
    if rng.random() < share / 2:
        text = f"{text} {_SLOTS[urgent + 'suffix'].say(rng)}"
    return mishear(text.lower(), rng) if rng.random() < _SLIP_SHARE else text


def _rows(name: str) -> list[dict]:
    path = ROOT / "seeds/eval" / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines() if line.strip()]

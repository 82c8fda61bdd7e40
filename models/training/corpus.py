"""What the training clips say: hand-written sentences, patterns, spoken figures and words from the dictionary."""

import random
import re
from pathlib import Path

import lexicon
import patterns
import replies
import spoken
from tokenizer import ALLOWED, LETTERS

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
FREE_QUESTIONS = HERE / "testsets" / "free.txt"
NEAR_DUPLICATE = 0.9
NO_SPEECH = ""
LONG = 70
LONG_KEPT, LONG_KEPT_WIDE = 0.3, 0.6

_WORD = re.compile(rf"[{LETTERS}'-]+")
_REPLACEMENTS = str.maketrans("!;:’‘–…áà", ".,,''-.aa")
_OPENERS = ("Goedemorgen, |Goedemiddag, |Goedenavond, |Hallo, |Dag, |Pardon, |Mevrouw, |Meneer, |Hoi, |Eh, |Nou, |"
            "Zeg, |Sorry, |Even een vraagje, |Ik heb een vraag, |Mag ik iets vragen, ").split("|")
_FILLERS = "even eigenlijk dan ook nog misschien eh toch".split()


def words(sentence: str) -> list[str]:
    """The words in lower case, without punctuation."""
    return _WORD.findall(sentence.lower())


def read_lines(path: Path) -> list[str]:
    """The sentences of a text file; lines that start with # are comments."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def normalise(sentence: str) -> str | None:
    """Only the characters that the tokeniser has, one space between words; None if others remain."""
    text = re.sub(r"\.{2,}", ".", " ".join(sentence.translate(_REPLACEMENTS).split()))
    return text if text and set(text) <= ALLOWED and words(text) else None


def similarity(a: set[str], b: set[str]) -> float:
    """Words in common over all words (Jaccard)."""
    return len(a & b) / len(a | b)


def is_near(sentence: str, tests: list[set[str]]) -> bool:
    """Whether the sentence has (nearly) the words of a test sentence."""
    own = set(words(sentence))
    return any(similarity(own, test) > NEAR_DUPLICATE for test in tests)


def read_handwritten() -> list[str]:
    """The sentences of corpus/*.txt, each once. Raises ValueError when there are none."""
    found = {}
    for path in sorted(CORPUS.glob("*.txt")):
        for line in read_lines(path):
            text = normalise(line)
            if text:
                found.setdefault(text.lower(), text)
    if not found:
        raise ValueError(f"no sentences in {CORPUS}: expected text files with one sentence a line")
    return list(found.values())


def check_held_out(tests: list[str], handwritten: list[str]) -> None:
    """Raises ValueError when a test sentence stands in the corpus."""
    known = {tuple(words(sentence)) for sentence in handwritten}
    leaked = [test for test in tests if tuple(words(test)) in known]
    if leaked:
        raise ValueError(f"in {FREE_QUESTIONS.name} and in the corpus; reword the test: {'; '.join(leaked)}")


class Corpus:
    """All training text, without what is close to a test sentence.

    `sentence` draws one transcript; NO_SPEECH stands for a clip without speech. A `wide` corpus has the kiosk's own
    sentences too, and twice as many long ones. `no_speech` is the weight of clips without speech, to 96 of others.
    """

    def __init__(self, wide: bool = False, no_speech: int = 4):
        free, handwritten = read_lines(FREE_QUESTIONS), read_handwritten()
        check_held_out(free, handwritten)
        tests = [set(words(line)) for line in free]
        self.handwritten = [s for s in handwritten if not is_near(s, tests)]
        self.patterns = [s for s in patterns.all_sentences()[0] if not is_near(s, tests)]
        self.known_words = sorted({w for s in self.handwritten + self.patterns for w in words(s) if w.isalpha()})
        self.dictionary = lexicon.load_words()
        self._starts, self._ends = self._halves()
        self._tests = tests
        self._long_kept = LONG_KEPT_WIDE if wide else LONG_KEPT
        self._replies = replies.read_sources()
        decorated, reply = (0.27, 0.16) if wide else (0.40, 0)
        self._kinds = [
            (decorated, self._decorated), (reply, self._reply), (0.13, self._pattern), (0.13, spoken.sentence),
            (0.09, self._crossed), (0.09, self._with_foreign_word), (0.12, self._random_words),
            (no_speech / 100, lambda _: NO_SPEECH),
        ]

    def sentence(self, rng: random.Random) -> str:
        """A transcript drawn at random that is no test sentence. Long ones are rarer: they cost the most time."""
        weights, makers = zip(*self._kinds)
        while True:
            text = rng.choices(makers, weights)[0](rng)
            if len(text) > LONG and rng.random() > self._long_kept:
                continue
            if text == NO_SPEECH or (set(text) <= ALLOWED and not is_near(text, self._tests)):
                return text

    def _decorated(self, rng: random.Random) -> str:
        return decorate(rng, rng.choice(self.handwritten))

    def _pattern(self, rng: random.Random) -> str:
        return decorate(rng, rng.choice(self.patterns))

    def _reply(self, rng: random.Random) -> str:
        """What the kiosk says; a reply with a sign that the tokeniser lacks is drawn again."""
        while not (text := normalise(replies.sentence(rng, self._replies))):
            pass
        return text

    def _crossed(self, rng: random.Random) -> str:
        """The first half of one sentence and the second half of another: wording that nobody would predict."""
        return rng.choice(self._starts) + " " + rng.choice(self._ends)

    def _with_foreign_word(self, rng: random.Random) -> str:
        """A sentence in which one or two words are replaced by others, mostly from the dictionary."""
        parts = rng.choice(self.handwritten).split(" ")
        for _ in range(rng.randint(1, 2)):
            i = rng.randrange(len(parts))
            parts[i] = _WORD.sub(lambda match: self._same_case(match[0], self._word(rng)), parts[i], 1)
        return " ".join(parts)

    @staticmethod
    def _same_case(model: str, word: str) -> str:
        return word.capitalize() if model[0].isupper() else word

    def _random_words(self, rng: random.Random) -> str:
        return capitalised(" ".join(self._word(rng) for _ in range(rng.randint(1, 6)))) + rng.choice(".?")

    def _word(self, rng: random.Random) -> str:
        return rng.choice(self.dictionary if rng.random() < 0.7 else self.known_words)

    def _halves(self) -> tuple[list[str], list[str]]:
        starts, ends = [], []
        for sentence in self.handwritten:
            parts = sentence.split(" ")
            if 5 <= len(parts) <= 14:
                starts.append(" ".join(parts[: len(parts) // 2]))
                ends.append(" ".join(parts[len(parts) // 2 :]))
        return starts, ends


def capitalised(text: str) -> str:
    return text[0].upper() + text[1:]


def decorate(rng: random.Random, sentence: str) -> str:
    """Now and then an opener, a filler word or 'alstublieft', as people speak at a desk."""
    text = sentence
    if rng.random() < 0.15:
        text = rng.choice(_OPENERS) + _lower_start(text)
    if rng.random() < 0.08:
        parts = text.split(" ")
        parts.insert(rng.randint(min(2, len(parts)), len(parts)), rng.choice(_FILLERS))
        text = _end_mark_last(" ".join(parts))
    if rng.random() < 0.05 and len(text) < 60:
        text = text[:-1] + " alstublieft" + text[-1]
    return text


def _lower_start(text: str) -> str:
    """The first letter small, except where it may be a name's or an abbreviation's."""
    return text if text[1:2].isupper() else text[0].lower() + text[1:]


def _end_mark_last(text: str) -> str:
    """Moves an end mark that a filler was put behind to the end: 'Kan dat? nog' becomes 'Kan dat nog?'."""
    match = re.search(r"[.?] (\w+)$", text)
    return text[: match.start()] + " " + match[1] + text[match.start()] if match else text

"""What the embedder learns from: texts, and the place of the source that each points to."""
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[3]
DEVELOPMENT = ("questions", "questions-2", "development", "development-2", "out-of-scope")

# How often a text is learned from in one pass: questions that people ask count most.
TIMES_QUESTION = 3
TIMES_TEXT = 1


class Source:
    """A page of the starter sources: its id, title, keywords, questions and sections (heading, text)."""

    def __init__(self, path):
        head, body = path.read_text(encoding="utf-8").split("---", 2)[1:]
        plain = lambda text: text.strip().strip('"')
        self.id = plain(re.search(r"^id: (.*)$", head, re.M)[1])
        self.title = plain(re.search(r"^title: (.*)$", head, re.M)[1])
        self.keywords = [plain(word) for word in re.search(r"^keywords: \[(.*)\]$", head, re.M)[1].split(",")]
        self.questions = [plain(question) for question in re.findall(r"^  - (.*)$", re.search(r"^questions:\n((?:  - .*\n)*)", head + "\n", re.M)[1], re.M)]
        self.sections = re.findall(r"^## (.*)\n+([^#]*)", body, re.M)

    @property
    def headings(self):
        return [heading for heading, _ in self.sections]

    @property
    def sentences(self):
        return [sentence for _, text in self.sections for sentence in re.split(r"(?<=[.?!]) ", text.strip())]

    def name(self, keywords=None):
        """As SourceDirections composes it; with other keywords when they are given."""
        return " ".join([self.title, *(self.keywords if keywords is None else keywords), *self.headings])


def sources():
    pages = sorted((ROOT / "seeds/lindewaard").glob("*.md"), key=lambda path: path.name)
    return [Source(path) for path in pages if path.read_text(encoding="utf-8").startswith("---")]


def lines(path):
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#"]


def development(place):
    """The development questions that stand alone: those of a source, and those that nothing answers (None)."""
    for name in DEVELOPMENT:
        for line in lines(ROOT / f"seeds/eval/{name}.jsonl"):
            asked = json.loads(line)
            source, reply = asked.get("source"), asked["reply"]
            if asked.get("context"):
                continue
            if source:
                yield from ((asked["question"], place[id]) for id in ([source] if isinstance(source, str) else source) if id in place)
            elif reply in ("NotFound", ["NotFound"]):
                yield asked["question"], None


def corpus(place):
    """The sentences of the speech model's corpus that tell of a subject, and what is said of none (None)."""
    folder = ROOT / "models/training/corpus"
    for id, number in place.items():
        path = folder / f"{id}.txt"
        yield from ((line, number) for line in (lines(path) if path.exists() else []))
    for path in (folder / "outofscope.txt", ROOT / "models/training/certainty/unanswerable.txt"):
        yield from ((line, None) for line in lines(path))


def of_pages(pages):
    """What the pages say themselves: (text, place, whether it is a question, times)."""
    for number, page in enumerate(pages):
        yield from ((question, number, True, TIMES_QUESTION) for question in page.questions)
        yield from ((text, number, False, TIMES_TEXT) for text in page.keywords + page.sentences)
        yield from ((f"{page.title} {heading}", number, False, TIMES_TEXT) for heading in page.headings)


def all_of(pages):
    place = {page.id: number for number, page in enumerate(pages)}
    yield from of_pages(pages)
    yield from ((text, number, True, TIMES_QUESTION) for text, number in development(place))
    yield from ((text, number, True, TIMES_TEXT) for text, number in corpus(place))

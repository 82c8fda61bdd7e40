"""Writes into samples how near each question comes to its sources, by embedders that have not learned from it.

The embedder that the kiosk carries has learned from these very questions: its nearness would look surer than it is for new
ones. So it is trained anew, each time without a part of the questions, and for a question whose source is left out
without that source.
"""
import pathlib
import sys
import zlib

import numpy

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "embedder"))
import model
import texts

PARTS = 3
NOTHING = -1.0


def part(text):
    return zlib.crc32(text.encode("utf-8")) % PARTS


class Nearness:
    def __init__(self):
        self.pages = texts.sources()
        self.place = {page.id: number for number, page in enumerate(self.pages)}
        examples = list(texts.all_of(self.pages))
        asked = {text for text, _, is_question, _ in examples if is_question}
        self.without_question = [
            self.embedder([example for example in examples if example[0] not in asked or part(example[0]) != left_out]) for left_out in range(PARTS)]
        self.without_source = [
            self.embedder([example for example in examples if example[1] is None or part(self.pages[example[1]].id) != left_out])
            for left_out in range(PARTS)]
        self.names = {}

    def embedder(self, examples):
        return model.Embedder(model.train(self.pages, examples))

    def directions(self, embedder, bare):
        key = id(embedder), bare
        if key not in self.names:
            self.names[key] = numpy.stack([embedder(page.name([] if bare else None)) for page in self.pages])
        return self.names[key]

    def there(self, sample):
        """Which pages were in the bundle that was asked."""
        if sample["kind"] == "without":
            return numpy.array([page.id != sample["group"] for page in self.pages])
        if sample["kind"] == "half":
            half = self.place[sample["sources"][0]["id"]] % 2
            return numpy.arange(len(self.pages)) % 2 == half
        return numpy.full(len(self.pages), True)

    def write(self, sample):
        """The last two signs of each source; see EvidenceReader.Names."""
        if not sample["sources"]:
            return
        left_out = sample["kind"] == "without"
        embedder = self.without_source[part(sample["group"])] if left_out else self.without_question[part(sample["asked"])]
        cosines = numpy.where(self.there(sample), self.directions(embedder, sample["kind"] == "bare") @ embedder(sample["heard"]), NOTHING)
        first, second = numpy.argsort(-cosines)[:2]
        for source in sample["sources"]:
            here = self.place[source["id"]]
            source["signs"][-2:] = float(cosines[here]), float(cosines[here] - cosines[second if here == first else first])

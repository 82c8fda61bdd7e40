"""The embedder of src/Kiosk.Core/Knowledge/HashedEmbedder.cs: the mean of the vectors of words and letter groups."""
import gzip
import random
import re
import unicodedata
import zlib

import numpy
import torch

BUCKETS = 1 << 15
DIMENSIONS = 64
GROUPS = (3, 4, 5)
EPOCHS = 10
BATCH = 512
RATE = 0.01
LAST_RATE = 1e-4
SHARPNESS = 15
# The cosine below which a text is first thought to point to no source; it is learned.
NOWHERE = 0.3
SEED = 1
LOST_WORD = 0.15
LOST_LETTER = 0.15
# Pages of other municipalities have no keywords or others.
WITHOUT_KEYWORDS = 0.3
LOST_KEYWORD = 0.3
LARGEST = 99.9

_parts = {}


def words(text):
    """As DutchTokenizer: lower case, without accents, an apostrophe joins."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(sign))
    return re.findall(r"[a-z0-9]+", re.sub("['’]", "", plain))


def parts(word):
    if word not in _parts:
        letters = f"<{word}>"
        groups = [letters[start:start + length] for length in GROUPS for start in range(len(letters) - length + 1)]
        _parts[word] = [zlib.crc32(part.encode("ascii")) % BUCKETS for part in ["w" + word, *groups]]
    return _parts[word]


def buckets(text):
    return [bucket for word in words(text) for bucket in parts(word)] or [0]


def bags(texts):
    found = [buckets(text) for text in texts]
    starts = numpy.cumsum([0] + [len(bag) for bag in found[:-1]])
    return torch.tensor([bucket for bag in found for bucket in bag]), torch.tensor(starts)


def misheard(text, chance):
    kept = [word for word in text.split() if chance.random() > LOST_WORD] or text.split()
    return " ".join(without_a_letter(word, chance) if len(word) > 4 and chance.random() < LOST_LETTER else word for word in kept)


def without_a_letter(word, chance):
    place = chance.randrange(1, len(word))
    return word[:place] + word[place + 1:]


def thinned(page, chance):
    """The name of a page with some of its keywords, or none."""
    if chance.random() < WITHOUT_KEYWORDS:
        return page.name([])
    return page.name([word for word in page.keywords if chance.random() > LOST_KEYWORD])


def train(pages, examples, report=lambda line: None):
    """Vectors with which each text points to the name of its page rather than to another, or to none. Seeded.

    examples: (text, place of the page or None, whether it is a question, times).
    """
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    chance = random.Random(SEED)
    vectors = torch.nn.EmbeddingBag(BUCKETS, DIMENSIONS, mode="mean")
    torch.nn.init.normal_(vectors.weight, std=0.1)
    nowhere = torch.nn.Parameter(torch.tensor(NOWHERE * SHARPNESS))
    optimizer = torch.optim.Adam([*vectors.parameters(), nowhere], lr=RATE)
    direction = torch.nn.functional.normalize
    pairs = [(text, len(pages) if number is None else number) for text, number, _, times in examples for _ in range(times)]
    steps = EPOCHS * -(-len(pairs) // BATCH)
    slower = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step / steps + LAST_RATE / RATE)
    for epoch in range(EPOCHS):
        chance.shuffle(pairs)
        total = 0.0
        for start in range(0, len(pairs), BATCH):
            batch = pairs[start:start + BATCH]
            asked = direction(vectors(*bags([misheard(text, chance) for text, _ in batch])), dim=1)
            named = direction(vectors(*bags([thinned(page, chance) for page in pages])), dim=1)
            scores = torch.cat([SHARPNESS * asked @ named.T, nowhere.expand(len(batch), 1)], 1)
            loss = torch.nn.functional.cross_entropy(scores, torch.tensor([number for _, number in batch]))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            slower.step()
            total += loss.item() * len(batch)
        report(f"epoch {epoch + 1}: loss {total / len(pairs):.3f}")
    return vectors.weight.detach().numpy()


class Embedder:
    """Directions of texts, by vectors as they were trained."""

    def __init__(self, vectors):
        self.vectors = vectors
        self.known = {}

    def __call__(self, text):
        if text not in self.known:
            mean = self.vectors[buckets(text)].mean(0)
            length = numpy.linalg.norm(mean)
            self.known[text] = mean / length if length else mean
        return self.known[text]


def packed(vectors, texts):
    """Gzip of one vector of signed bytes for each bucket. What none of the texts holds says nothing."""
    seen = sorted({bucket for text in texts for bucket in buckets(text)})
    kept = numpy.zeros_like(vectors)
    kept[seen] = vectors[seen]
    scale = numpy.percentile(numpy.abs(kept[seen]), LARGEST) / 127
    return gzip.compress(numpy.clip(numpy.round(kept / scale), -127, 127).astype(numpy.int8).tobytes(), 9, mtime=0)

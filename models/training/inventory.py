"""Makes what training needs beforehand: the tokeniser and the list of phonemes that espeak-ng uses for Dutch."""

import collections
import json
import random
from pathlib import Path

import tokenizer
from corpus import NO_SPEECH, Corpus
from speech import Synthesizer
from tokenizer import Tokenizer

VOCABULARY_SIZE = 512
_TOKENISER_SENTENCES = 8000
_PHONEME_SENTENCES = 400
_RAREST_PHONEME = 3


def learn_tokenizer(corpus: Corpus, seed: int) -> Tokenizer:
    rng = random.Random(seed)
    drawn = [corpus.sentence(rng) for _ in range(_TOKENISER_SENTENCES)]
    return Tokenizer(*tokenizer.learn([text for text in drawn if text != NO_SPEECH], VOCABULARY_SIZE))


def list_phonemes(corpus: Corpus, seed: int) -> dict[str, int]:
    """Numbers from 1 by frequency; 0 is silence."""
    rng, synthesizer = random.Random(seed), Synthesizer()
    counts = collections.Counter()
    for _ in range(_PHONEME_SENTENCES):
        text = corpus.sentence(rng)
        if text != NO_SPEECH:
            counts.update(name for _, name in synthesizer.say(text, "nl", 180, 50, 50).phonemes)
    spoken = [name for name, count in counts.most_common() if count >= _RAREST_PHONEME and name.strip("_:| ")]
    return {name: i + 1 for i, name in enumerate(spoken)}


def load(work: Path, seed: int) -> tuple[Tokenizer, dict[str, int]]:
    """The tokeniser and phoneme numbers of this work folder; made when they are not there yet."""
    vocabulary, phonemes = work / "tokenizer.json", work / "phonemes.json"
    if not (vocabulary.exists() and phonemes.exists()):
        work.mkdir(parents=True, exist_ok=True)
        corpus = Corpus()
        learn_tokenizer(corpus, seed).save(vocabulary)
        phonemes.write_text(json.dumps(list_phonemes(corpus, seed), ensure_ascii=False))
    return Tokenizer.load(vocabulary), json.loads(phonemes.read_text())

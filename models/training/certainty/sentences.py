"""Grows the trees of src/Kiosk.Core/Knowledge/SentenceCertainty.cs and measures them by cross-validation over sources.

usage: sentences.py SAMPLES TREES
SAMPLES are the JSON lines that CertaintySamplesTests.Write_the_samples_of_sentences writes.
"""
import json
import sys

import numpy
from sklearn.ensemble import HistGradientBoostingClassifier

import trees

FOLDS = 5
SEED = 1


def read(path):
    with open(path, encoding="utf-8") as lines:
        samples = [json.loads(line) for line in lines]
    for sample in samples:
        sentences = [sentence for passage in sample["passages"] for sentence in passage["sentences"]]
        sample["x"] = numpy.array([signs for passage in sample["passages"] for signs in passage["signs"]], float)
        sample["y"] = numpy.array([any(holds(sentence, fact) for fact in sample["must"]) for sentence in sentences], float)
    return samples


def holds(text, fact):
    return fact.lower() in text.lower()


def grow(samples):
    model = HistGradientBoostingClassifier(
        max_iter=300, max_leaf_nodes=4, learning_rate=0.03, l2_regularization=5, min_samples_leaf=40, early_stopping=False, random_state=SEED)
    return model.fit(numpy.vstack([sample["x"] for sample in samples]), numpy.concatenate([sample["y"] for sample in samples]))


def cross_validate(samples):
    groups = sorted({sample["group"] for sample in samples})
    fold_of = dict(zip(groups, numpy.random.RandomState(SEED).randint(FOLDS, size=len(groups))))
    for fold in range(FOLDS):
        model = grow([sample for sample in samples if fold_of[sample["group"]] != fold])
        for sample in samples:
            if fold_of[sample["group"]] == fold:
                sample["p"] = model.predict_proba(sample["x"])[:, 1]


def report(samples):
    """How often the likeliest sentence holds the fact, and how often the likeliest three hold all facts."""
    for misheard in (False, True):
        some = [sample for sample in samples if sample["misheard"] == misheard]
        first = numpy.mean([sample["y"][numpy.argmax(sample["p"])] for sample in some])
        three = numpy.mean([all_facts(sample, numpy.argsort(-sample["p"])[:3]) for sample in some])
        print(f"misheard {misheard!s:5}: the first sentence holds a fact {100 * first:.1f} %, the first three hold all {100 * three:.1f} %")


def all_facts(sample, places):
    sentences = [sentence for passage in sample["passages"] for sentence in passage["sentences"]]
    said = " ".join(sentences[place] for place in places)
    return all(holds(said, fact) for fact in sample["must"])


def main():
    samples = read(sys.argv[1])
    cross_validate(samples)
    report(samples)
    trees.write(grow(samples), sys.argv[2])


if __name__ == "__main__":
    main()

"""Grows the trees of src/Kiosk.Core/Knowledge/Certainty.cs and measures them by cross-validation over sources.

usage: train.py SAMPLES TREES
SAMPLES are the JSON lines that CertaintySamplesTests.Write_the_samples writes.
"""
import json
import sys

import numpy
from sklearn.ensemble import HistGradientBoostingClassifier

import trees
from nearness import Nearness

FOLDS = 5
SEED = 1
THRESHOLDS = (0.4, 0.5, 0.6, 0.7)

# Questions that people ask count most. A page's own questions are many and easy, sentences of the speech model's corpus
# many and often about a detail that no page holds; a bundle without keywords stands for pages that nobody tuned; with its
# source left out a question is sometimes rightly answered by another one.
WEIGHT_OF_KIND = {"whole": 1.0, "bare": 0.4, "half": 0.4, "without": 0.3}
WEIGHT_OF_SET = {"pages": 0.4, "corpus": 0.1, "unanswerable": 0.3}
WEIGHT_OF_UNCOVERED = 1.5
WEIGHT_OF_MISHEARD = 0.6


def weight(sample):
    value = WEIGHT_OF_KIND[sample["kind"]]
    value *= WEIGHT_OF_SET.get(sample["set"], 1)
    value *= WEIGHT_OF_UNCOVERED if sample["kind"] != "without" and not sample["covered"] else 1
    return value * (WEIGHT_OF_MISHEARD if sample["misheard"] else 1)


def with_distances(signs):
    """Each source's signs, and each less the highest of the other sources; see Certainty.Apart."""
    others = [numpy.delete(signs, row, 0) for row in range(len(signs))]
    highest = numpy.array([rest.max(0) if len(rest) else numpy.zeros(signs.shape[1]) for rest in others])
    return numpy.hstack([signs, signs - highest])


def read(path):
    with open(path, encoding="utf-8") as lines:
        samples = [json.loads(line) for line in lines]
    near = Nearness()
    for sample in samples:
        near.write(sample)
        sources = sample["sources"]
        sample["x"] = with_distances(numpy.array([source["signs"] for source in sources], float)) if sources else None
        sample["y"] = numpy.array([source["right"] for source in sources], float)
    return samples


def rows(samples):
    asked = [sample for sample in samples if sample["sources"]]
    return (
        numpy.vstack([sample["x"] for sample in asked]),
        numpy.concatenate([sample["y"] for sample in asked]),
        numpy.concatenate([numpy.full(len(sample["y"]), weight(sample)) for sample in asked]),
    )


def grow(samples):
    x, y, weights = rows(samples)
    model = HistGradientBoostingClassifier(
        max_iter=200, max_leaf_nodes=8, learning_rate=0.06, l2_regularization=5, min_samples_leaf=40, early_stopping=False, random_state=SEED)
    return model.fit(x, y, sample_weight=weights)


def cross_validate(samples):
    """The probability and rightness of what would be answered, each question by trees that have not seen its source."""
    groups = sorted({sample["group"] for sample in samples})
    fold_of = dict(zip(groups, numpy.random.RandomState(SEED).randint(FOLDS, size=len(groups))))
    for fold in range(FOLDS):
        model = grow([sample for sample in samples if fold_of[sample["group"]] != fold])
        for sample in samples:
            if fold_of[sample["group"]] == fold:
                sample["first"] = (0.0, 0.0)
                if sample["sources"]:
                    probabilities = model.predict_proba(sample["x"])[:, 1]
                    best = int(numpy.argmax(probabilities))
                    sample["first"] = (probabilities[best], sample["y"][best])


def share(values):
    return f"{100 * numpy.mean(values):5.1f}" if len(values) else "    -"


def report(samples):
    print("set, misheard: right source first; then answered rightly / refused of uncovered ones / refused without the source, at each threshold")
    for name in sorted({sample["set"] for sample in samples}):
        for misheard in (False, True):
            some = [sample for sample in samples if sample["set"] == name and sample["misheard"] == misheard]
            known = [s["first"] for s in some if s["covered"] and s["kind"] == "whole"]
            uncovered = [s["first"] for s in some if not s["covered"] and s["kind"] == "whole"]
            without = [s["first"] for s in some if s["kind"] == "without"]
            figures = [
                f"{bound}: {share([p > bound and right for p, right in known])} / {share([p <= bound for p, _ in uncovered])}"
                f" / {share([p <= bound for p, _ in without])}"
                for bound in THRESHOLDS
            ]
            print(f"{name:20} {misheard!s:5} first {share([right for _, right in known])}   {'   '.join(figures)}")


def main():
    samples = read(sys.argv[1])
    cross_validate(samples)
    report(samples)
    trees.write(grow(samples), sys.argv[2])


if __name__ == "__main__":
    main()

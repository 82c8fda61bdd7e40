"""Leaves one development set out at a time, with a quarter of the ordinary questions, and measures on it."""

import json
import random
import sys

import torch

import corpus
import model as classifier
from slips import mishear

THRESHOLDS = (0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9)


def report(scored) -> None:
    """Per kind of sentence the share that raises an alarm, at several thresholds."""
    for slipped in (False, True):
        print("with slips" if slipped else "as asked")
        for kind in ("emergency", "distress", "near-misses", "questions", "said", "aside"):
            rows = [(g, row) for g, sl, _, row in scored if g.split()[0].startswith(kind) and sl == slipped]
            alarms = [f"{sum(1 - row[0] > t for _, row in rows) / len(rows):.3f}" for t in THRESHOLDS]
            print(f"  {kind:12} {len(rows):5} {' '.join(alarms)}")


def main() -> None:
    torch.set_num_threads(1)
    rng = random.Random(classifier.SEED)
    written = corpus.written(rng)
    questions = corpus.questions() + corpus.said() + corpus.asides(rng)
    sets = {(kind, n): corpus.development(kind, n) for n in corpus.ALARM_SETS for kind in ("emergency", "distress", "near-misses")}
    scored = []
    for fold, left_out in enumerate(corpus.ALARM_SETS):
        known = [s for (_, n), rows in sets.items() if n != left_out for s in rows]
        ordinary = [s for s in questions if not s.group.endswith(str(fold))]
        texts = {s.text for s in known}
        model = classifier.train(corpus.weighted(written + known + ordinary), len(corpus.CLASSES), corpus.say)
        test = [s for (_, n), rows in sets.items() if n == left_out for s in rows if s.text not in texts]
        test += [s for s in questions if s.group.endswith(str(fold))]
        for slipped in (False, True):
            heard = [mishear(s.text.lower(), random.Random(s.text)) if slipped else s.text for s in test]
            found = classifier.probabilities(model, heard)
            scored += [(s.group, slipped, text, row) for s, text, row in zip(test, heard, found.tolist())]
    report(scored)
    if len(sys.argv) > 1:
        with open(sys.argv[1], "w") as out:
            for group, slipped, text, row in scored:
                out.write(json.dumps([group, slipped, text, [round(p, 4) for p in row]]) + "\n")


if __name__ == "__main__":
    main()

"""Trains the vectors of src/Kiosk.Core/Knowledge/HashedEmbedder.cs on the starter sources and on what people ask about them.

usage: train.py VECTORS
"""
import pathlib
import sys

import model
import texts


def main():
    pages = texts.sources()
    examples = list(texts.all_of(pages))
    vectors = model.train(pages, examples, print)
    known = [page.name() for page in pages] + [text for text, *_ in examples]
    pathlib.Path(sys.argv[1]).write_bytes(model.packed(vectors, known))


if __name__ == "__main__":
    main()

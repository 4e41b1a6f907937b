# SPDX-License-Identifier: Apache-2.0
"""What other commands of Onoma do, in Python: task_peers.py PEER FORMS TEXT

TEXT has an article a line; of trafilatura it is a folder of pages. Prints one line of JSON: what was
found, CPU seconds to build and to scan.
"""
import json
import re
import sys
from pathlib import Path
from time import process_time


def lines_of(path):
    return open(path, encoding="utf-8").read().splitlines()


def count_vectorizer(forms, path):
    """Names in sentences, and X'X. Found: pairs of names that share a sentence."""
    from sklearn.feature_extraction.text import CountVectorizer
    longest = max(len(form.split()) for form in forms)
    vectorizer = CountVectorizer(vocabulary=sorted({form.lower() for form in forms}), binary=True,
                                 ngram_range=(1, longest))

    def scan():
        sentences = [each for line in lines_of(path) for each in re.split(r"(?<=[.!?]) +", line)]
        matrix = vectorizer.transform(sentences)
        pairs = (matrix.T @ matrix).tocoo()
        return int((pairs.row < pairs.col).sum())
    return scan


def quantulum(forms, path):
    """Without its classifier, which needs a model. Found: quantities."""
    from quantulum3 import classifier, parser
    classifier.USE_CLF = False
    return lambda: sum(len(parser.parse(line)) for line in lines_of(path))


def datasketch(forms, path):
    """Shingles of five words, 128 permutations. Found: articles that have a near copy before them."""
    from datasketch import MinHash, MinHashLSH
    index = MinHashLSH(threshold=0.5, num_perm=128)

    def scan():
        copies = 0
        for number, line in enumerate(lines_of(path)):
            words = line.lower().split()
            sketch = MinHash(num_perm=128)
            sketch.update_batch([" ".join(words[at:at + 5]).encode() for at in range(len(words) - 4)])
            copies += bool(index.query(sketch))
            index.insert(number, sketch)
        return copies
    return scan


def trafilatura(forms, folder):
    """Found: pages that have a main text."""
    from trafilatura import extract
    pages = sorted(Path(folder).iterdir())
    return lambda: sum(bool(extract(page.read_bytes())) for page in pages)


PEERS = {"scikit-learn": count_vectorizer, "quantulum3": quantulum, "datasketch": datasketch,
         "trafilatura": trafilatura}


def main():
    peer, forms, path = sys.argv[1:4]
    started = process_time()
    scan = PEERS[peer](lines_of(forms), path)
    built = process_time()
    found = scan()
    print(json.dumps({"matches": found, "build": built - started, "scan": process_time() - built}))


if __name__ == "__main__":
    main()

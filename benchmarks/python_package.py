#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How fast the package is, beside the program: CPU time of one thread, the best of some runs.

    python_package.py ONOMA ARTICLES      ONOMA is the program, ARTICLES files or folders that it reads

Each way must find as much as the program does, or nothing is printed.
"""
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import onoma

RUNS = 5
LEAST_BYTES = 10_000_000


def cpu_of_children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def best(work):
    """The least CPU seconds of `work`, and what it returns."""
    seconds = []
    for _ in range(RUNS):
        before = time.process_time() + cpu_of_children()
        result = work()
        seconds.append(time.process_time() + cpu_of_children() - before)
    return min(seconds), result


def run(*command):
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout


def start(statement):
    """CPU milliseconds of `statement` in a Python of its own, without those of Python itself."""
    program = f"import time\nbegin = time.process_time()\n{statement}\nprint(time.process_time() - begin)"
    return min(float(run(sys.executable, "-c", program)) for _ in range(RUNS)) * 1000


def main():
    program, *paths = sys.argv[1:]
    texts = [document.text for document in onoma.read(paths)]
    texts *= 1 + LEAST_BYTES // sum(len(text.encode()) for text in texts)
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    with tempfile.TemporaryDirectory() as folder:
        articles, none = Path(folder) / "articles.jsonl", Path(folder) / "none.jsonl"
        articles.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
        none.write_text('{"text": "Nothing."}\n', encoding="utf-8")
        to_start, _ = best(lambda: run(program, "tag", "--threads", "1", none))
        to_tag, printed = best(lambda: run(program, "tag", "--threads", "1", articles))
        expected = sum(len(json.loads(line)["mentions"]) for line in printed.splitlines())
        tagger = onoma.Tagger()

        def of_texts(look):
            return best(lambda: sum(look(document) for document in tagger.pipe(texts, threads=1)))

        ways = {
            "onoma tag, without its start": (to_tag - to_start, expected),
            "pipe": of_texts(lambda document: 1),
            "pipe, each mention looked at":
                of_texts(lambda document: len([mention.entity for mention in document.mentions])),
            "read, pipe and to_json, as the program does": best(lambda: sum(
                document.to_json().count('"entity":')
                for document in tagger.pipe(onoma.read(articles), threads=1))),
        }
    for way, (_, found) in ways.items():
        if found not in (expected, len(texts)):
            sys.exit(f"expected {expected} mentions, found {found}: {way}")
    print(f"{megabytes:.1f} MB, {len(texts):,} texts")
    for way, (seconds, _) in ways.items():
        print(f"{way:45} {megabytes / seconds:6.2f} MB/s  {100 * (to_tag - to_start) / seconds:4.0f} %")
    print(f"import onoma {start('import onoma'):.0f} ms, "
          f"a tagger {start('import onoma; onoma.Tagger()') - start('import onoma'):.0f} ms")


if __name__ == "__main__":
    main()

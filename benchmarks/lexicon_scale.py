#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How lexicons of a thousand to ten million forms are imported, compiled, opened and used.

    benchmarks/lexicon_scale.py PROGRAM [FORMS...]      default: 1000 100000 1000000

Each row is the program run as its users run it, one process a step: wall time, and the most memory
that the process ever held. Names are made up by a fixed rule and used beside the bundled lexicons,
and articles name a known number of them: a step that counts otherwise ends the benchmark.
"""
import csv
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MENTIONS = 20_000          # in the articles, of names drawn from the lexicon
FILLER = ("said that it would work with others on a plan for the next year while prices of the "
          "older goods went down again").split()
LEGAL_FORMS = ["Group", "Labs", "Systems", "Holdings", "Energy", "Capital", "Media", "Foods"]


def syllables(random_source, count):
    """A made-up word."""
    return "".join(random_source.choice("bcdfghjklmnprstvwz") + random_source.choice("aeiou") +
                   random_source.choice(["", "", "n", "r", "s", "l"]) for _ in range(count)).capitalize()


def made_up_companies(forms):
    """Id, name, alias: two forms each, no two companies with the same words."""
    source = random.Random(forms)
    first = sorted({syllables(source, 3) for _ in range(60_000)})
    second = sorted({syllables(source, 2 + i % 2) for i in range(20_000)})
    step = len(first) * len(second) // max(1, forms) | 1
    for index in range(forms // 2):
        at = index * step
        words = f"{first[at % len(first)]} {second[at // len(first) % len(second)]}"
        yield f"q{index}", words, f"{words} {LEGAL_FORMS[index % len(LEGAL_FORMS)]}"


def write_names(path, forms):
    """A CSV such as other tools export. Returns the names that articles may use."""
    drawn = []
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "name", "aliases"])
        every = max(1, forms // 2 // 5000)
        for index, (identifier, name, alias) in enumerate(made_up_companies(forms)):
            rows.writerow([identifier, name, alias])
            if index % every == 0:
                drawn += [name, alias]
    return drawn


def write_articles(folder, names):
    """Articles with MENTIONS names in them."""
    source = random.Random(1)
    folder.mkdir()
    sentences = 0
    for number in range(MENTIONS // 50):
        text = []
        for _ in range(50):
            words = [source.choice(FILLER) for _ in range(12)]
            text.append(f"Yesterday {' '.join(words[:6])} {names[sentences % len(names)]} {' '.join(words[6:])}.")
            sentences += 1
        (folder / f"{number:05}.txt").write_text(" ".join(text), encoding="utf-8")


def run(*command):
    """Runs a step. Returns its output, the seconds it took and the MiB it held at most."""
    with tempfile.TemporaryFile() as output:
        begin = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        if status != 0:
            sys.exit(f"{' '.join(map(str, command))}: expected exit code 0, found status {status}")
        output.seek(0)
        return output.read().decode(), seconds, usage.ru_maxrss / 1024


def expect(what, expected, found):
    if expected != found:
        sys.exit(f"{what}: expected {expected}, found {found}")


def measure(program, forms, folder):
    """One row of the table."""
    names = write_names(folder / "companies.csv", forms)
    write_articles(folder / "articles", names)
    empty = folder / "empty"
    empty.mkdir()
    (empty / "a.txt").write_text("Nobody is named here.", encoding="utf-8")
    text, compiled = folder / "made-up-companies.tsv", folder / "companies.lex"

    _, import_time, import_memory = run(program, "lexicon", "import", folder / "companies.csv",
                                        "--type", "company", "-o", text)
    _, compile_time, compile_memory = run(program, "lexicon", "compile", text, "-o", compiled)
    starts = [run(program, "report", empty, "--format", "json", "--lexicon", compiled)
              for _ in range(7)]
    report = json.loads(starts[0][0])
    rows = sum(1 for _ in open(text, encoding="utf-8")) - 1
    expect("entities of the made-up lexicon", rows,
           next(each["entities"] for each in report["lexicons"] if each["file"] == text.name))
    tagged, tag_time, tag_memory = run(program, "tag", folder / "articles", "--threads", "1",
                                       "--lexicon", compiled)
    mentions = [mention for line in tagged.splitlines() for mention in json.loads(line)["mentions"]]
    made_up = [mention for mention in mentions if mention["entity"].startswith("q")]
    expect("mentions of made-up names", MENTIONS, len(made_up))
    expect("texts of mentions", {name for name in names[:MENTIONS]}, {m["text"] for m in made_up})
    size = compiled.stat().st_size
    megabytes = sum(path.stat().st_size for path in (folder / "articles").iterdir()) / 1e6
    start_time = statistics.median(seconds for _, seconds, _ in starts)
    return [f"{forms:,}", f"{import_time:.2f} s", f"{compile_time:.2f} s",
            f"{compile_memory:,.0f} MiB", f"{size / forms:.1f}",
            f"{1000 * start_time:.0f} ms", f"{starts[0][2]:,.0f} MiB",
            f"{megabytes / max(tag_time - start_time, 1e-9):.1f} MB/s"]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program = Path(sys.argv[1]).resolve()
    header = ["forms", "import CSV", "compile", "memory", "bytes a form", "start", "memory", "tag"]
    print("| " + " | ".join(header) + " |\n|" + "---|" * len(header))
    for forms in [int(text) for text in sys.argv[2:]] or [1000, 100_000, 1_000_000]:
        with tempfile.TemporaryDirectory() as folder:
            print("| " + " | ".join(measure(program, forms, Path(folder))) + " |", flush=True)


if __name__ == "__main__":
    main()

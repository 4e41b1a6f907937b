#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Takes a random half of the entities out of the lexicons and asks `onoma discover` for them.

Usage: check_discover.py PROGRAM LEXICONS ARTICLES [--seeds N] [--found SHARE] [--typed SHARE]

Of the entities taken out that the articles name at least twice (by the whole lexicons), the share
FOUND must be proposed by one of their forms, and of those the share TYPED as their own type.
"""
import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

FORM_COLUMNS = ("name", "aliases", "weak")


def run(program, *arguments):
    result = subprocess.run([program, *arguments], capture_output=True, encoding="utf-8")
    if result.returncode not in (0, 1) or not result.stdout:
        sys.exit(f"{' '.join(arguments)}: exit code {result.returncode}\n{result.stderr[:2000]}")
    return result.stdout


def key(name):
    """Spellings that one form covers."""
    return "".join(c for c in name.casefold() if c not in " -'\u2019.")


def read_lexicon(path):
    with open(path, encoding="utf-8", newline="") as file:
        lines = [line.rstrip("\n") for line in file]
    return lines[0].split("\t"), [line.split("\t") for line in lines[1:] if line and not line.startswith("# ")]


def named_entities(program, articles):
    """{id: [surface forms]} of everything listed that the articles name."""
    surfaces = {}
    for line in run(program, "tag", str(articles)).splitlines():
        for mention in json.loads(line)["mentions"]:
            if mention.get("listed", True) and mention["rule"] != "role":
                surfaces.setdefault(mention["entity"], []).append((mention["text"], mention["type"]))
    return surfaces


def halve(lexicons, seed, folder):
    """Writes the lexicons without a random half of their entities, and returns the forms of that half."""
    forms = {}
    files = []
    for path in sorted(Path(lexicons).glob("*.tsv")):
        header, rows = read_lexicon(path)
        target = Path(folder) / path.name
        files.append(target)
        if "id" not in header:
            target.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
            continue
        ids = sorted({row[0] for row in rows})
        removed = set(random.Random(f"{seed} {path.name}").sample(ids, len(ids) // 2))
        with open(target, "w", encoding="utf-8") as out:
            out.write("\t".join(header) + "\n")
            for row in rows:
                if row[0] not in removed:
                    out.write("\t".join(row) + "\n")
                    continue
                cells = dict(zip(header, row))
                entity = forms.setdefault(row[0], set())
                for column in FORM_COLUMNS:
                    entity.update(form for form in cells.get(column, "").split("|") if form)
    return files, forms


def check_seed(program, lexicons, articles, seed, surfaces, verbose):
    with tempfile.TemporaryDirectory() as folder:
        files, removed = halve(lexicons, seed, folder)
        options = [option for file in files for option in ("--lexicon", str(file))]
        report = json.loads(run(program, "discover", "--no-default-lexicons", *options, "--format",
                                "json", "--min-mentions", "1", str(articles)))
    proposed = {}
    for row in report["names"]:
        for form in (row["name"], *row["aliases"], *row["weak"]):
            proposed.setdefault(key(form), row)
    tally = Counter()
    for entity, mentions in sorted(surfaces.items()):
        if entity not in removed or len(mentions) < 2:
            continue
        tally["wanted"] += 1
        forms = [form for form, _ in mentions] + sorted(removed[entity])
        rows = [proposed[key(form)] for form in forms if key(form) in proposed]
        expected = mentions[0][1]
        if not rows:
            tally["missed"] += 1
            verbose(f"seed {seed}: missed {entity} ({expected}): {Counter(f for f, _ in mentions)}")
            continue
        tally["found"] += 1
        if rows[0]["type"] == expected:
            tally["typed"] += 1
        else:
            verbose(f"seed {seed}: {rows[0]['name']} is {expected}, proposed as {rows[0]['type']} "
                    f"({rows[0]['seen_with']})")
    return tally


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("lexicons")
    parser.add_argument("articles")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--found", type=float, default=0.0)
    parser.add_argument("--typed", type=float, default=0.0)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    surfaces = named_entities(options.program, options.articles)
    failed = False
    for seed in range(1, options.seeds + 1):
        tally = check_seed(options.program, options.lexicons, options.articles, seed, surfaces,
                           print if options.verbose else lambda line: None)
        found = tally["found"] / max(1, tally["wanted"])
        typed = tally["typed"] / max(1, tally["found"])
        print(f"seed {seed}: {tally['found']} of {tally['wanted']} found ({found:.0%}), "
              f"{tally['typed']} with their type ({typed:.0%})")
        failed = failed or tally["wanted"] == 0 or found < options.found or typed < options.typed
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

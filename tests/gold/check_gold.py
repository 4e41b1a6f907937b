#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares `onoma tag` with hand-made gold.

    check_gold.py ONOMA GOLD.jsonl ARTICLES [--at-least F1] [--errors]

Strict: a mention is right when document, span and type are. Prints precision, recall and F1 by type,
and with --errors what was missed and what was found in vain. Exits 1 when F1 over all is too low.
"""
import argparse
import json
import subprocess
import sys
from collections import Counter

TYPES = ("company", "person", "model")


def read_gold(path):
    """{(document, start, end, type): (text, entity)} and the documents, of one gold file."""
    mentions, documents = {}, set()
    with open(path, encoding="utf-8") as file:
        for line in filter(str.strip, file):
            article = json.loads(line)
            documents.add(article["id"])
            for m in article["mentions"]:
                mentions[article["id"], m["start"], m["end"], m["type"]] = (m["text"], m["entity"])
    return mentions, documents


def read_tagged(onoma, articles, documents):
    """The same for what `onoma tag` finds in the documents that the gold knows."""
    tag = subprocess.run([onoma, "tag", articles, "--format", "jsonl"],
                         stdout=subprocess.PIPE, check=True, encoding="utf-8")
    mentions = {}
    for line in filter(str.strip, tag.stdout.split("\n")):
        article = json.loads(line)
        # The gold names an article by its source and file.
        document = "/".join(article["document"].split("/")[-2:])
        for m in article["mentions"]:
            # The gold marks names, not roles that stand for a person.
            if document in documents and m["rule"] != "role":
                mentions[document, m["begin_char"], m["end_char"], m["type"]] = (m["text"], m["name"])
    return mentions


def f1_row(name, gold, found, right):
    precision = right / found if found else 0.0
    recall = right / gold if gold else 0.0
    f1 = 2 * right / (gold + found) if gold + found else 1.0
    print(f"{name:8}  gold {gold:4}  found {found:4}  "
          f"precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}")
    return f1


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("onoma")
    parser.add_argument("gold")
    parser.add_argument("articles")
    parser.add_argument("--at-least", type=float, default=0.0, metavar="F1")
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()

    gold, documents = read_gold(arguments.gold)
    tagged = read_tagged(arguments.onoma, arguments.articles, documents)
    right = gold.keys() & tagged.keys()
    counts = [Counter(key[3] for key in keys) for keys in (gold, tagged, right)]
    for kind in TYPES:
        f1_row(kind, *(count[kind] for count in counts))
    f1 = f1_row("all", len(gold), len(tagged), len(right))
    same_name = sum(gold[key][1] == tagged[key][1] for key in right)
    print(f"of {len(right)} right mentions, {same_name} carry the gold's name of the entity")

    if arguments.errors or f1 < arguments.at_least:
        for title, keys, texts in (("missed", gold.keys() - right, gold),
                                   ("in vain", tagged.keys() - right, tagged)):
            for key in sorted(keys):
                text, entity = texts[key]
                print(f"{title:8} {key[0]} {key[1]}-{key[2]} {key[3]} {text!r} {entity}")
    if f1 < arguments.at_least:
        sys.exit(f"{arguments.gold}: expected a strict F1 of at least {arguments.at_least}, found {f1:.4f}")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""Whether a peer finds what Onoma finds, and if not, what kind of place the difference is."""
import json
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from measuring import run_once


@dataclass
class Agreement:
    """Places that both found, and the others by reason, with an example of each."""
    both: int = 0
    ours: Counter = field(default_factory=Counter)
    theirs: Counter = field(default_factory=Counter)
    examples: dict = field(default_factory=dict)

    def count(self, side, reason, example):
        side[reason] += 1
        self.examples.setdefault(reason, example)


def onoma_spans(program, lexicon, articles, texts):
    """Begin and end of each mention in the text of the peers, an article a line, with its rule."""
    starts, place = [], 0
    for text in texts:
        starts.append(place)
        place += len(text.encode()) + 1
    output = run_once([program, "tag", articles, "--no-default-lexicons", "--lexicon", lexicon,
                       "--listed-only", "--threads", "1"]).output
    spans = {}
    for number, line in enumerate(output.splitlines()):
        for mention in json.loads(line)["mentions"]:
            begin, end = (starts[number] + mention[key] for key in ("begin_byte", "end_byte"))
            spans[begin, end] = mention["rule"]
    return spans


def peer_spans(command, folder):
    """What the peer writes to its last argument."""
    path = folder / "spans.tsv"
    run_once([*command, path])
    with open(path, encoding="utf-8") as file:
        return {tuple(map(int, line.split("\t"))) for line in file}


class Overlaps:
    """Asks whether any of some spans shares a byte with another one."""

    def __init__(self, spans):
        self.spans = sorted(spans)
        self.longest = max((end - begin for begin, end in self.spans), default=0)

    def with_span(self, begin, end):
        at = bisect_left(self.spans, (begin - self.longest, 0))
        while at < len(self.spans) and self.spans[at][0] < end:
            if self.spans[at][1] > begin:
                return True
            at += 1
        return False


def longest(spans):
    """From left to right, the longest of those that share a byte."""
    kept, end = set(), 0
    for span in sorted(spans, key=lambda each: (each[0], -each[1])):
        if span[0] >= end:
            kept.add(span)
            end = span[1]
    return kept


def reason_of_ours(surface, rule, overlaps, forms, folded):
    """Why a peer did not find a mention of Onoma."""
    if overlaps:
        return "longer or shorter than the peer's"
    if surface in forms:
        return "the words of the peer are others"
    if surface.lower() in folded:
        return "in another case than the form"
    return "a short form that the article introduces" if rule == "weak" else "spelled otherwise than the form"


def reason_of_theirs(surface, overlaps, forms):
    """Why Onoma did not find a match of a peer."""
    if overlaps:
        return "longer or shorter than Onoma's"
    if surface not in forms:
        return "in small letters where the form has a capital"
    return "in a longer name or word"


def compare(ours, theirs, text, forms):
    """`text` is the bytes that spans count in; `ours` has the rule of each."""
    theirs = longest(theirs)
    result = Agreement(both=len(ours.keys() & theirs))
    written = {form.encode() for form in forms}
    folded = {form.lower().encode() for form in forms}
    our_places, their_places = Overlaps(ours), Overlaps(theirs)

    def shown(begin, end):
        before, name, after = (part.decode(errors="ignore") for part in
                               (text[max(0, begin - 24):begin], text[begin:end], text[end:end + 24]))
        return " ".join(f"…{before}[{name}]{after}…".split())

    for begin, end in sorted(ours.keys() - theirs):
        overlaps = their_places.with_span(begin, end)
        reason = reason_of_ours(text[begin:end], ours[begin, end], overlaps, written, folded)
        result.count(result.ours, reason, shown(begin, end))
    for begin, end in sorted(theirs - ours.keys()):
        reason = reason_of_theirs(text[begin:end], our_places.with_span(begin, end), written)
        result.count(result.theirs, reason, shown(begin, end))
    return result

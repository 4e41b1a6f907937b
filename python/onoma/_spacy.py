# SPDX-License-Identifier: Apache-2.0
"""The component `onoma` of spaCy, which finds it by its entry point.

    nlp = spacy.blank("en")
    nlp.add_pipe("onoma", config={"types": ["company", "person"]})
"""
from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from onoma import _onoma
from onoma._tagger import Tagger


class Component:
    """Sets `doc.ents`, with labels and ids as `onoma tag --format spacy` writes them, and
    `doc._.onoma`, the `onoma.TaggedDocument`. Entities of others stay where ours are none."""

    def __init__(self, tagger: Tagger, threads: int) -> None:
        self.tagger = tagger
        self.threads = threads

    def __call__(self, doc: Doc) -> Doc:
        return _marked(doc, self.tagger.tag(doc.text))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 16) -> Iterator[Doc]:
        docs, of_texts = itertools.tee(docs)
        tagged = self.tagger.pipe((doc.text for doc in of_texts), threads=self.threads,
                                  batch_size=batch_size)
        return map(_marked, docs, tagged)


@Language.factory("onoma", assigns=["doc.ents", "doc._.onoma"], default_config={
    "lexicons": [], "types": [], "roll_up": None, "unlisted": "frames", "figures": True,
    "threads": 1})
def make(nlp: Language, name: str, lexicons: list[str], types: list[str], roll_up: str | None,
         unlisted: str, figures: bool, threads: int) -> Component:
    """The factory; its options are those of `onoma.Tagger`, and `threads` those of its `pipe`."""
    return Component(Tagger(lexicons, types=types, roll_up=roll_up, unlisted=unlisted,
                            figures=figures), threads)


def _marked(doc, tagged):
    entities = json.loads(_onoma.spacy_line(tagged))["ents"]
    spans = [doc.char_span(entity["start"], entity["end"], label=entity["label"],
                           kb_id=entity["kb_id"], alignment_mode="expand") for entity in entities]
    doc.set_ents(filter_spans(spans), default="unmodified")
    doc._.onoma = tagged
    return doc


Doc.set_extension("onoma", default=None, force=True)

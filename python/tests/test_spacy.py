# SPDX-License-Identifier: Apache-2.0
"""The component of spaCy: what the program writes for it."""
import json

import pytest

import onoma
from conftest import ROOT

spacy = pytest.importorskip("spacy")


@pytest.fixture(scope="module")
def nlp():
    if "onoma" not in spacy.registry.factories.get_all():  # not installed as a package
        import onoma._spacy  # noqa: F401
    nlp = spacy.blank("en")
    nlp.add_pipe("onoma")
    return nlp


def test_entities_are_those_that_the_program_writes(nlp, program, tmp_path):
    texts = [document.text for document in onoma.read(ROOT / "samples")]
    path = tmp_path / "texts.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    lines = [json.loads(line) for line in program("tag", "--format", "spacy", path).splitlines()]
    for line, doc in zip(lines, nlp.pipe(texts), strict=True):
        assert [(ent.start_char, ent.label_, ent.kb_id_) for ent in doc.ents] == [
            (ent["start"], ent["label"], ent["kb_id"]) for ent in line["ents"]]
        assert nlp(doc.text).to_json() == doc.to_json()


def test_entities_of_others_stay_where_ours_are_none(nlp):
    both = spacy.blank("en")
    both.add_pipe("entity_ruler").add_patterns([{"label": "FRUIT", "pattern": "apples"},
                                                {"label": "OTHER", "pattern": "OpenAI"}])
    both.add_pipe("onoma")
    doc = both("OpenAI's staff eats apples.")
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("OpenAI", "ORG"), ("apples", "FRUIT")]
    assert isinstance(doc._.onoma, onoma.TaggedDocument)


def test_its_settings_are_in_the_config(nlp):
    people = spacy.blank("en")
    people.add_pipe("onoma", config={"types": ["person"]})
    again = spacy.blank("en").from_config(people.config)
    assert [ent.text for ent in again("Sam Altman left OpenAI.").ents] == ["Sam Altman"]

# SPDX-License-Identifier: Apache-2.0
"""Stores: what the commands of their names make."""
import os
import sqlite3

import pytest

import onoma
from conftest import ROOT

SAMPLES = str(ROOT / "samples")


def documents(store):
    with sqlite3.connect(store) as database:
        return database.execute("SELECT input, number, id, hash, words, length(text), fingerprint FROM documents "
                                "ORDER BY input, number").fetchall()


@pytest.mark.parametrize("counts_only", [False, True])
def test_a_store_is_that_of_the_program(program, tmp_path, counts_only):
    changes = onoma.store(tmp_path / "a.onoma", SAMPLES, counts_only=counts_only)
    assert changes["added"] == changes["documents"] == 15
    assert onoma.store(tmp_path / "a.onoma", SAMPLES, counts_only=counts_only)["unchanged"] == 15
    program("store", tmp_path / "b.onoma", SAMPLES, *["--counts-only"][:counts_only])
    assert documents(tmp_path / "a.onoma") == documents(tmp_path / "b.onoma")


def test_parts_are_the_whole_together_and_merged(tmp_path):
    expected = onoma.analyze(SAMPLES)
    parts = []
    for folder in sorted(os.listdir(SAMPLES)):
        parts.append(tmp_path / f"{folder}.onoma")
        onoma.store(parts[-1], os.path.join(SAMPLES, folder), counts_only=True)
    assert onoma.merge(parts, tmp_path / "all.onoma")["documents"] == 15
    for paths in (parts, [tmp_path / "all.onoma"]):
        analysis = onoma.analyze(paths)
        assert analysis.read == expected.read
        for name in ("report", "compare", "pairs", "duplicates"):
            assert getattr(analysis, name)().to_dict() == getattr(expected, name)().to_dict(), name


def test_records_are_stored_under_their_names(tmp_path):
    records = [{"key": "one", "text": "Nvidia and OpenAI."}, {"key": "two", "text": "Nvidia."}]
    onoma.store(tmp_path / "a.onoma", records, id="key")
    assert [row[2] for row in documents(tmp_path / "a.onoma")] == ["one", "two"]
    assert onoma.analyze(records).compare()["source"] == ["records"] * 2


@pytest.mark.parametrize("name", ["claims", "events", "discover"])
def test_what_cannot_be_read_again_is_refused(tmp_path, name):
    onoma.store(tmp_path / "a.onoma", SAMPLES, counts_only=True)
    with pytest.raises(onoma.Error, match="a.onoma: expected a store with texts"):
        getattr(onoma.analyze(tmp_path / "a.onoma"), name)()
    article = tmp_path / "a.txt"
    article.write_text("OpenAI pays Nvidia $5 million.", encoding="utf-8")
    analysis = onoma.analyze(article)
    article.unlink()
    with pytest.raises(onoma.Error, match="a.txt: "):
        getattr(analysis, name)()


def test_another_database_is_refused(tmp_path):
    with sqlite3.connect(tmp_path / "a.onoma") as database:
        database.execute("CREATE TABLE a(b)")
    with pytest.raises(onoma.Error, match="expected a store of onoma, found another SQLite database"):
        onoma.store(tmp_path / "a.onoma", SAMPLES)

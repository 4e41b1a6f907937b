# SPDX-License-Identifier: Apache-2.0
"""Articles of files: those that the program reads, in its order."""
import gzip
import json

import pytest

import onoma


def lines(program, *arguments):
    return program("tag", *arguments).splitlines()


@pytest.mark.parametrize("threads", [1, 3])
def test_documents_are_tagged_as_the_program_does(tagger, program, in_project, threads):
    tagged = tagger.pipe(onoma.read("samples"), threads=threads)
    assert [document.to_json() for document in tagged] == lines(program, "samples")


@pytest.fixture
def mixed(tmp_path):
    """A folder with several formats, a record twice, a newer version, and what cannot be read."""
    def record(number, text, **more):
        return json.dumps({"id": f"n{number}", "text": text, "source": "Wire", **more}) + "\n"

    (tmp_path / "a.jsonl").write_text(
        record(1, "OpenAI pays $5 million.", date="2025-01-28", title="Altman's news", quux="7")
        + "{broken\n" + record(2, "Nvidia rises."), encoding="utf-8")
    with gzip.open(tmp_path / "b.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(record(1, "OpenAI pays $5 million.", date="2025-01-28", title="Altman's news")
                   + record(2, "Nvidia rises again."))
    (tmp_path / "c.html").write_text("<html><head><title>Page</title></head><body><article><h1>Page"
                                     "</h1><p>" + "Google and Anthropic met. " * 20
                                     + "</p></article></body></html>", encoding="utf-8")
    (tmp_path / "d.txt").write_bytes("Caf\xe9 \x93Meta\x94 and Anthropic.".encode("latin-1"))
    (tmp_path / "e.csv").write_text("text,source,date\nOpenAI hires.,Post,2025-02-01\n",
                                    encoding="utf-8")
    (tmp_path / "f.txt").write_bytes(b"\0\1\2 OpenAI")
    return tmp_path


def test_every_format_is_read_as_the_program_does(tagger, program, mixed):
    documents = onoma.read([str(mixed)])
    tagged = list(tagger.pipe(documents))
    expected = lines(program, mixed)
    assert [document.to_json() for document in tagged] == expected and len(expected) == 6
    report = json.loads(program("report", mixed, "--format", "json"))
    assert sorted(documents.skipped) == [(skipped["input"], skipped["reason"])
                                         for skipped in report["skipped"]] != []


def test_a_document_says_what_its_input_says(tagger, mixed):
    document = next(onoma.read(mixed))
    assert (document.id, document.source, document.date) == (
        f"{mixed}/a.jsonl#1", "Wire", "2025-01-28")
    assert (document.title, document.fields) == ("Altman's news", {"id": "n1", "quux": "7"})
    tagged = tagger.tag(document)
    assert isinstance(tagged, onoma.Document) and tagged.fields == document.fields
    assert [(m.text, m.in_title) for m in tagged.mentions][0] == ("OpenAI", False)
    assert "title" in repr(document) and "<b>" not in tagged._repr_html_()


def test_a_store_is_read_in_place_of_its_articles(tagger, program, mixed, tmp_path_factory):
    store = tmp_path_factory.mktemp("store") / "news.onoma"
    program("store", store, mixed)
    tagged = [document.to_json() for document in tagger.pipe(onoma.read(store))]
    assert tagged == lines(program, store) != []


def test_a_source_is_that_of_all(mixed):
    assert {document.source for document in onoma.read(mixed, source="Mine")} == {"Mine"}


def test_what_is_not_there_is_told(tmp_path):
    documents = onoma.read([tmp_path / "none", tmp_path])
    assert list(documents) == []
    assert str(tmp_path / "none") in dict(documents.skipped)

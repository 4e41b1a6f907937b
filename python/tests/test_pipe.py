# SPDX-License-Identifier: Apache-2.0
"""Many texts: their order, how many are held, and what goes wrong on the way."""
import itertools
import threading
from pathlib import Path

import pytest

import onoma


@pytest.fixture(scope="module")
def texts():
    samples = Path(__file__).resolve().parents[2] / "samples"
    found = [path.read_text(encoding="utf-8") for path in sorted(samples.rglob("*.txt"))]
    return found + [text[:size] for text in found for size in (0, 1, 50, 400)]


@pytest.mark.parametrize("threads, batch_size", [(0, 16), (1, 1), (2, 3), (5, 1000), (3, 0)])
def test_documents_are_those_of_tag_in_the_order_of_texts(tagger, texts, threads, batch_size):
    expected = [tagger.tag(text).to_json() for text in texts]
    documents = tagger.pipe(iter(texts), threads=threads, batch_size=batch_size)
    assert [document.to_json() for document in documents] == expected


def test_no_texts_give_no_documents(tagger):
    assert list(tagger.pipe([])) == []


def test_texts_are_read_as_they_are_needed(tagger):
    numbers = itertools.count()
    most_ahead = 0
    documents = tagger.pipe((f"OpenAI {number}" for number in numbers), threads=2, batch_size=3)
    for number, document in zip(range(300), documents):
        assert document.text == f"OpenAI {number}"
        read = int(repr(numbers)[len("count("):-1])
        most_ahead = max(most_ahead, read - number)
    assert most_ahead <= 3 * (2 * 2 + 2)


def test_a_pipe_that_nobody_reads_to_its_end_stops(tagger, texts):
    before = threading.active_count()
    for _ in range(20):
        documents = tagger.pipe(itertools.cycle(texts), threads=3)
        next(documents)
        del documents
    assert threading.active_count() == before


def test_a_text_that_is_no_article_is_named_and_passed_over(tagger):
    documents = tagger.pipe(["OpenAI.", "a " * 1_000_000, "Nvidia."], batch_size=2)
    assert next(documents).text == "OpenAI."
    with pytest.raises(onoma.Error) as raised:
        next(documents)
    assert raised.value.place == "text 2"
    assert next(documents).text == "Nvidia."
    with pytest.raises(StopIteration):
        next(documents)


def test_what_the_texts_raise_comes_after_the_documents_before_it(tagger):
    def texts():
        yield "OpenAI."
        yield "Nvidia."
        raise RuntimeError("no more")

    documents = tagger.pipe(texts())
    assert [next(documents).text, next(documents).text] == ["OpenAI.", "Nvidia."]
    with pytest.raises(RuntimeError, match="no more"):
        next(documents)
    assert list(documents) == []


def test_what_is_no_text_is_refused_at_its_place(tagger):
    documents = tagger.pipe(["OpenAI.", 7])
    assert next(documents).text == "OpenAI."
    with pytest.raises(TypeError, match="text 2: expected a str or a Document, found <class 'int'>"):
        next(documents)

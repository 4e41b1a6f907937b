# SPDX-License-Identifier: Apache-2.0
"""One text in, everything found in it out."""
import datetime
import pickle
import threading
from pathlib import Path

import pytest

import onoma

# Code points of one, two, three and four bytes, and one that composes.
MIXED = "Café “Zoë” – 東京 🙂 e\u0301: OpenAI paid Nvidia $1.25 billion. 🙂 Nvidia is glad."


def of_plain_text(line):
    """Without what only a file says, as its name and headline."""
    return {key: value for key, value in line.items() if key != "title"}


def test_a_text_is_tagged_as_the_program_does(tagger, tagged_by_program, in_project):
    for line in tagged_by_program:
        text = Path(line["document"]).read_text(encoding="utf-8")
        document = tagger.tag(text, id=line["document"], source=line["source"], date=line["date"])
        assert document.to_dict() == of_plain_text(line)


def test_attributes_say_what_the_line_of_the_program_says(tagger, tagged_by_program, in_project):
    seen = 0
    for line in tagged_by_program:
        text = Path(line["document"]).read_text(encoding="utf-8")
        document = tagger.tag(text, date=line["date"])
        for said, mention in zip(line["mentions"], document.mentions, strict=True):
            for key, value in {"listed": True, "rivals": [], **said}.items():
                assert getattr(mention, key) == value, (key, mention)
        for said, figure in zip(line["figures"], document.figures, strict=True):
            begin, end = said.pop("sentence").values()
            assert (figure.sentence.begin_byte, figure.sentence.end_byte) == (begin, end)
            unsaid = {"per": None, "change": None, "ambiguous": False, "measured": None,
                      "multiple_per_year": None}
            for key, value in {**unsaid, **said}.items():
                assert getattr(figure, key) == value, (key, figure)
        seen += len(document.mentions) + len(document.figures)
    assert seen > 100


@pytest.mark.parametrize("text", [MIXED, MIXED.encode("ascii", "ignore").decode()])
def test_places_count_code_points_and_bytes(tagger, text):
    document = tagger.tag(text)
    places = [*document.mentions, *document.figures, *document.sentences]
    assert [m.entity for m in document.mentions] == ["openai", "nvidia", "nvidia"]
    assert len(document.figures) == 1 and len(document.sentences) == 2
    for place in places:
        assert text[place.begin_char:place.end_char] == place.text
        assert text.encode()[place.begin_byte:place.end_byte] == place.text.encode()


def test_a_mention_leads_to_its_sentence_and_back(tagger):
    document = tagger.tag(MIXED)
    first, second = document.sentences
    assert first.text.strip().endswith("billion.")
    assert [m.text for m in first.mentions] == ["OpenAI", "Nvidia"]
    assert [f.text for f in first.figures] == ["$1.25 billion"]
    assert [m.sentence.begin_char for m in second.mentions] == [second.begin_char]


def test_reprs_read_well(tagger):
    document = tagger.tag("OpenAI LP buys chips for about $1.25 billion per month. Good.")
    assert repr(document) == (
        "TaggedDocument('OpenAI LP buys chips for about $1.25 billion per month. Goo…', "
        "1 mention, 1 figure, 2 sentences)")
    assert repr(document.mentions[0]) == (
        "Mention('OpenAI LP', begin_char=0, end_char=9, entity='openai', type='company', "
        "rule='alias')")
    assert repr(document.figures[0]) == (
        "Figure('$1.25 billion per month', begin_char=31, end_char=54, kind='money', "
        "low=1250000000.0, high=1250000000.0, unit='USD', per='month', bound='~')")
    assert repr(document.sentences[1]) == "Sentence('Good.', begin_char=56, end_char=61)"
    settings = onoma.Tagger(onoma.Lexicon(rows=[{"id": "a", "name": "A", "type": "thing"}],
                                          bundled=False), types=["thing"], figures=False)
    assert repr(settings) == "Tagger(Lexicon(1 entity of rows), types=['thing'], figures=False)"


def test_a_notebook_shows_names_marked_and_harmless(tagger):
    html = tagger.tag("<script>alert(1)</script> Open AI & Nvidia pay $5 million.")._repr_html_()
    assert "<script>" not in html and "&lt;script&gt;" in html and "AI &amp;" not in html
    assert html.count("<span") == html.count("</span>") == 3
    assert "OpenAI · company · openai · by name" in html


@pytest.mark.parametrize("date, expected", [
    ("2025", "2025"), ("2025-01", "2025-01"), ("2025-01-28", "2025-01-28"),
    (datetime.date(2025, 1, 28), "2025-01-28"), (datetime.datetime(2025, 1, 28, 9), "2025-01-28"),
    (None, None)])
def test_dates_are_as_precise_as_they_are_known(tagger, date, expected):
    assert tagger.tag("OpenAI.", date=date).date == expected


def test_a_date_decides_which_names_hold():
    tagger = onoma.Tagger(onoma.Lexicon(bundled=False, rows=[
        {"id": "exampla", "name": "Exampla", "type": "company"},
        {"id": "exampla", "name": "Exampla", "type": "company", "aliases": "Quuxery",
         "until": "2020"}]))
    early, late = (tagger.tag("Quuxery, now Exampla.", date=date) for date in ("2015", "2024-06"))
    assert [[m.text for m in document.mentions] for document in (early, late)] == [
        ["Quuxery", "Exampla"], ["Exampla"]]


def test_settings_are_those_of_the_program(program, tmp_path, in_project):
    text = "GPT-4o by OpenAI beats Claude. Analyst Jane Exampledoe agrees for $5 million."
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    rows = [({}, []), ({"types": ["company", "person"]}, ["-t", "company", "-t", "person"]),
            ({"roll_up": "maker"}, ["--roll-up", "maker"]),
            ({"roll_up": "parent"}, ["--roll-up", "parent"]),
            ({"unlisted": "none"}, ["--unlisted", "none"])]
    for settings, options in rows:
        document = onoma.Tagger(**settings).tag(text, id=str(path), source=tmp_path.name)
        assert document.to_json() + "\n" == program("tag", *options, path), settings
    assert onoma.Tagger(figures=False).tag(text).figures == []


@pytest.mark.parametrize("settings, place, reason", [
    ({"types": ["compny"]}, "types", "expected one of company, person, model, product, place, "
     "organization, found `compny`"),
    ({"zones": ["head"]}, "zones", "expected one of headline, lede, body, trailing, found `head`"),
    ({"roll_up": "up"}, "roll_up", "expected one of parent, maker, found `up`")])
def test_settings_that_are_none_are_refused(settings, place, reason):
    with pytest.raises(onoma.Error) as raised:
        onoma.Tagger(**settings)
    assert (raised.value.place, raised.value.reason) == (place, reason)
    assert str(raised.value) == f"{place}: {reason}"


def test_texts_that_are_none_are_refused(tagger):
    with pytest.raises(onoma.Error, match="expected an article, found 1000000 signs and words"):
        tagger.tag("a " * 1_000_000)
    with pytest.raises(onoma.Error, match="date: expected a date such as"):
        tagger.tag("OpenAI", date="yesterday")
    with pytest.raises(UnicodeEncodeError):
        tagger.tag("OpenAI \ud800")
    with pytest.raises(TypeError):
        tagger.tag(b"OpenAI")
    with pytest.raises(TypeError):
        onoma.Tagger(types="company")


def test_an_empty_text_has_nothing_in_it(tagger):
    document = tagger.tag("")
    assert (document.mentions, document.figures, document.sentences, document.words) == ([], [], [], 0)


def test_documents_outlive_their_tagger():
    document = onoma.Tagger().tag("OpenAI pays $5 million.")
    mention = document.mentions[0]
    del document
    assert (mention.name, mention.sentence.text) == ("OpenAI", "OpenAI pays $5 million.")


def test_a_tagger_is_pickled_by_its_paths(tmp_path):
    path = tmp_path / "firms.tsv"
    path.write_text("id\tname\ttype\nexampla\tExampla\tcompany\n", encoding="utf-8")
    tagger = onoma.Tagger(path, types=["company"])
    pickled = pickle.dumps(tagger)
    assert len(pickled) < 2000
    text = "Exampla hires Sam Altman."
    assert pickle.loads(pickled).tag(text).to_json() == tagger.tag(text).to_json()
    path.write_text("id\tname\ttype\nexampla\tOther\tcompany\n", encoding="utf-8")
    with pytest.raises(onoma.Error, match="firms.tsv: expected the lexicon as it was when pickled"):
        pickle.loads(pickled)


def test_threads_of_python_share_a_tagger(tagger, tagged_by_program, in_project):
    texts = [Path(line["document"]).read_text(encoding="utf-8") for line in tagged_by_program]
    expected = [tagger.tag(text).to_json() for text in texts]
    results = {}

    def tag(name):
        results[name] = [tagger.tag(text).to_json() for text in texts for _ in range(3)][::3]

    threads = [threading.Thread(target=tag, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert list(results.values()) == [expected] * 4

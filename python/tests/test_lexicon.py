# SPDX-License-Identifier: Apache-2.0
"""Lexicons: built, asked, extended, checked, compiled."""
import json
import pickle
import re
import warnings

import pytest

import onoma

HEADER = "id\tname\ttype\taliases\tweak\n"
ROWS = [{"id": "exampla", "name": "Exampla", "type": "company", "aliases": ["Exampla AI", "EXA Inc"]},
        {"id": "jane-roe", "name": "Jane Roe", "type": "person", "parent": None}]


@pytest.fixture(scope="module")
def bundled():
    return onoma.Lexicon()


def test_it_is_a_mapping_from_ids_to_entities(bundled):
    entity = bundled["openai"]
    assert (entity.id, entity.name, entity.type) == ("openai", "OpenAI", "company")
    assert entity.place.startswith("companies.tsv:")
    assert entity.forms()["name"] == ["OpenAI"] and "OpenAI LP" in entity.forms()["alias"]
    assert "openai" in bundled and "opnai" not in bundled and 7 not in bundled
    assert bundled.get("opnai") is None
    assert len(bundled) == len(list(bundled)) == len(set(bundled)) > 13_000
    assert bundled["gpt-4o"].type == "model" and bundled[bundled["gpt-4o"].parent].name
    with pytest.raises(KeyError, match="found `opnai`; resembling it: .*openai"):
        bundled["opnai"]


def test_a_form_leads_to_its_entities(bundled):
    assert [entity.id for entity in bundled.named("Open AI")] == ["openai"]
    assert bundled.named("Quuxery") == []
    assert repr(bundled.named("open ai")) == "[Entity('openai', name='OpenAI', type='company')]"


def test_files_are_those_that_reports_are_stamped_with(bundled, program):
    report = json.loads(program("report", "samples", "--format", "json"))
    assert bundled.files == {file["file"]: file["xxh3"] for file in report["lexicons"]}


def test_rows_are_a_lexicon():
    lexicon = onoma.Lexicon(rows=ROWS, bundled=False)
    assert list(lexicon) == ["exampla", "jane-roe"]
    assert lexicon.types == ["company", "person"] and lexicon.problems == []
    mentions = onoma.Tagger(lexicon).tag("EXA Inc hires Jane Roe and OpenAI.").mentions
    assert [m.entity for m in mentions if m.listed] == ["exampla", "jane-roe"]


def test_rows_and_files_of_your_own_win_over_bundled_ones(tmp_path):
    table = tmp_path / "mine.tsv"
    table.write_text(HEADER + "other\tOther Firm\tcompany\tOpen AI\t\n", encoding="utf-8")
    by_file = onoma.Lexicon(table)
    by_rows = onoma.Lexicon(rows=[{"id": "other", "name": "Other Firm", "type": "company",
                                   "aliases": "Open AI"}])
    for lexicon in (by_file, by_rows, onoma.Lexicon().extended([str(table)]),
                    onoma.Lexicon([tmp_path])):
        mentions = onoma.Tagger(lexicon).tag("Open AI and Nvidia.").mentions
        assert [m.entity for m in mentions] == ["other", "nvidia"]


def test_rows_are_the_same_as_a_file_of_them(tmp_path, tagged_by_program):
    path = tmp_path / "rows.tsv"
    path.write_text("id\tname\ttype\taliases\nexampla\tExampla\tcompany\tExampla AI|EXA Inc\n"
                    "jane-roe\tJane Roe\tperson\t\n", encoding="utf-8")
    rows = [{key: value for key, value in row.items() if key != "parent"} for row in ROWS]
    text = "Exampla AI and EXA Inc met Jane Roe. Roe, of OpenAI, left Exampla."
    by_rows, by_file = (onoma.Tagger(lexicon).tag(text).to_json()
                        for lexicon in (onoma.Lexicon(rows=rows), onoma.Lexicon(path)))
    assert by_rows == by_file


def test_a_bad_line_is_omitted_with_a_warning(tmp_path):
    path = tmp_path / "mine.tsv"
    path.write_text(HEADER + "exampla\tExampla\tcompany\t\t\n\tNameless\tcompany\t\t\n",
                    encoding="utf-8")
    with pytest.warns(onoma.LexiconWarning, match=r"mine.tsv:3: .*expected"):
        lexicon = onoma.Lexicon(path, bundled=False)
    assert list(lexicon) == ["exampla"]
    finding, = lexicon.problems
    assert (finding.file, finding.line) == (str(path), 3)
    assert finding.kind in str(finding) and finding.expected in str(finding)


@pytest.mark.parametrize("rows, message", [
    ([{"id": "a", "name": "A\tB"}], "rows:2: expected name without tabs"),
    ([{"id": "a", "name": "A", "aliases": ["B|C"]}], "rows:2: expected aliases without tabs"),
    ([{"id": "a"}], "rows:1: expected a header with the columns `id` and `name`")])
def test_rows_that_are_none_are_refused(rows, message):
    with pytest.raises(onoma.Error, match=message):
        onoma.Lexicon(rows=rows, bundled=False)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(onoma.Error) as raised:
        onoma.Lexicon(tmp_path / "none.tsv")
    assert raised.value.place == str(tmp_path / "none.tsv")
    assert raised.value.reason
    with pytest.raises(onoma.Error):
        onoma.Lexicon(tmp_path)


def test_check_finds_what_the_program_finds(tmp_path, program):
    path = tmp_path / "mine.tsv"
    path.write_text(HEADER + "said\tSaid\tcompany\t\t\nexampla\tExampla\tcompany\tOpenAI\t\n",
                    encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        findings = onoma.Lexicon(path).check()
    printed = program("lexicon", "check", "--with-bundled", path).splitlines()
    # The bundled lexicons lie elsewhere.
    found, expected = ([re.sub(r"\S+/lexicons/", "", line) for line in lines]
                       for lines in (map(str, findings), printed))
    assert found == expected != []


def test_a_compiled_lexicon_is_the_same(tmp_path):
    compiled = tmp_path / "mine.lex"
    onoma.Lexicon(rows=ROWS).compile(compiled)
    text = "Exampla AI hires Jane Roe and OpenAI."
    by_rows, by_file = (onoma.Tagger(lexicon).tag(text).to_json()
                        for lexicon in (onoma.Lexicon(rows=ROWS), onoma.Lexicon(compiled)))
    assert by_rows == by_file


def test_a_lexicon_is_pickled_by_what_it_was_made_of(tmp_path):
    lexicon = onoma.Lexicon(rows=ROWS, bundled=False)
    again = pickle.loads(pickle.dumps(lexicon))
    assert list(again) == list(lexicon) and again.files == lexicon.files

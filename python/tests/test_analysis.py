# SPDX-License-Identifier: Apache-2.0
"""Many articles together: every number is that of the program."""
import csv
import datetime
import io
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import onoma
from conftest import ROOT

SAMPLES = str(ROOT / "samples")


@pytest.fixture(scope="module")
def analysis():
    return onoma.analyze(SAMPLES)


def as_csv(type, value):
    """What the program's CSV says for a value."""
    if value is None:
        return ""
    if type == "yes_no":
        return "yes" if value else "no"
    return "|".join(value) if type == "texts" else value


def parsed(type, text):
    return float(text) if type == "number" and text else int(text) if type == "integer" and text else text


def assert_equal(table, printed):
    """Column by column, cell by cell, to the last digit."""
    rows = list(csv.reader(io.StringIO(printed)))
    assert table.columns == rows[0]
    assert len(table) == len(rows) - 1 > 0
    for index, (column, type) in enumerate(table.types.items()):
        assert [as_csv(type, value) for value in table[column]] == [
            parsed(type, row[index]) for row in rows[1:]], column


TABLES = {
    "report": (lambda it: it.report(), ["report"]),
    "top": (lambda it: it.report(top=7, min_mentions=2), ["report", "--top", 7, "--min-mentions", 2]),
    "possible": (lambda it: it.report(counts="possible"), ["report", "--counts", "possible"]),
    "series": (lambda it: it.series(top=20), ["report", "--by", "source", "--top", 20]),
    "compare": (lambda it: it.compare(), ["compare"]),
    "pairs": (lambda it: it.pairs(), ["pairs"]),
    "pairs of": (lambda it: it.pairs(of="OpenAI", context="document"),
                 ["pairs", "--with", "OpenAI", "--context", "document"]),
    "window": (lambda it: it.pairs(context="window", window=5),
               ["pairs", "--window", 5]),
    "claims": (lambda it: it.claims(), ["figures", "--compare"]),
    "kinds": (lambda it: it.claims(kinds=["money"]), ["figures", "--compare", "--kinds", "money"]),
    "events": (lambda it: it.events(), ["events"]),
    "articles": (lambda it: it.events(articles=True, least_sources=1),
                 ["events", "--members", "--min-sources", 1]),
    "duplicates": (lambda it: it.duplicates(), ["duplicates"]),
    "discover": (lambda it: it.discover(), ["discover"]),
    "rare": (lambda it: it.discover(min_mentions=1), ["discover", "--min-mentions", 1]),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_what_the_program_prints(analysis, program, name):
    make, arguments = TABLES[name]
    assert_equal(make(analysis), program(*arguments, "--format", "csv", SAMPLES))


SETTINGS = [
    ({"types": ["person"]}, ["--type", "person"]),
    ({"roll_up": "maker", "unlisted": "none"}, ["--roll-up", "maker", "--unlisted", "none"]),
    ({"unlisted": "collection"}, ["--unlisted", "collection"]),
    ({"zones": ["headline"]}, ["--zones", "headline"]),
    ({"duplicates": "once", "unit": "document"}, ["--duplicates", "once", "--unit", "document"]),
    ({"since": "2025", "until": datetime.date(2025, 3, 1)}, ["--since", "2025", "--until", "2025-03-01"]),
    ({"where": {"source": "sample-daily"}, "threads": 1}, ["--where", "source=sample-daily"]),
    ({"source": "Mine"}, ["--source", "Mine"])]


@pytest.mark.parametrize("settings, options", SETTINGS)
def test_settings_are_those_of_the_program(program, settings, options):
    assert_equal(onoma.analyze(SAMPLES, **settings).report(),
                 program("report", "--format", "csv", *options, SAMPLES))


def test_groups_are_by_any_field(program):
    by_month = onoma.analyze(SAMPLES, by="month")
    assert_equal(by_month.series(), program("report", "--by", "month", "--format", "csv", SAMPLES))
    assert_equal(by_month.compare(), program("compare", "--by", "month", "--format", "csv", SAMPLES))


@pytest.mark.parametrize("call, message", [
    (lambda it: it.report(counts="all"), "counts: expected one of sure, possible, found `all`"),
    (lambda it: it.pairs(context="page"), "context: expected one of sentence, paragraph"),
    (lambda it: it.pairs(of="Quuxery"), "of: expected an entity that the articles name"),
    (lambda it: it.claims(kinds=["sum"]), "kinds: expected a kind of figure"),
    (lambda it: onoma.analyze(SAMPLES, since="May"), "since: expected a date"),
    (lambda it: onoma.analyze(SAMPLES, duplicates="no"), "duplicates: expected one of count, once"),
    (lambda it: onoma.analyze(SAMPLES, where={"quux": "1"}), "expected a field that a document has")])
def test_what_is_no_setting_is_refused(analysis, call, message):
    with pytest.raises(onoma.Error, match=message):
        call(analysis)


def test_what_pandas_does_not_know_is_nothing():
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"text": ["Nvidia.", "OpenAI."], "title": ["A", float("nan")],
                              "date": pandas.to_datetime(["2025-01-02", None]),
                              "beat": pandas.array(["money", None], "string")})
    analysis = onoma.analyze(frame.to_dict("records"), by="beat")
    assert analysis.read["documents"] == 2 and not analysis.skipped
    assert set(analysis.compare()["beat"]) == {"money", "(no beat)"}
    assert analysis.report()["first_date"] == [None, "2025-01-02"][::1 if analysis.report()["id"][0] == "openai" else -1]


def test_records_are_read_as_lines_of_json(program, tmp_path):
    records = [{"text": "OpenAI pays Nvidia $5 million.", "source": "A", "date": datetime.date(2025, 1, 2)},
               {"text": "Nvidia and Sam Altman met.", "source": "B", "title": "Altman", "id": 7},
               {"text": None}]
    path = tmp_path / "records.jsonl"
    path.write_text("".join(json.dumps(record, default=str) + "\n" for record in records), encoding="utf-8")
    with pytest.warns(onoma.InputWarning, match="records.jsonl"):
        analysis = onoma.analyze(records)
    assert_equal(analysis.report(), program("report", "--format", "csv", path))
    assert len(analysis.claims()) == 1  # they can be read again
    assert len(analysis.skipped) == analysis.read["skipped"] == 1


def test_what_cannot_be_read_is_told(tmp_path):
    (tmp_path / "a.txt").write_text("OpenAI.", encoding="utf-8")
    with pytest.warns(onoma.InputWarning, match=r"none.txt: .* \(and 1 more, see Analysis.skipped\)"):
        analysis = onoma.analyze([tmp_path, tmp_path / "none.txt", tmp_path / "other.txt"])
    assert analysis.read["documents"] == 1
    assert [Path(path).name for path, _ in analysis.skipped] == ["none.txt", "other.txt"]


def test_parts_add_up_to_the_whole(analysis):
    folders = sorted(str(path) for path in Path(SAMPLES).iterdir())
    parts = [onoma.analyze(folder) for folder in folders]
    for order in (parts, parts[::-1]):
        whole = sum(order[1:], start=order[0])
        for make, _ in TABLES.values():
            assert make(whole).to_dict() == make(analysis).to_dict()
        assert whole.read == analysis.read
    with pytest.raises(onoma.Error, match="expected analyses with the same settings"):
        parts[0] + onoma.analyze(folders[1], by="month")
    with pytest.raises(TypeError):
        parts[0] + 1


def test_a_page_is_that_of_the_program(analysis, program, tmp_path):
    analysis.page(tmp_path / "a.html", title="News")
    program("page", SAMPLES, "--title", "News", "-o", tmp_path / "b.html")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
    with pytest.raises(onoma.Error, match="cannot write the page"):
        analysis.page(tmp_path / "none" / "a.html")


def test_a_store_stands_for_its_articles(analysis, program, tmp_path):
    store = tmp_path / "news.onoma"
    assert analysis.save(store) == 15
    assert analysis.save(store) == 15
    again = onoma.analyze(store)
    for make in (lambda it: it.report(), lambda it: it.claims(), lambda it: it.compare()):
        assert make(again).to_dict() == make(analysis).to_dict()
    assert_equal(again.report(), program("report", "--format", "csv", store))


def test_ctrl_c_ends_the_work(tmp_path):
    text = json.dumps({"text": "OpenAI pays Nvidia $5 million. " * 40}) + "\n"
    path = tmp_path / "many.jsonl"
    path.write_text(text * 30_000, encoding="utf-8")
    program = f"import onoma\nprint('begin', flush=True)\nonoma.analyze({str(path)!r}, threads=1)"
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout.readline() == "begin\n"
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode != 0 and errors.rstrip().endswith("KeyboardInterrupt")


def test_reprs_read_well(analysis):
    assert repr(analysis) == "Analysis(15 documents from 4 sources, 3,000 words, by source)"
    table = analysis.report(top=2)
    assert repr(table).splitlines()[0].split()[:4] == ["id", "name", "type", "mentions"]
    assert repr(table).endswith(f"[2 rows, {len(table.columns)} columns]")
    html = analysis.report()._repr_html_()
    assert html.count("<tr>") == 11 and "OpenAI" in html and "title='Mentions in 1,000 words" in html


def test_a_table_is_read_by_column_and_by_row(analysis):
    table = analysis.report(top=3)
    assert [row["name"] for row in table] == table["name"] == table.to_dict()["name"]
    assert len(table) == 3
    assert table.meanings["rate_per_1000_words"].startswith("Mentions in 1,000 words")
    assert set(table.empty) <= set(table.columns)
    with pytest.raises(KeyError):
        table["quux"]


def test_a_table_is_arrow(analysis):
    pyarrow = pytest.importorskip("pyarrow")
    for name, (make, _) in TABLES.items():
        table = make(analysis)
        arrow = pyarrow.table(table)
        arrow.validate(full=True)
        assert arrow.to_pydict() == table.to_dict(), name
        assert [field.name for field in pyarrow.schema(table)] == table.columns
    field = pyarrow.table(analysis.report()).schema.field("rate_per_1000_words")
    assert field.metadata[b"meaning"].startswith(b"Mentions in 1,000 words")
    reader = pyarrow.RecordBatchReader.from_stream(analysis.report())
    analysis_gone = reader.read_all()
    assert analysis_gone.num_rows == len(analysis.report())


def test_an_empty_table_is_arrow(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    (tmp_path / "a.txt").write_text("Nothing.", encoding="utf-8")
    nothing = onoma.analyze(tmp_path)
    for make, _ in TABLES.values():
        if make is TABLES["pairs of"][0]:
            continue
        table = make(nothing)
        assert len(table) == 0 or make in (TABLES["articles"][0],)
        assert pyarrow.table(table).to_pydict() == table.to_dict()


def test_a_stream_that_nobody_reads_frees_itself(analysis):
    for _ in range(100):
        analysis.report().__arrow_c_stream__()
        analysis.report().__arrow_c_schema__()


def test_polars_and_pandas_take_a_table(analysis):
    table = analysis.claims()
    polars = pytest.importorskip("polars")
    assert polars.DataFrame(table).to_dict(as_series=False) == table.to_dict()
    pandas = pytest.importorskip("pandas")
    frame = table.to_pandas()
    assert list(frame.columns) == table.columns and len(frame) == len(table)
    assert frame["source"].tolist() == table["source"]
    counts = analysis.report().to_pandas()["mentions"]
    assert counts.dtype == pandas.Int64Dtype() and counts.sum() == sum(analysis.report()["mentions"])

# SPDX-License-Identifier: Apache-2.0
"""On a cluster of two executors: every number is that of one process that reads the partitions."""
import datetime
import doctest
import gzip
import json
import os
import re
import shutil
import signal
import sys
import time
import zlib
from pathlib import Path
from types import SimpleNamespace

import pytest

import onoma
from conftest import ROOT

pytest.importorskip("pyspark", reason="no PySpark for this Python")
if not shutil.which("java") and "JAVA_HOME" not in os.environ:
    pytest.skip("no Java here, which Spark needs", allow_module_level=True)
# What Spark uses of other packages is not ours.
pytestmark = [pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning"),
              pytest.mark.filterwarnings("ignore::onoma.InputWarning", "ignore::ResourceWarning")]

from pyspark.sql import SparkSession  # noqa: E402

import onoma.spark  # noqa: E402

PARTITIONS = 6
SCHEMA = "text string, source string, date date, title string, url string, beat string"
NAMES = ["OpenAI", "Nvidia", "Sam Altman", "Mistral AI", "Google DeepMind", "SoftBank", "Anthropic"]


@pytest.fixture(scope="module")
def session():
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    session = (SparkSession.builder.master("local-cluster[2,1,1024]").appName("onoma")
               .config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "4")
               .getOrCreate())
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def article(number, version=0):
    """An article of some eighty words, which are others in each."""
    name, other = NAMES[number % 7], NAMES[number * 3 % 5]
    words = " ".join(f"w{number * 31 + place * 7}" for place in range(60))
    return {"text": f"{name} and {other} met on day {number}. They spent ${number + 1} million.\n\n"
                    f"{words}. {name} said so{' again' * version}.",
            "source": f"source-{number % 4}", "date": datetime.date(2025, 1 + number % 6, 1 + number % 28),
            "title": f"{name} in number {number}", "url": None, "beat": ["money", None][number % 2]}


def articles():
    """Copies, articles that come again, versions and rows that are none, all across partitions."""
    rows = [article(number) for number in range(180)]
    for number in range(0, 60, 4):
        rows.append({**article(number), "source": "copyist", "date": datetime.date(2025, 1 + number % 6, 28)})
    for number in (3, 61, 94, 150):
        url = {"url": f"https://example.com/{number}"}
        rows[number].update(url)
        rows.append({**article(number, version=1), **url})  # replaces it
        rows.append({**article(number, version=1), **url})  # is known
    rows.append({**article(3), "url": "https://example.com/3"})  # as it was first
    rows[100]["text"] = rows[101]["text"] = None
    rows[100]["title"] = None
    rows[102]["text"] = "a NUL \0 in it"
    return rows


def partitioned(rows, count=PARTITIONS):
    return [rows[len(rows) * number // count:len(rows) * (number + 1) // count] for number in range(count)]


@pytest.fixture(scope="module")
def frame(session):
    parts = session.sparkContext.parallelize(list(enumerate(partitioned(articles()))), PARTITIONS)
    return session.createDataFrame(
        parts.flatMap(lambda part: [tuple(row.values()) for row in part[1]]), SCHEMA)


@pytest.fixture
def files(tmp_path, monkeypatch):
    """The partitions as files, in the folder of which the test is."""
    folder = tmp_path / "records"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for number, part in enumerate(partitioned(articles())):
        Path(f"part-{number:07}.jsonl").write_text(
            "".join(json.dumps(row, default=str) + "\n" for row in part), encoding="utf-8")
    return sorted(str(path) for path in Path().iterdir())


COUNTED = {"report": lambda it: it.report(), "possible": lambda it: it.report(counts="possible"),
           "series": lambda it: it.series(), "compare": lambda it: it.compare(),
           "pairs": lambda it: it.pairs(), "document": lambda it: it.pairs(context="document"),
           "duplicates": lambda it: it.duplicates()}
READ_AGAIN = {"events": lambda it: it.events(), "articles": lambda it: it.events(articles=True, least_sources=1),
              "claims": lambda it: it.claims()}


def assert_same(found, expected, tables):
    assert found.read == expected.read
    assert found.skipped == expected.skipped
    for name, make in tables.items():
        table = make(expected)
        assert len(table) > 0, name
        assert make(found).to_dict() == table.to_dict(), name


@pytest.fixture(scope="module")
def counted(frame):
    return onoma.spark.analyze(frame)


def test_counts_are_those_of_one_process(counted, files):
    assert_same(counted, onoma.analyze(files), COUNTED)
    assert counted.read["known"] == 4 and counted.read["replaced"] == 5


def test_settings_are_those_of_one_process(frame, files):
    settings = {"by": "beat", "duplicates": "once", "unit": "document", "roll_up": "maker", "types": ["company"]}
    assert_same(onoma.spark.analyze(frame, **settings), onoma.analyze(files, **settings), COUNTED)


def test_with_texts_so_is_everything(frame, files):
    settings = {"unlisted": "collection", "zones": ["body"]}
    assert_same(onoma.spark.analyze(frame, keep_texts=True, **settings), onoma.analyze(files, **settings),
                COUNTED | READ_AGAIN)


def test_what_needs_texts_is_refused(counted):
    for make in [*READ_AGAIN.values(), lambda it: it.discover()]:
        with pytest.raises(onoma.Error, match="expected a store with texts, found one made with --counts-only"):
            make(counted)


def test_a_broken_row_is_named_and_counted(counted):
    places = {row: f"part-{number:07}.jsonl:{place}"
              for number, part in enumerate(partitioned(range(len(articles()))))
              for place, row in enumerate(part, 1)}
    assert counted.read["skipped"] == 2
    assert [place for place, _ in counted.skipped] == [places[100], places[102]]
    assert "found neither" in counted.skipped[0][1]
    assert "NUL" in counted.skipped[1][1]


def killing_once(marker):
    """Passes rows on; the first task of partition 3 kills its executor when others have ended."""
    def work(batches):
        from pyspark import TaskContext

        if TaskContext.get().partitionId() == 3 and not os.path.exists(marker):
            Path(marker).write_text("killed", encoding="utf-8")
            time.sleep(2)
            daemon = os.getppid()
            executor = int(Path(f"/proc/{daemon}/stat").read_text().rsplit(")", 1)[1].split()[1])
            os.kill(executor, signal.SIGKILL)
            time.sleep(30)
        yield from batches

    return work


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc here")
def test_an_executor_that_is_killed_changes_nothing(frame, files, tmp_path):
    marker = tmp_path / "marker"
    found = onoma.spark.analyze(frame.mapInArrow(killing_once(str(marker)), frame.schema))
    assert marker.exists()
    assert_same(found, onoma.analyze(files), COUNTED)


def test_articles_have_the_names_of_a_column(session, tmp_path):
    rows = [(f"a{number}", f"Nvidia and OpenAI met, said {NAMES[number % 7]}.") for number in range(9)]
    frame = session.createDataFrame(rows, "key string, body string").repartition(3)
    (tmp_path / "all.jsonl").write_text(
        "".join(json.dumps({"key": key, "text": text, "source": "records"}) + "\n" for key, text in rows),
        encoding="utf-8")
    expected = onoma.analyze(tmp_path / "all.jsonl", id="key")
    found = onoma.spark.analyze(frame, text="body", id="key")
    for name in ("report", "pairs", "duplicates"):
        assert getattr(found, name)().to_dict() == getattr(expected, name)().to_dict()


def test_own_names_travel_to_the_executors(session, tmp_path):
    names = tmp_path / "names.tsv"
    names.write_text("id\tname\ttype\nexampla\tExampla\tcompany\n", encoding="utf-8")
    lexicon = onoma.Lexicon(names, rows=[{"id": "said", "name": "Saidco", "type": "company"}])
    frame = session.createDataFrame([("Exampla buys Saidco.", "A")] * 2, "text string, source string")
    assert onoma.spark.analyze(frame, lexicons=lexicon).report()["id"] == ["exampla", "said"]
    row = onoma.spark.tag(frame, tagger=onoma.Tagger(lexicon)).first()
    assert [mention.entity for mention in row.mentions] == ["exampla", "said"]
    with pytest.raises(onoma.Error, match="expected the lexicons of the driver"):
        onoma.spark._lexicon(onoma.spark.pickle.dumps(([], "", True, ["0"])))


def test_tags_are_those_of_a_tagger(session, frame, tagger):
    found = onoma.spark.tag(frame, date="date").collect()
    assert len(found) == len(articles())
    for row, expected in zip(found, articles()):
        if expected["text"] is None:
            assert (row.mentions, row.figures, row.words, row.problem) == (None,) * 4
            continue
        document = tagger.tag(expected["text"], date=expected["date"])
        assert row.url == expected["url"] and row.words == document.words
        for mention, one in zip(row.mentions, document.mentions, strict=True):
            assert mention.asDict() == {name: getattr(one, name) for name in mention.asDict()}
        for figure, one in zip(row.figures, document.figures, strict=True):
            assert (figure.text, figure.kind, figure.about) == (one.text, one.kind, one.about)
            assert (figure.low, figure.high) in ((one.low, one.high), (None, None))


def test_a_text_that_is_none_costs_no_other(session, tagger):
    frame = session.createDataFrame(
        [("On Jan. 20 Nvidia rose 5%.", "2025-02-01"), ("Nvidia fell.", "May"), ("a " * 500_001, None)],
        "text string, date string").coalesce(1)
    good, undated, endless = onoma.spark.tag(frame, date="date").collect()
    day, rise = good.figures
    assert (day.kind, day.first, day.low) == ("date", "2025-01-20", None)
    assert (rise.low, rise.unit, rise.first) == (5, "percent", None)
    assert "expected a date" in undated.problem and undated.mentions is None
    assert "expected" in endless.problem and endless.words is None


@pytest.mark.parametrize("call, message", [
    (lambda it: onoma.spark.tag(it, text="body"), "expected a column of the DataFrame, found `body`; it has text"),
    (lambda it: onoma.spark.analyze(it, text="title"), "expected no column `text`"),
    (lambda it: onoma.spark.analyze(it, zones=["lede"]), "expected keep_texts=True"),
    (lambda it: onoma.spark.analyze(it.limit(1), duplicates="no"), "duplicates: expected one of")])
def test_what_cannot_be_done_is_refused(frame, call, message):
    with pytest.raises(onoma.Error, match=message):
        call(frame)
    with pytest.raises(TypeError, match="unexpected keyword argument 'where'"):
        onoma.spark.analyze(frame, where={"beat": "money"})


def write_archive(path, count):
    """A web archive, each page a member of its own, as crawls have them."""
    with open(path, "wb") as file:
        for number in range(count):
            page = (f"<html><head><title>Page {number}</title></head><body><article><p>"
                    f"{article(number)['text']}</p></article></body></html>").encode()
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
            head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
                    f"WARC-Target-URI: https://news.example/{number}\r\nWARC-Date: 2025-01-02T03:04:05Z\r\n"
                    f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n")
            file.write(gzip.compress(head.encode() + answer + b"\r\n\r\n"))


def test_web_archives_count_as_in_one_process(session, tmp_path):
    files = [str(tmp_path / f"{number}.warc.gz") for number in range(3)]
    for number, file in enumerate(files):
        write_archive(file, 20 + 10 * number)
    pages = onoma.spark.read(session, files)
    assert pages.rdd.getNumPartitions() == 3
    found, expected = onoma.spark.analyze(pages, id="document"), onoma.analyze(files)
    assert found.read == expected.read
    assert found.read["documents"] == 40 and found.read["known"] == 50
    for name in ("report", "compare", "pairs"):
        assert getattr(found, name)().to_dict() == getattr(expected, name)().to_dict(), name


def test_files_of_any_format_are_read_by_their_tasks(session, tmp_path):
    packed = tmp_path / "news.jsonl.gz"
    with gzip.open(packed, "wt", encoding="utf-8") as file:
        file.write("".join(json.dumps(article(number), default=str) + "\n" for number in range(300)) + '{"text": 1')
    paths = [*sorted(str(path) for path in (ROOT / "samples").rglob("*.txt")), f"file://{packed}"]
    found = onoma.spark.read(session, paths, partitions=3).collect()
    expected = list(onoma.read(paths[:-1])) + list(onoma.read(packed))
    assert [row.document.removeprefix("file://") for row in found[:-1]] == [it.id for it in expected]
    for name in ("text", "source", "date", "title"):
        assert [getattr(row, name) for row in found[:-1]] == [getattr(it, name) or None for it in expected]
    assert found[-1].text is None and found[-1].problem.startswith(f"file://{packed}:301: ")


def test_a_state_that_was_damaged_is_refused(tmp_path):
    def states(**changes):
        row = {"part": 1, "piece": 0, "pieces": 1, "checksum": zlib.crc32(b"state"), "bytes": b"state"}
        return SimpleNamespace(repartition=lambda *_: SimpleNamespace(
            toLocalIterator=lambda: iter([SimpleNamespace(**(row | changes))])))

    store, = onoma.spark._collected(states(), tmp_path)
    assert Path(store).read_bytes() == b"state"
    for changes in ({"bytes": b"stare"}, {"pieces": 2}):
        with pytest.raises(onoma.Error, match="expected the state that was sent"):
            onoma.spark._collected(states(**changes), tmp_path)


def test_the_documentation_prints_what_it_shows(session):
    text = (ROOT / "docs" / "cluster.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```pycon[^\n]*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    examples = doctest.DocTestParser().get_doctest("".join(blocks), {"onoma": onoma, "spark": session},
                                                   "docs/cluster.md", "docs/cluster.md", 0)
    assert examples.examples
    assert doctest.DocTestRunner().run(examples).failed == 0

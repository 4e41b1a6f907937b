# SPDX-License-Identifier: Apache-2.0
"""The same engine on a cluster: DataFrames of Spark in, the results of one process out.

    import onoma.spark

    news = spark.read.parquet("s3a://bucket/news")
    mentions = onoma.spark.tag(news).selectExpr("url", "explode(mentions) AS mention")
    analysis = onoma.spark.analyze(news, by="month")

It needs PySpark 3.5 or newer with PyArrow, and this package on each executor. docs/cluster.md tells
what a cluster needs.
"""
from __future__ import annotations

import contextlib
import functools
import operator
import os
import pickle
import shutil
import tempfile
import weakref
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow
from pyspark import SparkFiles, TaskContext
from pyspark.sql import types

import onoma
from onoma._analysis import Analysis, line_of, made, settled
from onoma._error import Error
from onoma._lexicon import Lexicon, PathLike, listed, rows_of
from onoma._tagger import Tagger

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

# The columns that `tag` adds, by the attributes of mentions and figures.
_MENTION = {"text": "string", "begin_char": "int", "end_char": "int", "entity": "string",
            "name": "string", "type": "string", "rule": "string", "listed": "boolean",
            "rivals": "array<string>"}
_FIGURE = {"text": "string", "begin_char": "int", "end_char": "int", "kind": "string",
           "low": "double", "high": "double", "first": "string", "last": "string",
           "unit": "string", "per": "string", "bound": "string", "change": "string",
           "ambiguous": "boolean", "measured": "string", "about": "array<string>"}
_ARROW = {"string": pyarrow.string(), "int": pyarrow.int32(), "double": pyarrow.float64(),
          "boolean": pyarrow.bool_(), "array<string>": pyarrow.list_(pyarrow.string())}
_SPARK = {"string": types.StringType(), "int": types.IntegerType(), "double": types.DoubleType(),
          "boolean": types.BooleanType(), "array<string>": types.ArrayType(types.StringType())}

# The columns of `read`, by the attributes of documents.
_DOCUMENT = ["document", "text", "source", "date", "title", "author", "section", "language", "url"]
_ROWS = 256

# What one partition knows of its articles: a store, in pieces, so that no row is large.
_STATE = "part int, piece int, pieces int, checksum long, bytes binary"
_PIECE_BYTES = 8 << 20


def tag(frame: DataFrame, *, text: str = "text", date: str | None = None,
        language: str | None = None, tagger: Tagger | None = None) -> DataFrame:
    """Finds everything in a column of texts: the same rows with four columns more.

    Args:
        frame: A DataFrame of articles, or of any other texts.
        text, date, language: Its columns that have them. Days without a year are the nearest to the
            date, and names that did not hold then are passed over.
        tagger: With lexicons and options of its own. Its lexicon travels to the executors, which
            map the bundled one from their own installation.

    Returns:
        `frame` with `mentions` and `figures` (arrays of structs, with the attributes of
        `onoma.Mention` and `onoma.Figure`; the `low` and `high` of a date are in `first` and
        `last`), `words`, and `problem`: why a text was not tagged. Then the others are null, as they
        are where there is no text.
    """
    added = {"mentions": _array_of(_MENTION), "figures": _array_of(_FIGURE),
             "words": _SPARK["int"], "problem": _SPARK["string"]}
    _expect(frame, [text, date, language], without=added)
    tagger = tagger or Tagger()
    work = functools.partial(_tagged, _shipped(frame.sparkSession, tagger.lexicon), tagger.settings,
                             text, date, language)
    schema = types.StructType(list(frame.schema.fields))
    for name, kind in added.items():
        schema = schema.add(name, kind)
    return frame.mapInArrow(work, schema)


def analyze(frame: DataFrame, *, by: str = "source", text: str = "text", source: str | None = None,
            date: str | None = None, id: str | None = None,
            lexicons: Lexicon | PathLike | Iterable[PathLike] = (), keep_texts: bool = False,
            **settings: Any) -> Analysis:
    """Counts who is named in the articles of a DataFrame, as `onoma.analyze` does: each number is
    that of one process that reads the partitions as files of JSON lines.

    Each partition becomes a store of counts on its executor; the driver reads all of them as one.
    So copies, articles that come again and their versions are found across partitions. A task that
    Spark repeats gives the same store again: nothing is lost, and nothing counts twice.

    Args:
        frame: A row for each article. All columns are read by their names, as those of `onoma.analyze`
            are.
        by: What documents are compared by: `source`, `month`, any column.
        text, source, date: Columns with other names than these.
        id: A column that names each article, as no two are named. Else it is called by partition and
            row, `part-0000003.jsonl#12`.
        lexicons: A `Lexicon`, or paths of your own, beside the bundled ones.
        keep_texts: Whether the driver gets the texts too, for `events`, `claims`, `discover` and
            `page`. Without them these raise an `Error`.
        **settings: `types`, `roll_up`, `unlisted`, `duplicates` and `unit`, as of `onoma.analyze`; with
            `keep_texts` also `zones`. Which rows are wanted says the DataFrame.

    Raises:
        Error: A setting that is none; executors with other lexicons or another onoma than the driver.

    Warns:
        InputWarning: Rows could not be read; `Analysis.skipped` has them, by partition and row.
    """
    renamed = {column: role for column, role in ((text, "text"), (source, "source"), (date, "date"))
               if column not in (None, role)}
    _expect(frame, [text, source, date, id], without=renamed.values())
    _check_settings(settings, keep_texts)
    lexicon = lexicons if isinstance(lexicons, Lexicon) else Lexicon(lexicons)
    wanted = settled(by=by, id=renamed.get(id, id), **settings)
    states = frame.mapInArrow(
        functools.partial(_states, _shipped(frame.sparkSession, lexicon), renamed, wanted["id"],
                          not keep_texts), _STATE)
    folder = _Folder()
    stores = _collected(states, folder.path)
    analysis = made(lexicon, stores, wanted, [folder])
    _check_program(analysis, stores)
    return analysis


def read(session: SparkSession, paths: PathLike | Iterable[PathLike], *,
         partitions: int | None = None) -> DataFrame:
    """The articles of files in any format that `onoma.read` reads, as web archives (`.warc.gz`).

    Args:
        paths: Files, by paths that all executors have, or by addresses that `pyarrow.fs` opens:
            `s3://`, `gs://`, `hdfs://`. Such a file is copied to the disk of its task first.
        partitions: How many tasks read them; by default one a file. Each reads its files one after
            the other, in the memory of one article, however large they are.

    Returns:
        A row for each article, in order: `document`, which names it as `onoma.read` does, `text`,
        `source`, `date`, `title`, `author`, `section`, `language`, `url`, and `problem`: why an
        input could not be read, in a row without text.
    """
    files = [(path,) for path in listed(paths)]
    context = session.sparkContext
    frame = session.createDataFrame(context.parallelize(files, partitions or max(1, len(files))),
                                    "path string")
    columns = ", ".join(f"`{name}` string" for name in [*_DOCUMENT, "problem"])
    return frame.mapInArrow(_articles, columns)


# On executors: each function takes and gives batches of rows, as mapInArrow wants it.

Batches = Iterator[pyarrow.RecordBatch]


def _tagged(shipped, settings, text, date, language, batches: Batches) -> Batches:
    tagger = _tagger(shipped, pickle.dumps(settings))
    for batch in _small(batches):
        rows = [_found(tagger, *row) for row in zip(*(_values(batch, column)
                                                      for column in (text, date, language)))]
        documents, problems = zip(*rows) if rows else ((), ())
        yield pyarrow.RecordBatch.from_arrays(
            [*batch.columns,
             _structs([it and it.mentions for it in documents], _MENTION),
             _structs([it and it.figures for it in documents], _FIGURE),
             pyarrow.array([it and it.words for it in documents], pyarrow.int32()),
             pyarrow.array(problems, pyarrow.string())],
            [*batch.schema.names, "mentions", "figures", "words", "problem"])


def _small(batches: Batches) -> Batches:
    """Fewer rows at once than Spark sends: their documents stay in the processor's caches."""
    for batch in batches:
        for begin in range(0, batch.num_rows, _ROWS):
            yield batch.slice(begin, _ROWS)


def _found(tagger, text, date, language):
    if text is None:
        return None, None
    try:
        return tagger.tag(text, date=date, language=language or ""), None
    except (Error, UnicodeEncodeError) as error:
        return None, str(error)


def _structs(rows, fields):
    """Lists of objects, or None, as an array of lists of structs."""
    things = [thing for row in rows for thing in row or ()]
    columns = [pyarrow.array(list(map(_GETTERS.get(name) or operator.attrgetter(name), things)),
                             _ARROW[kind]) for name, kind in fields.items()]
    structs = pyarrow.StructArray.from_arrays(columns, list(fields))
    ends, end = [], 0
    for row in rows:
        ends.append(None if row is None else end)
        end += len(row or ())
    return pyarrow.ListArray.from_arrays(pyarrow.array([*ends, end], pyarrow.int32()), structs)


def _of_type(name, kind):
    def value(figure):
        found = getattr(figure, name)
        return found if isinstance(found, kind) else None

    return value


# Of a date `low` and `high` are texts: Arrow has one type for a column.
_GETTERS = {"low": _of_type("low", float), "high": _of_type("high", float),
            "first": _of_type("low", str), "last": _of_type("high", str)}


def _states(shipped, renamed, id, counts_only, batches: Batches) -> Batches:
    part = TaskContext.get().partitionId()
    lexicon = _lexicon(shipped)
    with tempfile.TemporaryDirectory(prefix="onoma-") as folder:
        articles, state = Path(folder, "records"), Path(folder, "state.onoma")
        articles.mkdir()
        name = f"part-{part:07}.jsonl"
        with open(articles / name, "w", encoding="utf-8") as file:
            for batch in batches:
                names = [renamed.get(column, column) for column in batch.schema.names]
                for row in zip(*(column.to_pylist() for column in batch.columns)):
                    file.write(line_of(dict(zip(names, row))))
            if file.tell() == 0:
                return
        with _inside(articles):
            onoma.store(state, name, lexicons=lexicon, id=id, counts_only=counts_only, threads=1)
        yield from _pieces(part, state)


def _pieces(part, state) -> Batches:
    size, checksum = state.stat().st_size, 0
    with open(state, "rb") as file:
        while block := file.read(_PIECE_BYTES):
            checksum = zlib.crc32(block, checksum)
        file.seek(0)
        pieces = -(-size // _PIECE_BYTES)
        for piece in range(pieces):
            yield pyarrow.RecordBatch.from_pydict(
                {"part": [part], "piece": [piece], "pieces": [pieces], "checksum": [checksum],
                 "bytes": [file.read(_PIECE_BYTES)]},
                pyarrow.schema([("part", pyarrow.int32()), ("piece", pyarrow.int32()),
                                ("pieces", pyarrow.int32()), ("checksum", pyarrow.int64()),
                                ("bytes", pyarrow.binary())]))


def _articles(batches: Batches) -> Batches:
    for batch in batches:
        for path in batch.column("path").to_pylist():
            with _local(path) as file:
                documents = onoma.read(file)
                told = os.fspath(file)
                rows = []
                for document in documents:
                    row = {name: getattr(document, name, None) or None for name in _DOCUMENT}
                    rows.append({**row, "document": path + document.id.removeprefix(told)})
                    if len(rows) == _ROWS:
                        yield _batch_of(rows)
                        rows = []
                rows += [{"problem": f"{path + place.removeprefix(told)}: {reason}"}
                         for place, reason in documents.skipped]
                if rows:
                    yield _batch_of(rows)


def _batch_of(rows):
    names = [*_DOCUMENT, "problem"]
    return pyarrow.RecordBatch.from_pydict(
        {name: [row.get(name) for row in rows] for name in names},
        pyarrow.schema([(name, pyarrow.string()) for name in names]))


@contextlib.contextmanager
def _local(path):
    """The file as one of this machine."""
    if "://" not in path:
        yield path
        return
    from pyarrow import fs

    system, there = fs.FileSystem.from_uri(path)
    with tempfile.TemporaryDirectory(prefix="onoma-") as folder:
        here = os.path.join(folder, os.path.basename(there))
        with system.open_input_stream(there, compression=None) as source, open(here, "wb") as copy:
            shutil.copyfileobj(source, copy, 1 << 20)
        yield here


@contextlib.contextmanager
def _inside(folder):
    """Names of files are told as they are given: without the folder, which is another each time. A
    worker of Spark has one thread."""
    before = os.getcwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _values(batch, column):
    if column is None:
        return [None] * batch.num_rows
    return batch.column(batch.schema.get_field_index(column)).to_pylist()


# Lexicons are read once in a worker, which serves many tasks.

def _shipped(session, lexicon):
    """What makes the lexicon anew on an executor: its own files travel once to each of them."""
    paths, table, bundled, files = lexicon.__reduce__()[1]
    for path in paths:
        session.sparkContext.addFile(os.fspath(Path(path).resolve()), recursive=os.path.isdir(path))
    return pickle.dumps(([os.path.basename(path) for path in paths], table, bundled,
                         list(files.values())))


@functools.lru_cache(maxsize=4)
def _lexicon(shipped):
    names, table, bundled, digests = pickle.loads(shipped)
    lexicon = Lexicon([SparkFiles.get(name) for name in names], rows=rows_of(table),
                      bundled=bundled)
    if list(lexicon.files.values()) != digests:
        raise Error("expected the lexicons of the driver, found others: is onoma the same on all "
                    "machines?")
    return lexicon


@functools.lru_cache(maxsize=4)
def _tagger(shipped, settings):
    return Tagger(_lexicon(shipped), **pickle.loads(settings))


# On the driver.

class _Folder:
    """A folder of its own, which is there as long as this is."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="onoma-"))
        weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)


def _collected(states, folder):
    """The stores of all partitions, as files. Through a shuffle, so that all partitions are worked
    on at once while the driver takes piece after piece."""
    expected = {}
    for row in states.repartition("part", "piece").toLocalIterator():
        store = folder / f"part-{row.part:07}.onoma"
        pieces = expected.setdefault(store, [row.checksum, row.pieces])
        pieces[1] -= 1
        with open(store, "r+b" if store.exists() else "wb") as file:
            file.seek(row.piece * _PIECE_BYTES)
            file.write(row.bytes)
    for store, (checksum, missing) in expected.items():
        with open(store, "rb") as file:
            found = 0
            while block := file.read(_PIECE_BYTES):
                found = zlib.crc32(block, found)
        if missing or found != checksum:
            raise Error(f"{store.stem}: expected the state that was sent, found another")
    return [os.fspath(store) for store in sorted(expected)]


def _check_program(analysis, stores):
    """Counts without texts can only be read by who would make the same: others are omitted."""
    for place, reason in analysis.skipped:
        if place in stores:
            raise Error(f"{Path(place).stem}: expected executors with the onoma and the lexicons of "
                        f"the driver, found others ({reason})")


def _check_settings(settings, keep_texts):
    for name in settings:
        if name not in ("types", "zones", "roll_up", "unlisted", "duplicates", "unit"):
            raise TypeError(f"analyze() got an unexpected keyword argument {name!r}")
    if not keep_texts and (settings.get("zones") or settings.get("unlisted") == "collection"):
        raise Error("expected keep_texts=True with zones and unlisted=\"collection\": the driver "
                    "tags again for them")


def _expect(frame, columns, without):
    for column in columns:
        if column is not None and column not in frame.columns:
            raise Error(f"expected a column of the DataFrame, found `{column}`; it has "
                        + ", ".join(frame.columns))
    for column in without:
        if column in frame.columns:
            raise Error(f"expected no column `{column}` beside those named, found one")


def _array_of(fields):
    return types.ArrayType(types.StructType([types.StructField(name, _SPARK[kind])
                                             for name, kind in fields.items()]))

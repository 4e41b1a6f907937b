#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a cluster needs: CPU time and memory of onoma.spark on two cores, beside `pipe` and `analyze`.

    spark_package.py speed ARTICLES.jsonl [TIMES]   articles with `text` and `date`, read TIMES over
    spark_package.py grow COUNT...                   so many generated articles, whose counts are known

CPU time is that of all processes (driver, JVM, workers), as other work on the machine does not change it. What
is counted must be what one process counts, or what the generator knows.
"""
import json
import os
import sys
import time

os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}

from pyspark.sql import SparkSession, functions  # noqa: E402

import onoma  # noqa: E402
import onoma.spark  # noqa: E402

RUNS = 3
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
NAMES = ["OpenAI", "Nvidia", "Sam Altman", "Mistral AI", "Google DeepMind", "SoftBank", "Anthropic"]


def processes():
    """Of this process and all below it: (kind, CPU seconds, bytes in memory) by pid."""
    known = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{entry}/stat", encoding="utf-8") as stat:
                name, rest = stat.read().rsplit(")", 1)
        except OSError:  # it has ended
            continue
        fields = rest.split()
        kind = "JVM" if "java" in name else "workers"
        known[int(entry)] = (int(fields[1]), kind, sum(map(int, fields[11:15])) / TICKS, int(fields[21]) * PAGE)
    ours = {}
    for pid, (_, kind, seconds, size) in known.items():
        above = pid
        while above in known and above != os.getpid():
            above = known[above][0]
        if above == os.getpid():
            ours[pid] = ("driver" if pid == os.getpid() else kind, seconds, size)
    return ours


def cpu():
    sums = dict.fromkeys(("driver", "JVM", "workers"), 0)
    for kind, seconds, _ in processes().values():
        sums[kind] += seconds
    return sums


def largest(kind):
    return max((size for of, _, size in processes().values() if of == kind), default=0)


def best(work):
    runs = []
    for _ in range(RUNS):
        before = cpu()
        work()
        after = cpu()
        runs.append({kind: after[kind] - before[kind] for kind in after})
    return min(runs, key=lambda run: sum(run.values()))


def session():
    spark = (SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
             .config("spark.sql.files.maxPartitionBytes", "4m")
             .config("spark.driver.memory", "2g").getOrCreate())
    spark.sparkContext.setLogLevel("OFF")
    return spark


def speed(path, times):
    with open(path, encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    tagger = onoma.Tagger()
    frame = session().read.json(path)
    one = frame
    for _ in range(times - 1):
        frame = frame.union(one)

    def write(rows):
        rows.write.format("noop").mode("overwrite").save()

    ways = {
        "pipe, each mention looked at": (1, lambda: sum(
            len([mention.entity for mention in document.mentions]) for document in tagger.pipe(texts, threads=2))),
        "analyze": (1, lambda: onoma.analyze(path, threads=2)),
        "Spark alone: rows to Python and back": (times, lambda: write(
            frame.mapInArrow(lambda batches: batches, frame.schema))),
        "onoma.spark.tag": (times, lambda: write(onoma.spark.tag(frame, date="date"))),
        "onoma.spark.analyze": (times, lambda: onoma.spark.analyze(frame)),
    }
    assert onoma.spark.analyze(one).report().to_dict() == onoma.analyze(path).report().to_dict()
    for way, (size, work) in ways.items():
        run = best(work)
        seconds = sum(run.values())
        print(f"{way:38} {size * megabytes / seconds:6.2f} MB/s a core   "
              + ", ".join(f"{kind} {part:.1f} s" for kind, part in run.items()), flush=True)


def generated(spark, count):
    """Two sentences each; article n names NAMES[n % 7] twice and NAMES[n % 5] once."""
    names = functions.array(*map(functions.lit, NAMES))
    number = functions.col("id")
    name, other = (functions.element_at(names, (number % size + 1).cast("int")) for size in (7, 5))
    day = functions.date_add(functions.lit("2024-01-01").cast("date"), (number % 360).cast("int"))
    # Words of its own, so that none is a copy.
    words = functions.concat_ws(" ", *(functions.conv(functions.xxhash64(number, functions.lit(place)), 10, 36)
                                       for place in range(8)))
    return spark.range(0, count, 1, max(2, count // 25_000)).select(
        functions.concat_ws(" ", name, functions.lit("and"), other, functions.lit("met."), name,
                            functions.lit("said"), words, functions.lit("again.")).alias("text"),
        functions.concat(functions.lit("source-"), (number % 4).cast("string")).alias("source"),
        day.alias("date"))


def expected(count):
    mentions = dict.fromkeys(NAMES, 0)
    for size, weight in ((7, 2), (5, 1)):
        for rest in range(size):
            mentions[NAMES[rest]] += weight * ((count - rest + size - 1) // size)
    return mentions


def grow(counts):
    spark = session()
    for count in counts:
        begin, before = time.time(), cpu()
        analysis = onoma.spark.analyze(generated(spark, count))
        after = cpu()
        table = analysis.report()
        found = dict(zip(table["name"], table["mentions"]))
        if found != expected(count):
            sys.exit(f"expected {expected(count)}, found {found}")
        state = sum(os.path.getsize(path) for path in analysis._paths)
        print(f"{count:10,} articles: counts as generated; {time.time() - begin:.0f} s, "
              + ", ".join(f"{kind} {after[kind] - before[kind]:.0f} s of CPU" for kind in after)
              + f"; states {state / count:.0f} bytes an article; worker {largest('workers') / 1e6:.0f} MB, "
              f"driver {largest('driver') / 1e6:.0f} MB", flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["speed", path, *times]:
            speed(path, int(times[0]) if times else 1)
        case ["grow", *counts]:
            grow([int(count) for count in counts])
        case _:
            sys.exit(__doc__)

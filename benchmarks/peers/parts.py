# SPDX-License-Identifier: Apache-2.0
"""The parts of a run: names, other tasks, Onoma's own commands. Each measures and returns a `Part`."""
from dataclasses import dataclass

from agreement import compare, onoma_spans, peer_spans
from contenders import (NAME_PEERS, command_contenders, growth_contenders, name_contenders,
                        plain_contenders, searching, task_contenders)
from corpus import SOURCES, part_of, write_articles, write_lines, write_pages
from measuring import is_alone, run_interleaved
from tables import agreement_tables, number, short_name, speed_table, table

BESIDE_REPORT = ["tag, jsonl", "figures, csv", "pairs", "duplicates", "discover", "page", "compare"]
THREADS = [("report", "report, two threads"), ("tag, jsonl", "tag, two threads"),
           ("compare", "compare, two threads")]
MOST_FORMS = 100_000        # where the size of the lexicon is not what is compared


@dataclass
class Part:
    texts: list         # Markdown
    ran: list           # contenders
    bars: tuple = ()    # of the picture: name, MB/s, whether it is Onoma


def check_names(bench, count, megabytes):
    """Agreement of each peer with Onoma on the first articles, as Markdown."""
    forms, plain, lexicon = bench.lexicon(count)
    part = part_of(bench.corpus, megabytes)
    text = write_lines(bench.folder / "checked.txt", part)
    articles = write_articles(bench.folder / "checked.jsonl", part)
    ours = onoma_spans(bench.program, lexicon, articles, part.texts)
    agreements, problems = {}, []
    for peer, kind, package, most_forms, *_ in NAME_PEERS:
        if kind == "tool" or not bench.place.has(package) or count > most_forms:
            continue
        try:
            theirs = peer_spans(searching(bench, peer, kind, plain, text), bench.folder)
            agreements[peer] = compare(ours, theirs, text.read_bytes(), forms)
        except OSError as problem:
            problems.append(f"Not compared: {peer}: {problem}\n")
    what = f"The same places in {number(part.megabytes)} MB of it:\n\n"
    return [what + agreement_tables(agreements)] * bool(agreements) + problems


def measure_names(bench, settings):
    """Speed and agreement with lexicons of each size."""
    sizes = {count: name_contenders(bench, count) for count in settings.forms}
    others = [bench.onoma("onoma report, bundled lexicons", "report"), *plain_contenders(bench)]
    part = Part([], [*others, *(each for size in sizes.values() for each in size)])
    finished = run_interleaved(part.ran, settings.rounds)
    for count, size in sizes.items():
        base = size[0]
        if base.problem:
            continue
        rows = [each for each in finished if each in size or each in others]
        part.texts += [f"## Names, {count:,} forms\n\n" + speed_table(rows, base),
                       *check_names(bench, count, settings.check_megabytes)]
        if count <= MOST_FORMS:
            part.bars = [(short_name(each), each.speed, each.name.startswith("onoma")) for each in rows]
    return part


def measure_tasks(bench, settings):
    """What other commands do, beside the peers that do the like."""
    count = min(max(settings.forms), MOST_FORMS)
    pages = settings.pages or write_pages(bench.folder / "pages", bench.corpus)
    pairs = task_contenders(bench, count, pages)
    part = Part([], [each for pair in pairs for each in pair])
    finished = run_interleaved(part.ran, settings.rounds)
    rows = [[f"{ours.name} / {theirs.name}", number(ours.speed), number(theirs.speed),
             number(ours.speed / theirs.speed), number(theirs.megabytes), f"{theirs.matches:,}", theirs.note]
            for ours, theirs in pairs if ours in finished and theirs in finished]
    header = ["Onoma / peer", "Onoma, MB/s", "peer, MB/s", "ratio", "MB read by it", "found by it", "otherwise"]
    whose = f"of `{settings.pages.name}`" if settings.pages else "made of the corpus"
    if rows:
        part.texts.append("## Other tasks\n\n" + table(header, rows) +
                          f"\nPairs with {count:,} forms, figures with the bundled lexicons. "
                          f"{len(list(pages.iterdir()))} pages {whose}; MB are those of the HTML.\n")
    return part


def measure_commands(bench, settings):
    """Onoma's own commands: speed, memory, ratios."""
    ran = command_contenders(bench, min(max(settings.forms), MOST_FORMS))
    finished = {each.name: each for each in run_interleaved(ran, settings.rounds)}
    alone = is_alone()
    rows = [[each.name, number(each.speed), number(each.process_seconds),
             *([number(each.wall)] if alone else []), number(each.memory)]
            for each in finished.values() if alone or each.threads == 1]
    ratios = [[f"{above} / report", "MB/s", number(finished[above].speed / finished["report"].speed)]
              for above in [*BESIDE_REPORT, ran[0].name] if above in finished]
    ratios += [[f"{one} / {two}", "wall time", number(finished[one].wall / finished[two].wall)]
               for one, two in THREADS if alone and one in finished and two in finished]
    said = "" if alone else " Other work kept the cores busy: no wall times, and nothing of two threads."
    part = Part([f"## Onoma's commands\n\nBundled lexicons, {SOURCES} sources, but where another is named.{said}\n\n" +
                 table(["command", "MB/s", "CPU s", *(["wall s"] if alone else []), "MiB"], rows) + "\n" +
                 table(["ratio", "of", "value"], ratios)], ran)
    if settings.growth:
        part.texts.append(measure_growth(bench, finished))
    return part


def measure_growth(bench, small):
    """Ten times as much text, once: how much longer a megabyte takes."""
    large = growth_contenders(bench)
    times = large[0].megabytes / bench.corpus.megabytes
    rows = []
    for each in run_interleaved(large, 1):
        once = small[each.name]
        rows.append([each.name, number(once.process_seconds), number(each.process_seconds),
                     number(each.process_seconds / once.process_seconds / times), number(once.memory),
                     number(each.memory)])
    header = ["command", "CPU s", "CPU s, large", "large / small, a MB", "MiB", "MiB, large"]
    return (f"## Growth\n\n{number(bench.corpus.megabytes)} MB of text, and {number(large[0].megabytes)} MB "
            "of variants of it, once.\n\n" + table(header, rows))


PARTS = {"names": measure_names, "tasks": measure_tasks, "commands": measure_commands}

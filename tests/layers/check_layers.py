#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the house: who includes whom, where ICU and Boost live, and what every file carries.

    check_layers.py [PROJECT]      PROJECT is the folder with src and include; default: this one

Prints one line per finding, `path:line: expected X, found Y`, and exits 1 if there is any.
"""
import re
import sys
from pathlib import Path

# Each layer with the layers that it may include besides itself, in the order of the data flow.
# ARCHITECTURE.md draws the same table.
_UP_TO_COUNTS = ["base", "text", "corpus", "lexicon", "entities", "statistics", "figures", "counts"]
MAY_INCLUDE = {
    "base": [],
    "text": ["base"],
    "corpus": ["base", "text"],
    "lexicon": ["base", "text"],
    "entities": ["base", "text", "lexicon"],
    "figures": ["base", "text", "entities", "statistics"],
    "statistics": ["base"],
    "counts": _UP_TO_COUNTS[:-1],
    "analysis": _UP_TO_COUNTS,
    "store": _UP_TO_COUNTS + ["analysis"],
    "report": _UP_TO_COUNTS + ["analysis", "store"],
    "cli": _UP_TO_COUNTS + ["analysis", "store", "report"],
}

# Third parties that one layer only may know: swapping one touches one folder. The first that fits
# counts.
ONLY_IN = {"unicode/": "text", "boost/math/": "statistics", "boost/": "cli", "sqlite3": "store",
           "xlsxwriter": "report"}

# A folder of this name says nothing about what is in it.
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "common", "misc"}

# For users of the library alone: no layer, and none includes it.
UMBRELLA = Path("include/onoma/onoma.hpp")

SPDX = "// SPDX-License-Identifier: Apache-2.0"
MAX_LINES = 600

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def cpp_files(folder):
    """The C++ files below `folder`, sorted, so that findings come in the same order everywhere."""
    return sorted(p for p in folder.rglob("*") if p.suffix in (".cpp", ".hpp", ".h") and p.is_file())


def layer_of(path):
    """The layer of a path relative to the project: include/onoma/<layer>/..., src/<layer>/..."""
    parts = path.parts[2:] if path.parts[:2] == ("include", "onoma") else path.parts[1:]
    return parts[0] if len(parts) > 1 else ""


def included_layer(target, own_layer):
    """The layer that an include names; None for the standard library and third parties."""
    parts = target.split("/")
    if parts[0] == "onoma":
        return parts[1] if len(parts) > 2 else ""
    if parts[0] in MAY_INCLUDE:
        return parts[0]
    return None


def check_include(layer, mark, target):
    """What is wrong with one include of a file in `layer`, as (expected, found), or None."""
    if mark == '"' and ".." in target.split("/"):
        return 'a path from the include root ("text/x.hpp")', f'"{target}"'
    prefix = next((prefix for prefix in ONLY_IN if target.startswith(prefix)), None)
    if prefix and layer != ONLY_IN[prefix]:
        return f"<{prefix}...> in layer {ONLY_IN[prefix]} only", f"it in layer {layer}"
    other = included_layer(target, layer)
    if other is None or other == layer:
        return None
    if other not in MAY_INCLUDE:
        return "a layer in onoma/<layer>/<file>", f'"{target}"'
    if other not in MAY_INCLUDE[layer]:
        allowed = ", ".join(MAY_INCLUDE[layer]) or "no other layer"
        return f"{layer} to include {allowed}", f"{other} ({target})"
    return None


def resolve(project, path, target):
    """The file of ours that an include means, or None."""
    for base in (path.parent, project / "include", project / "src"):
        if (base / target).is_file():
            return (base / target).resolve()
    return None


def find_circle(graph):
    """One circle of includes as a list of files, the first repeated at the end, or None."""
    done = set()

    def visit(file, trail):
        if file in trail:
            return trail[trail.index(file):] + [file]
        if file in done:
            return None
        for other in graph.get(file, []):
            circle = visit(other, trail + [file])
            if circle:
                return circle
        done.add(file)
        return None

    for file in sorted(graph):
        circle = visit(file, [])
        if circle:
            return circle
    return None


def check_file(project, path, findings, graph):
    """Checks one file of src or include; adds its includes of our own files to `graph`."""
    name = path.relative_to(project)
    layer = layer_of(name)
    lines = path.read_text(encoding="utf-8").splitlines()
    if name == UMBRELLA:
        return
    if layer not in MAY_INCLUDE:
        findings.append(f"{name}:1: expected a file in one of the layers "
                        f"{', '.join(MAY_INCLUDE)}, found {layer or 'none'}")
        return
    if len(lines) > MAX_LINES:
        findings.append(f"{name}:{len(lines)}: expected at most {MAX_LINES} lines, found {len(lines)}")
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        wrong = check_include(layer, *match.groups())
        if wrong:
            findings.append(f"{name}:{number}: expected {wrong[0]}, found {wrong[1]}")
        other = resolve(project, path, match.group(2))
        if other:
            graph.setdefault(path.resolve(), []).append(other)


def check_listed(project, findings):
    """Every source and public header stands in src/CMakeLists.txt, or it would not be built."""
    listing = project / "src" / "CMakeLists.txt"
    text = listing.read_text(encoding="utf-8") if listing.is_file() else ""
    listed = set(re.findall(r"[\w/]+\.[ch]pp", text))
    for path in cpp_files(project / "src") + cpp_files(project / "include"):
        name = path.relative_to(project)
        public = name.parts[0] == "include"
        # Public headers stand there as ${include}/onoma/..., sources as they lie below src.
        entry = f"/{name.relative_to('include')}" if public else str(name.relative_to("src"))
        if (public or path.suffix == ".cpp") and entry not in listed:
            findings.append(f"src/CMakeLists.txt:1: expected {name} in a list, found no such line")


def check_bindings(project, findings):
    """The Python package includes public headers, and its own files, and nothing else of ours."""
    for path in cpp_files(project / "python"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match or match[1] == "<":
                continue
            public = match[2].startswith("onoma/") and (project / "include" / match[2]).is_file()
            if not public and not (path.parent / match[2]).is_file():
                findings.append(f"{path.relative_to(project)}:{number}: expected a public header, "
                                f'found "{match[2]}"')


def check(project):
    """All findings in the project, as lines."""
    findings, graph = [], {}
    for folder in ("include", "src"):
        for path in cpp_files(project / folder):
            check_file(project, path, findings, graph)
    circle = find_circle(graph)
    if circle:
        names = [str(p.relative_to(project.resolve())) for p in circle]
        findings.append(f"{names[0]}:1: expected no circle of includes, found {' -> '.join(names)}")
    check_bindings(project, findings)
    for folder in ("include", "src", "tests", "benchmarks", "python"):
        for path in cpp_files(project / folder):
            with path.open(encoding="utf-8") as file:
                first = file.readline().rstrip("\n")
            if first != SPDX:
                findings.append(f"{path.relative_to(project)}:1: expected {SPDX}, found {first[:60]!r}")
        for path in sorted((project / folder).rglob("*")):
            if path.is_dir() and path.name in EMPTY_NAMES:
                findings.append(f"{path.relative_to(project)}:1: expected a folder named by what "
                                f"is in it, found {path.name}")
    check_listed(project, findings)
    return findings


def main():
    project = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2])
    if not (project / "src").is_dir():
        sys.exit(f"{project}: expected a folder with src and include, found none")
    findings = check(project)
    for finding in findings:
        print(finding)
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs what the README shows.

    check_readme.py README.md ONOMA [--update]

```sh       each line is a command, and must exit with 0
```console  a line `$ command`, then its output, compared line by line; a line `...` stands for any
            number of lines
```cpp      must stand word for word in a file of tests/consumer, which are compiled and run elsewhere

With --update the shown output is replaced by the real one where it differs; lines `...` stay where they are.

Commands run in a folder that looks like the project's, so that files they write vanish with it. Those
that clone, install or build are not run (this is a test of such a build): scripts must exist. The two
commands of a newcomer, scripts/demo and scripts/test, must be there.
"""
import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NOT_RUN = ("git clone", "cd ", "cmake ", "ctest ", "sudo ", "./.ci/run", ".ci/run", "export ")


def commands_of(kind, block, line):
    """(line number, command, expected output lines or None) of one block that begins at `line`."""
    if kind == "sh":
        for number, text in enumerate(block.splitlines(), line + 1):
            command = text.split(" #")[0].strip()
            if command and not command.startswith("#"):
                yield number, command, None
        return
    command, output, begin = None, [], 0
    for number, text in enumerate(block.splitlines() + ["$ "], line + 1):
        if text.startswith("$ "):
            if command:
                yield begin, command, output
            command, output, begin = text[2:], [], number
        else:
            output.append(text.rstrip())


def matches(expected, found):
    """Whether the lines are equal, `...` standing for any number of lines."""
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else re.escape(line) + "\n" for line in expected)
    return re.fullmatch(pattern, "".join(line.rstrip() + "\n" for line in found)) is not None


def updated(expected, found):
    """The output to show: as many lines of it before the first `...` and behind the last as there were; of the
    lines between two `...` those that are most alike."""
    found = [line.rstrip() for line in found]
    if "..." not in expected:
        return found
    first = expected.index("...")
    behind = expected[::-1].index("...")
    inner = expected[first:len(expected) - behind]
    alike = [line if line == "..." else difflib.get_close_matches(line, found, 1, 0)[0] for line in inner]
    return found[:first] + alike + found[len(found) - behind:]


def check_command(command, expected, project, folder, environment):
    """What is wrong with one command, or None, and the output that it has."""
    script = command.split()[0]
    if script.startswith(("scripts/", "./scripts/")):
        there = os.access(project / script, os.X_OK)
        return None if there else f"expected a script {script}, found none", None
    if command.startswith(NOT_RUN):
        return None, None
    result = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, encoding="utf-8",
                            capture_output=True)
    if result.returncode != 0:
        return f"expected `{command}` to exit with 0, found {result.returncode}\n{result.stderr}", None
    if expected and not matches(expected, result.stdout.splitlines()):
        return f"expected this output of `{command}`, found\n{result.stdout}", result.stdout.splitlines()
    return None, None


def main():
    readme, onoma = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    update, changes = "--update" in sys.argv[3:], []
    project = readme.parent
    if not readme.is_file():
        sys.exit(f"{readme.name}: expected a file, found none")
    text = readme.read_text(encoding="utf-8")
    examples = "".join(path.read_text(encoding="utf-8") for path in project.glob("tests/consumer/*.cpp"))
    environment = os.environ | {"PATH": f"{onoma.parent}:{os.environ['PATH']}"}
    findings, commands, lines = [], [], text.splitlines()
    with tempfile.TemporaryDirectory() as folder:
        for entry in project.iterdir():
            if entry.name not in ("build", ".git"):
                Path(folder, entry.name).symlink_to(entry)
        for block in BLOCK.finditer(text):
            kind, line = block[1], text.count("\n", 0, block.start()) + 1
            if kind == "cpp" and block[2].strip() not in examples:
                findings.append((line, "expected this code in a file of tests/consumer, found other"))
            if kind in ("sh", "console"):
                for number, command, expected in commands_of(kind, block[2], line):
                    commands.append(command)
                    wrong, output = check_command(command, expected, project, folder, environment)
                    if output and update:
                        changes.append((number, len(expected), updated(expected, output)))
                    elif wrong:
                        findings.append((number, wrong))
    # From the end, so that line numbers stay true.
    for number, size, output in reversed(changes):
        lines[number:number + size] = output
    if changes:
        readme.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for needed in ("scripts/demo", "scripts/test"):
        if needed not in commands:
            findings.append((1, f"expected the command {needed} on a line of its own, found none"))
    for line, finding in findings:
        print(f"{readme.name}:{line}: {finding}")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs what the README and the documentation show.

    check_readme.py FILE.md|FOLDER... ONOMA [--update]

```sh       each line is a command, and must exit with 0
```console  a line `$ command`, then its output, compared line by line; a line `...` stands for any
            number of lines
```python   a program, which must exit with 0
```r        a program, which must exit with 0; what it prints is compared with its last lines, which begin with
            `#> `
```cpp      must stand word for word in a file of tests/consumer, which are compiled and run elsewhere

A block that begins with ```KIND needs THING, THING is run only where each thing is there: a program, a
Python module, a file, or in ```r a package of R. `the network` and the like never are. Blocks that were not run are printed with
what they need; scripts of the project that they name must exist all the same.

With --update the shown output is replaced by the real one where it differs; lines `...` stay where they are.

The blocks of a file run one after the other in a folder that looks like the project's, with the samples as
`articles` too, so that files they write vanish with it. The two commands of a newcomer, scripts/demo and
scripts/test, must be in the README.
"""
import difflib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
KINDS = ("sh", "console", "python", "cpp", "r")
R_OUTPUT = "#> "


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
    """The output to show: as many lines of it before the first `...` and after the last as there were; of the
    lines between two `...` those that are most alike."""
    found = [line.rstrip() for line in found]
    if "..." not in expected:
        return found
    first = expected.index("...")
    after = expected[::-1].index("...")
    inner = expected[first:len(expected) - after]
    alike = [line if line == "..." else difflib.get_close_matches(line, found, 1, 0)[0] for line in inner]
    return found[:first] + alike + found[len(found) - after:]


class Document:
    """One Markdown file, and the folder in which its blocks run."""

    def __init__(self, path, onoma, folder):
        self.path, self.folder = path, Path(folder)
        self.text = path.read_text(encoding="utf-8")
        self.environment = os.environ | {"PATH": f"{onoma.parent}:{os.environ['PATH']}"}
        self.findings, self.changes, self.commands = [], [], []
        self.run_count, self.not_run = 0, []
        for entry in PROJECT.iterdir():
            if entry.name not in ("build", ".git"):
                (self.folder / entry.name).symlink_to(entry)
        (self.folder / "articles").symlink_to(PROJECT / "samples")

    def run(self, *command):
        return subprocess.run(command, cwd=self.folder, env=self.environment, encoding="utf-8", capture_output=True)

    def is_there(self, thing, kind):
        if kind == "r" and thing != "Rscript":
            asked = f'quit(status = !requireNamespace("{thing}", quietly = TRUE))'
            return self.run("Rscript", "--vanilla", "-e", asked).returncode == 0
        return (shutil.which(thing, path=self.environment["PATH"]) is not None
                or (thing.isidentifier() and importlib.util.find_spec(thing) is not None)
                or (self.folder / thing).exists())

    def check(self):
        for block in BLOCK.finditer(self.text):
            kind, _, needs = block[1].partition(" needs ")
            body = block[2]
            line = self.text.count("\n", 0, block.start()) + 1
            if kind in ("sh", "console"):
                self.check_scripts(kind, body, line)
            missing = [thing for thing in needs.split(", ") if thing and not self.is_there(thing, kind)]
            if missing:
                self.not_run.append((line, ", ".join(missing)))
            elif kind in KINDS:
                self.run_count += 1
                self.check_block(kind, body, line)
            else:
                self.findings.append((line, f"expected ``` with one of {', '.join(KINDS)}, found `{kind}`"))
        if self.path.name == "README.md":
            for needed in ("scripts/demo", "scripts/test"):
                if needed not in self.commands:
                    self.findings.append((1, f"expected the command {needed} on a line of its own, found none"))

    def check_scripts(self, kind, body, line):
        for number, command, _ in commands_of(kind, body, line):
            self.commands.append(command)
            script = command.split()[0]
            if script.startswith(("scripts/", "./scripts/")) and not os.access(PROJECT / script, os.X_OK):
                self.findings.append((number, f"expected a script {script}, found none"))

    def check_block(self, kind, body, line):
        if kind == "cpp":
            examples = "".join(path.read_text(encoding="utf-8") for path in PROJECT.glob("tests/consumer/*.cpp"))
            if body.strip() not in examples:
                self.findings.append((line, "expected this code in tests/consumer, found other"))
        elif kind == "python":
            result = self.run(sys.executable, "-c", body)
            if result.returncode != 0:
                self.findings.append((line, f"expected this program to exit with 0, found {result.returncode}\n"
                                            f"{result.stderr}"))
        elif kind == "r":
            self.check_r(body, line)
        else:
            for number, command, expected in commands_of(kind, body, line):
                self.check_command(number, command, expected)

    def check_command(self, number, command, expected):
        result = self.run("bash", "-c", command)
        output = result.stdout.splitlines()
        if result.returncode != 0:
            self.findings.append((number, f"expected `{command}` to exit with 0, found {result.returncode}\n"
                                          f"{result.stderr}"))
        elif expected is not None and not matches(expected, output):
            self.findings.append((number, f"expected this output of `{command}`, found\n{result.stdout}"))
            self.changes.append((number, len(expected), updated(expected, output)))

    def check_r(self, block, line):
        lines = block.splitlines()
        expected = [text[len(R_OUTPUT):].rstrip() for text in lines if text.startswith(R_OUTPUT)]
        result = self.run("Rscript", "--vanilla", "-e", block)
        output = result.stdout.splitlines()
        if result.returncode != 0:
            self.findings.append((line, f"expected this program to exit with 0, found {result.returncode}\n"
                                        f"{result.stderr}"))
        elif not matches(expected, output):
            number = line + len(lines) - len(expected)
            self.findings.append((number, f"expected this output, found\n{result.stdout}"))
            self.changes.append((number, len(expected), [R_OUTPUT + text for text in updated(expected, output)]))

    def update(self):
        """Writes the real output; the findings that this mends are no more."""
        lines = self.text.splitlines()
        # From the end, so that line numbers stay true.
        for number, size, output in reversed(self.changes):
            lines[number:number + size] = output
        if self.changes:
            self.path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        mended = {number for number, _, _ in self.changes}
        self.findings = [finding for finding in self.findings if finding[0] not in mended]

    def tell(self):
        name = os.path.relpath(self.path, PROJECT)
        for line, needs in self.not_run:
            print(f"{name}:{line}: not run, needs {needs}")
        for line, finding in self.findings:
            print(f"{name}:{line}: {finding}")
        print(f"{name}: {self.run_count} blocks run, {len(self.not_run)} not run")


def main():
    update = "--update" in sys.argv[1:]
    *paths, onoma = [Path(argument).resolve() for argument in sys.argv[1:] if argument != "--update"]
    failed = False
    for file in [file for path in paths for file in (sorted(path.glob("*.md")) if path.is_dir() else [path])]:
        if not file.is_file():
            sys.exit(f"{file.name}: expected a file, found none")
        with tempfile.TemporaryDirectory() as folder:
            document = Document(file, onoma, folder)
            document.check()
            if update:
                document.update()
            document.tell()
            failed = failed or bool(document.findings)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

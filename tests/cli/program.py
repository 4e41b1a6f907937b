# SPDX-License-Identifier: Apache-2.0
"""What the tests of the program have in common: how to run it, and folders of their own."""
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

SAMPLES = "samples"
# What each command can print, its default first.
FORMATS = {"report": ("text", "csv", "json"), "compare": ("text", "csv", "json"),
           "pairs": ("text", "csv", "json"), "discover": ("text", "csv", "tsv", "json"),
           "figures": ("text", "csv", "tsv", "json", "jsonl"), "tag": ("jsonl", "csv"), "explain": ("text", "json")}
COMMANDS = tuple(FORMATS)
TABLES = ("report", "compare", "pairs")

_program = "onoma"
_folder = tempfile.TemporaryDirectory()

# Options that spare reading the large bundled lexicons, where a few names do.
QUICK = ("--no-default-lexicons", "--lexicon", os.path.join(_folder.name, "names.tsv"))
Path(QUICK[-1]).write_text("id\tname\ttype\nopenai\tOpenAI\tcompany\nnvidia\tNvidia\tcompany\n"
                           "meta\tMeta\tcompany\ngoogle\tGoogle\tcompany\noracle\tOracle\tcompany\n"
                           "altman\tSam Altman\tperson\nmusk\tElon Musk\tperson\nr1\tR1\tmodel\n")


def use_program(path):
    global _program
    _program = os.path.abspath(path)


def program():
    return _program


def onoma(*arguments, input=None):
    return subprocess.run([_program, *arguments], capture_output=True, encoding="utf-8", input=input)


class ProgramTest(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def article(self, name, text="OpenAI and Nvidia.\n"):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        return str(path)

    def expect(self, code, result):
        self.assertEqual(result.returncode, code, result.stderr)
        return result

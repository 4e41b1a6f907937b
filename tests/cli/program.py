# SPDX-License-Identifier: Apache-2.0
"""What the tests of the program have in common: how to run it, and folders of their own."""
import fcntl
import os
import pty
import struct
import subprocess
import tempfile
import termios
import unittest
from pathlib import Path

SAMPLES = "samples"
# What each command can print, its default first.
ROWS = ("text", "csv", "tsv", "json", "jsonl", "md")
FORMATS = {"report": ROWS, "compare": ROWS, "pairs": (*ROWS, "gexf", "graphml"),
           "discover": ("text", "csv", "tsv", "json"), "figures": ROWS, "events": ROWS,
           "tag": ("jsonl", "csv", "tsv", "conll", "spacy"), "explain": ("text", "json")}
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

    def in_terminal(self, columns, *arguments, **environment):
        """What the program prints on a terminal of that width, and its exit code."""
        try:
            ours, theirs = pty.openpty()
        except OSError as error:  # as in a container without /dev/pts
            self.skipTest(f"no terminal can be made here: {error}")
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        running = subprocess.Popen([_program, *arguments], stdout=theirs, stderr=subprocess.PIPE,
                                   env=os.environ | environment)
        os.close(theirs)
        data = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other side was closed
                break
            if not part:
                break
            data += part
        os.close(ours)
        running.communicate(timeout=60)
        self.assertEqual(running.returncode, 0)
        return data.decode("utf-8").replace("\r\n", "\n")

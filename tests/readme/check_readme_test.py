#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants right and wrong blocks in a small document and expects check_readme.py to tell them apart."""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CHECKER = Path(__file__).with_name("check_readme.py")

# A name, the blocks, and what must be printed; the exit code is 1 where a line of the document is found wrong.
RIGHT = [
    ("a command", "```sh\ntrue   # a remark\n```\n", "a.md: 1 blocks run, 0 not run"),
    ("output", "```console\n$ printf 'a\\nb\\n'\na\nb\n```\n", "a.md: 1 blocks run"),
    ("a part of the output", "```console\n$ seq 9\n1\n...\n9\n```\n", "a.md: 1 blocks run"),
    ("no output", "```console\n$ true\n```\n", "a.md: 1 blocks run"),
    ("a file of an earlier block", "```sh\necho > made\n```\n\n```python\nopen('made')\n```\n", "a.md: 2 blocks run"),
    ("the samples as articles", "```sh\ntest -d articles/sample-wire\n```\n", "a.md: 1 blocks run"),
    ("what is never there", "```crontab needs the network\n0 6 * * *  false\n```\n", "a.md:1: not run, needs the network"),
    ("a program that is not there", "```sh needs bash, no-such-program\nfalse\n```\n",
     "a.md:1: not run, needs no-such-program"),
    ("a module that is there", "```python needs json\nimport json\n```\n", "a.md: 1 blocks run"),
    ("a module that is not there", "```python needs no_such_module\nimport no_such_module\n```\n",
     "a.md:1: not run, needs no_such_module"),
    ("what R lacks", "```r needs Rscript, no.such.package\n1 + 1\n#> [1] 3\n```\n", "a.md:1: not run, needs"),
]
WRONG = [
    ("a command that fails", "Text.\n\n```sh\ntrue\nfalse\n```\n", "a.md:5: expected `false` to exit with 0, found 1"),
    ("other output", "```console\n$ echo b\na\n```\n", "a.md:2: expected this output of `echo b`, found\nb"),
    ("output that is not shown", "```console\n$ echo b\n```\n", "a.md:2: expected this output of `echo b`, found\nb"),
    ("a program that fails", "```python\nimport no_such_module\n```\n", "a.md:1: expected this program to exit with 0"),
    ("code that is not compiled", "```cpp\nint no_such_code;\n```\n", "a.md:1: expected this code in tests/consumer"),
    ("a block without a kind", "```\nonoma report\n```\n", "a.md:1: expected ``` with one of sh, console, python, cpp"),
    ("a script that is gone", "```sh needs the network\nscripts/no-such-script\n```\n",
     "a.md:2: expected a script scripts/no-such-script, found none"),
]


def run(text, *options):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.md")
        path.write_text(text, encoding="utf-8")
        result = subprocess.run([sys.executable, CHECKER, path, "/bin/true", *options], capture_output=True,
                                encoding="utf-8")
        return result.returncode, result.stdout + result.stderr, path.read_text(encoding="utf-8")


class Blocks(unittest.TestCase):
    @unittest.skipUnless(shutil.which("Rscript"), "no R here")
    def test_programs_of_r(self):
        for shown, found in (("#> [1] 2", 0), ("#> [1] 3", 1), ("", 1), ("stop()", 1)):
            with self.subTest(shown):
                self.assertEqual(run(f"```r needs Rscript\n1 + 1\n{shown}\n```\n")[0], found)
        _, _, written = run("```r needs Rscript\n1 + 1\n#> [1] 3\n```\n", "--update")
        self.assertIn("1 + 1\n#> [1] 2\n```", written)

    def test_right_blocks(self):
        for name, text, told in RIGHT:
            with self.subTest(name):
                code, output, _ = run(text)
                self.assertIn(told, output)
                self.assertEqual(code, 0, output)

    def test_wrong_blocks(self):
        for name, text, told in WRONG:
            with self.subTest(name):
                code, output, _ = run(text)
                self.assertIn(told, output)
                self.assertEqual(code, 1, output)

    def test_the_output_is_renewed(self):
        code, _, text = run("```console\n$ echo b\na\n$ seq 3\n2\n...\n```\n", "--update")
        self.assertEqual((code, text), (0, "```console\n$ echo b\nb\n$ seq 3\n1\n...\n```\n"))


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Manual pages and completion: they know every command, option and value that the help knows, and
the tools that read them find no fault. What is not installed is not asked.

    shell_test.py ONOMA [TEST...]
"""
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

from program import ProgramTest, onoma, program, use_program

OPTION = re.compile(r"(?m)^  (?:-(\w), |    )--([a-z0-9-]+)(?: (\S+))?")


def commands():
    """Name and summary of every command, as the help lists them."""
    listed = onoma("--help").stdout.split("Commands:\n")[1].split("\n\n")[0]
    return [re.fullmatch(r"  (\S+(?: \S+)?)  +(.*)", line).groups() for line in listed.splitlines()]


def options(command):
    """Letter, name and value of every option, as the help has them."""
    return OPTION.findall(onoma(*command.split(), "--help").stdout)


class Manual(ProgramTest):
    def setUp(self):
        super().setUp()
        self.expect(0, onoma("man", "--into", str(self.folder / "man1")))
        self.pages = {page.name: page.read_text(encoding="ascii")
                      for page in (self.folder / "man1").iterdir()}

    def test_each_command_has_a_page_with_all_its_options(self):
        names = {"onoma-" + name.replace(" ", "-") + ".1" for name, _ in commands()}
        self.assertEqual(set(self.pages), names | {"onoma.1"})
        for name, summary in commands():
            page = self.pages["onoma-" + name.replace(" ", "-") + ".1"].replace("\\-", "-")
            with self.subTest(name):
                self.assertIn(summary, page)
                for letter, option, value in options(name):
                    expected = (rf"\fB-{letter}\fR, " if letter else "") + rf"\fB--{option}\fR"
                    self.assertIn(expected + (rf" \fI{value}\fR" if value else "") + "\n", page)
                self.assertEqual(onoma("man", *name.split()).stdout.replace("\\-", "-"), page)

    def test_the_page_of_the_program_names_each_command(self):
        self.assertEqual(onoma("man").stdout, self.pages["onoma.1"])
        for name, summary in commands():
            self.assertIn(f"\\fB{name}\\fR\n{summary}\n".replace("-", "\\-"), self.pages["onoma.1"])

    def test_the_tools_that_read_pages_find_no_fault(self):
        for page in sorted((self.folder / "man1").iterdir()):
            with self.subTest(page.name):
                if shutil.which("mandoc"):
                    result = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", str(page)],
                                            capture_output=True, text=True)
                    # A date would make each build another one.
                    found = [line for line in result.stdout.splitlines() if "missing date" not in line]
                    self.assertEqual(found, [])
                if shutil.which("groff"):
                    result = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-z", str(page)],
                                            capture_output=True, text=True)
                    self.assertEqual(result.stderr, "")

    def test_what_is_no_command_is_told(self):
        result = self.expect(2, onoma("man", "repot"))
        self.assertIn("man: expected a command of onoma, found `repot`", result.stderr)


@unittest.skipUnless(shutil.which("bash"), "bash is not installed")
class Bash(ProgramTest):
    def complete(self, *words):
        """What a tab behind the last word offers. As in bash, `=` is a word of its own."""
        script = self.folder / "onoma.bash"
        if not script.exists():
            script.write_text(onoma("completion", "bash").stdout, encoding="utf-8")
        driver = ('. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _onoma; '
                  'printf "%s\\n" "${COMPREPLY[@]}"')
        result = subprocess.run(["bash", "-uc", driver, "bash", str(script), "onoma", *words],
                                capture_output=True, text=True)
        self.assertEqual(result.stderr, "")
        return result.stdout.split()

    def test_commands_options_and_values(self):
        cases = [
            (["rep"], ["report"]),
            (["lex"], ["lexicon"]),
            (["lexicon", "ch"], ["check"]),
            (["lexicon", "check", "--with"], ["--with-bundled"]),
            (["help", "disc"], ["discover"]),
            (["--ver"], ["--version"]),
            (["report", "--ro"], ["--roll-up"]),
            (["report", "articles/", "--ro"], ["--roll-up"]),
            (["report", "--roll-up", ""], ["parent", "maker"]),
            (["report", "--roll-up", "=", "m"], ["maker"]),
            (["report", "--roll-up", "="], ["parent", "maker"]),
            (["report", "-t", "comp"], ["company"]),
            (["pairs", "--duplicates", ""], ["count", "once"]),
            (["report", "--duplicates", ""], ["count", "once", "weight"]),
            (["figures", "--kinds", "money,perc"], ["money,percent"]),
            (["report", "--top", ""], []),     # any number
            (["report", "--output", ""], []),  # a path: bash completes it
            (["report", "art"], []),
            (["completion", ""], ["bash", "zsh", "fish"]),
            (["nonsense", "--"], []),
        ]
        for words, expected in cases:
            with self.subTest(words):
                self.assertEqual(self.complete(*words), expected)

    def test_all_of_them(self):
        self.assertEqual(set(self.complete("")), {"help"} | {name.split()[0] for name, _ in commands()})
        for name, _ in commands():
            with self.subTest(name):
                expected = {"--" + option for _, option, _ in options(name)}
                self.assertEqual(set(self.complete(*name.split(), "--")), expected)

    def test_formats_are_those_that_are_accepted(self):
        for name, _ in commands():
            if "format" not in {option for _, option, _ in options(name)}:
                continue
            with self.subTest(name):
                refused = onoma(*name.split(), "--format", "nonsense", "x", "x").stderr
                told = re.search(r"--format: expected one of (.*), found", refused).group(1)
                self.assertEqual(self.complete(*name.split(), "--format", ""), told.split(", "))


class OtherShells(ProgramTest):
    def test_scripts_know_every_command_and_option(self):
        scripts = {shell: onoma("completion", shell).stdout for shell in ("zsh", "fish")}
        for name, _ in commands():
            for letter, option, _ in options(name):
                self.assertIn(f"-n '__onoma_command_is {name}' -l {option}"
                              + (f" -s {letter}" if letter else "") + " ", scripts["fish"])
                part = scripts["zsh"].split(f"\n    '{name}')\n")[1].split(";;")[0]
                self.assertRegex(part, rf"--{option}=?\[")

    def test_the_shells_can_read_them(self):
        for shell in ("bash", "zsh", "fish"):
            if not shutil.which(shell):
                continue
            with self.subTest(shell):
                script = self.folder / shell
                script.write_text(onoma("completion", shell).stdout, encoding="utf-8")
                result = subprocess.run([shell, "-n", str(script)], capture_output=True, text=True)
                self.assertEqual((result.returncode, result.stderr), (0, ""))

    @unittest.skipUnless(shutil.which("fish"), "fish is not installed")
    def test_fish_offers_commands_options_and_values(self):
        script = self.folder / "onoma.fish"
        script.write_text(onoma("completion", "fish").stdout, encoding="utf-8")
        for line, expected in [("onoma rep", {"report"}), ("onoma report --ro", {"--roll-up"}),
                               ("onoma lexicon ch", {"check"}),
                               ("onoma lexicon check --with", {"--with-bundled"}),
                               ("onoma report --roll-up ", {"parent", "maker"})]:
            with self.subTest(line):
                result = subprocess.run(
                    ["fish", "--no-config", "-c", f"function onoma; end; source {script}; complete -C '{line}'"],
                    capture_output=True, text=True)
                self.assertEqual({row.split("\t")[0] for row in result.stdout.splitlines()}, expected)

    def test_what_is_no_shell_is_told(self):
        result = self.expect(2, onoma("completion", "tcsh"))
        self.assertIn("completion: expected bash, zsh or fish, found `tcsh`", result.stderr)


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()

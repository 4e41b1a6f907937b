#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Hostile and damaged inputs cost a message, never the run: what docs/trust.md promises of the program.

    trust_test.py ONOMA [TEST...]      run from the project's folder
"""
import ctypes
import os
import platform
import resource
import signal
import sqlite3
import subprocess
import sys
import time
import unittest
from pathlib import Path

from program import FORMATS, QUICK, SAMPLES, ProgramTest, onoma, program, use_program


# The system calls that begin anything with a network, and how the kernel names the machine.
SOCKET_CALLS = {"x86_64": ((41, 42, 53), 0xC000003E), "aarch64": ((198, 199, 203), 0xC00000B7)}


class Instruction(ctypes.Structure):
    _fields_ = [("code", ctypes.c_uint16), ("if_true", ctypes.c_uint8), ("if_false", ctypes.c_uint8),
                ("value", ctypes.c_uint32)]


class Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_uint16), ("instructions", ctypes.POINTER(Instruction))]


def forbid_sockets():
    """Tells the kernel to end this process when it asks for a socket, and whatever it becomes."""
    load, jump_if_equal, give_back = 0x20, 0x15, 0x06
    allow, kill = 0x7FFF0000, 0x80000000
    calls, machine = SOCKET_CALLS[platform.machine()]
    steps = [(load, 0, 0, 4), (jump_if_equal, 1, 0, machine), (give_back, 0, 0, kill), (load, 0, 0, 0)]
    for call in calls:
        steps += [(jump_if_equal, 0, 1, call), (give_back, 0, 0, kill)]
    steps.append((give_back, 0, 0, allow))
    instructions = (Instruction * len(steps))(*steps)
    libc = ctypes.CDLL(None, use_errno=True)
    no_new_privileges, set_filter, by_filter = 38, 22, 2
    filter_ = Program(len(steps), instructions)
    if libc.prctl(no_new_privileges, 1, 0, 0, 0) or libc.prctl(set_filter, by_filter, ctypes.byref(filter_), 0, 0):
        os._exit(99)


def limited(kilobytes, *arguments):
    """Runs the program with so much address space, as `ulimit -v` does."""
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (kilobytes * 1024, kilobytes * 1024))

    return subprocess.run([program(), *arguments], capture_output=True, encoding="utf-8", preexec_fn=limit, timeout=120)


def peak_megabytes(*arguments):
    """The exit code of the program, and its most memory."""
    process = subprocess.Popen([program(), *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss / 1024


@unittest.skipIf("ASAN_OPTIONS" in os.environ, "AddressSanitizer takes memory of its own")
class Memory(ProgramTest):
    """One document costs itself."""

    def articles(self, count=20):
        for number in range(count):
            self.article(f"in/{number:02}.txt", f"OpenAI and Nvidia, {number}.\n")
        return str(self.folder / "in")

    def test_a_document_that_memory_cannot_hold_costs_itself(self):
        folder = self.articles()
        expected = onoma("report", folder, *QUICK, "--format", "csv").stdout
        # In the middle, so that others come before it and after it.
        huge = self.article("in/10x.txt", "Anthropic said many words about chips. " * 1_600_000)
        result = self.expect(1, limited(300_000, "report", folder, *QUICK, "--format", "csv", "--threads", "1"))
        self.assertEqual(result.stdout, expected)
        self.assertIn(f"left out {huge}", result.stderr)
        self.assertIn("not enough memory", result.stderr)

    def test_signs_without_end_are_no_article(self):
        folder = self.articles()
        expected = onoma("report", folder, *QUICK, "--format", "csv").stdout
        for name, text in (("links.md", "[" * 1_000_000 + "](x)" * 1_000_000), ("brackets.txt", "]" * 6_000_000),
                           ("letters.txt", "a " * 2_000_000)):
            with self.subTest(name):
                dense = self.article(f"in/{name}", text)
                result = self.expect(1, limited(300_000, "report", folder, *QUICK, "--format", "csv"))
                self.assertEqual(result.stdout, expected)
                self.assertRegex(result.stderr, f"left out {dense}: expected an article, found [0-9]+ signs and words")
                os.unlink(dense)

    def test_hostile_texts_take_little_memory_for_each_byte(self):
        small = self.article("small.txt")
        _, base = peak_megabytes("tag", small, *QUICK, "--threads", "1")
        megabytes = 4
        for name, unit, most in (("links.md", "[](x)", 16), ("stars.md", "*a", 16), ("tags.md", "<a", 16),
                                 ("brackets.txt", "]", 16), ("lines.txt", "\n\n", 24), ("words.txt", "abc ", 24),
                                 ("numbers.txt", "123 ", 24), ("one.txt", "x", 16), ("bold.html", "<b>x", 16),
                                 ("cells.html", "<td>x", 16), ("objects.json", '{"text":"a"}\n', 16)):
            with self.subTest(name):
                data = unit * (megabytes * 1_000_000 // len(unit))
                if name.endswith("html"):
                    data = "<html><body>" + data
                path = self.article(name, data)
                code, peak = peak_megabytes("tag", path, *QUICK, "--threads", "1", "--format", "csv")
                self.assertIn(code, (0, 1))
                self.assertLess((peak - base) / megabytes, most)

    def test_short_memory_has_a_message(self):
        result = limited(60_000, "report", SAMPLES)
        self.assertNotIn("std::bad_alloc", result.stderr)
        self.assertNotEqual(result.returncode, 0)


class Lexicons(ProgramTest):
    def test_one_that_shrinks_while_it_is_read_ends_nothing(self):
        compiled = str(self.folder / "names.lex")
        self.expect(0, onoma("lexicon", "compile", QUICK[-1], "-o", compiled))
        whole = Path(compiled).read_bytes()
        os.mkfifo(self.folder / "slow.txt")
        run = subprocess.Popen([program(), "tag", str(self.folder / "slow.txt"), "--no-default-lexicons", "--lexicon",
                                compiled], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        # The program has read its lexicon when it opens the article.
        with open(self.folder / "slow.txt", "w", encoding="utf-8") as pipe:
            time.sleep(0.5)
            os.truncate(compiled, 64)
            pipe.write("OpenAI and Nvidia.\n")
        output, errors = run.communicate(timeout=60)
        self.assertEqual(run.returncode, 0, errors)
        self.assertIn('"entity":"openai"', output)
        Path(compiled).write_bytes(whole[:len(whole) // 2])
        self.assertIn(compiled, self.expect(2, onoma("tag", SAMPLES, "--lexicon", compiled)).stderr)


class Stores(ProgramTest):
    def setUp(self):
        super().setUp()
        self.store = str(self.folder / "news.onoma")
        for number in range(10):
            self.article(f"in/{number}.txt", f"OpenAI met Nvidia on day {number}.\n")
        self.folder_in = str(self.folder / "in")
        self.expect(0, onoma("store", self.store, self.folder_in, *QUICK))

    def change(self, statement, *values):
        with sqlite3.connect(self.store) as forged:
            forged.execute(statement, values)

    def told(self, message, *commands):
        for command in commands:
            with self.subTest(command):
                run = subprocess.run([program(), *command], capture_output=True, encoding="utf-8", timeout=60)
                self.assertEqual(run.returncode, 1, run.stderr)
                self.assertIn(message, run.stderr)

    def verified(self):
        return onoma("store", self.store, "--verify")

    def test_a_whole_store_is_verified(self):
        self.assertIn("10 documents with 10 texts, as they were stored", self.expect(0, self.verified()).stdout)
        self.expect(2, onoma("store", self.store, self.folder_in, "--verify"))

    def test_a_store_without_texts_is_verified_as_far_as_it_goes(self):
        counts = str(self.folder / "counts.onoma")
        self.expect(0, onoma("store", counts, self.folder_in, "--counts-only", *QUICK))
        self.assertIn("10 documents with 0 texts", self.expect(0, onoma("store", counts, "--verify")).stdout)

    def test_a_flipped_byte_of_a_text_is_noticed_by_who_reads_it(self):
        data = bytearray(Path(self.store).read_bytes())
        at = data.rfind(b"met Nvidia on day 7")
        data[at] ^= 0x20
        Path(self.store).write_bytes(data)
        message = "it is damaged: expected the document that was stored, found another in"
        self.told(message, ("tag", self.store, *QUICK), ("figures", self.store, *QUICK), ("duplicates", self.store),
                  ("merge", self.store, "-o", self.store + "2"), ("store", self.store, "--verify"),
                  ("report", self.store, "--zones", "body", *QUICK))

    def test_other_cells_of_a_document_are_under_its_hash_too(self):
        for statement in ("UPDATE documents SET text = x'ff00ff' WHERE number = 1 AND input LIKE '%3.txt'",
                          "UPDATE documents SET source = 'forged'", "UPDATE documents SET date = '1999-01-01'"):
            with self.subTest(statement):
                self.setUp()
                self.change(statement)
                self.told("expected the document that was stored", ("tag", self.store, *QUICK),
                          ("store", self.store, "--verify"))

    def test_counts_below_zero_are_no_counts(self):
        for column in ("ill_formed", "words", "sentences"):
            with self.subTest(column):
                self.setUp()
                self.change(f"UPDATE documents SET {column} = -1")
                self.told("it is damaged: expected a count", ("report", self.store, *QUICK),
                          ("store", self.store, "--verify"))

    def test_a_cell_of_a_gigabyte_is_refused_at_once(self):
        # Not by this process: what a process has held counts as held by those that it starts.
        forge = "UPDATE documents SET text = zeroblob(300000000) WHERE input LIKE '%3.txt'"
        subprocess.run(["sqlite3", self.store, forge], check=True)
        begun = time.monotonic()
        self.told("expected rows of at most 256 MiB", ("tag", self.store, *QUICK), ("store", self.store, "--verify"))
        code, peak = peak_megabytes("tag", self.store, *QUICK)
        self.assertEqual(code, 1)
        if "ASAN_OPTIONS" not in os.environ:
            self.assertLess(peak, 300)
        self.assertLess(time.monotonic() - begun, 30)

    def test_what_refers_to_nothing_is_found(self):
        self.change("DELETE FROM entities WHERE id = 'nvidia'")
        self.told("expected in `entities` what a row of `forms` refers to, found none", ("store", self.store, "--verify"))

    def test_a_damaged_index_is_found(self):
        data = bytearray(Path(self.store).read_bytes())
        data[data.rfind(b"in/7.txt")] = 0xA2
        Path(self.store).write_bytes(data)
        self.told("it is damaged: ", ("store", self.store, "--verify"))

    def test_a_mention_that_moved_is_found(self):
        self.change("UPDATE mentions SET begin_byte = begin_byte + 1, end_byte = end_byte + 1 WHERE position = 0")
        self.told("in its place, found other text in", ("store", self.store, "--verify"))

    def test_two_writers_count_what_they_did(self):
        for number in range(300):
            self.article(f"many/{number:03}.txt", f"OpenAI, Nvidia and Sam Altman {number}.\n" * 3)
        shared = str(self.folder / "shared.onoma")
        runs = [subprocess.Popen([program(), "store", shared, str(self.folder / "many"), "--batch", "4", *QUICK],
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") for _ in range(2)]
        said = [run.communicate(timeout=120)[0] for run in runs]
        self.assertEqual([run.returncode for run in runs], [0, 0])
        self.assertNotIn("tagged anew", "".join(said))
        with sqlite3.connect(shared) as counted:
            added, = counted.execute("SELECT sum(added) FROM runs").fetchone()
            each = counted.execute("SELECT added + unchanged FROM runs").fetchall()
        self.assertEqual(added, 300)
        self.assertEqual(each, [(300,), (300,)])

    def test_an_empty_file_is_no_store(self):
        empty = self.article("empty.onoma", "")
        result = self.expect(1, onoma("report", empty, self.folder_in, *QUICK))
        self.assertIn("expected a store, found an empty file: nothing was stored in it", result.stderr)

    @unittest.skipUnless(os.geteuid() == 0, "needs to become nobody")
    def test_a_folder_that_cannot_be_written_has_its_own_message(self):
        os.chmod(self.folder, 0o755)
        closed = self.folder / "closed"
        closed.mkdir(mode=0o555)
        os.chmod(QUICK[-1], 0o644)
        os.chmod(os.path.dirname(QUICK[-1]), 0o755)
        try:
            result = subprocess.run([program(), "store", str(closed / "x.onoma"), self.folder_in, *QUICK], user=65534,
                                    capture_output=True, encoding="utf-8")
        except PermissionError:
            self.skipTest("nobody may not run the program where it lies")
        self.assertIn("x.onoma: cannot be opened: Permission denied", self.expect(1, result).stderr)


@unittest.skipUnless(platform.machine() in SOCKET_CALLS, "knows the system calls of x86-64 and AArch64 only")
class NoNetwork(ProgramTest):
    """Everything works where the kernel ends a process that asks for a socket."""

    def run_without_sockets(self, *command):
        return subprocess.run(command, capture_output=True, encoding="utf-8", preexec_fn=forbid_sockets)

    def test_the_filter_ends_who_asks_for_a_socket(self):
        result = self.run_without_sockets(sys.executable, "-c", "import socket; socket.socket()")
        self.assertEqual(result.returncode, -signal.SIGSYS, result.stderr)

    def test_no_command_asks_for_one(self):
        store = str(self.folder / "news.onoma")
        report = str(self.folder / "report.json")
        page = str(self.folder / "page.html")
        for arguments in (("--version",), ("--licences",), ("store", store, SAMPLES),
                          ("report", SAMPLES, "--format", "json", "-o", report), ("report", store), ("pairs", SAMPLES),
                          ("compare", SAMPLES, "--against", report), ("figures", "--compare", SAMPLES),
                          ("events", SAMPLES), ("quote", "OpenAI", SAMPLES), ("duplicates", SAMPLES),
                          ("discover", SAMPLES), ("tag", SAMPLES), ("explain", SAMPLES), ("page", SAMPLES, "-o", page),
                          ("store", store, "--verify"), ("merge", store, "-o", store + "2"), ("lexicon", "check"),
                          ("self-test",), ("tag", "https://example.org/news")):
            with self.subTest(arguments):
                result = self.run_without_sockets(program(), *arguments)
                self.assertEqual(result.returncode, 1 if "https" in arguments[-1] else 0, result.stderr)


class Terminals(ProgramTest):
    """No article says anything to a terminal, in whatever format it is printed there."""

    def test_what_a_terminal_would_obey_is_not_printed_on_one(self):
        self.article("in/a.jsonl", '{"text": "OpenAI \\u001b[31m red \\u009b2J and \\u202eNvidia\\u001b]0;x\\u0007 spend $5 '
                                   'million.", "title": "OpenAI\\u001b[2J", "source": "W\\u009bire"}\n')
        for command, formats in (*FORMATS.items(), ("duplicates", FORMATS["report"]), ("quote", FORMATS["report"])):
            for form in formats:
                if form == "text":
                    continue
                with self.subTest(command, format=form):
                    words = (command, "OpenAI") if command == "quote" else (command,)
                    options = () if command == "duplicates" else QUICK
                    shown = self.in_terminal(80, *words, str(self.folder / "in"), "--format", form, *options)
                    self.assertNotRegex(shown, "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]")
                    self.assertTrue(shown or command in ("events", "duplicates"))  # which have no rows here

    def test_elsewhere_data_are_what_they_are(self):
        article = self.article("in/a.txt", b"OpenAI and \xc2\x9b Nvidia.\n")
        self.assertIn(b"\xc2\x9b", subprocess.run([program(), "quote", "OpenAI", article, "--format", "csv", *QUICK],
                                                  capture_output=True).stdout)


class Messages(ProgramTest):
    def test_a_list_that_is_nested_too_deeply_is_called_so(self):
        deep = self.article("deep.json", '[{"text":"OpenAI","x":' + "[" * 100_000 + "]" * 100_000 + "}]")
        result = self.expect(1, onoma("tag", deep, *QUICK))
        self.assertIn("nested too deeply", result.stderr)

    def test_brackets_without_end_are_few_inputs(self):
        brackets = self.article("b.json", "[" * 100_000 + "]" * 100_000)
        result = self.expect(1, onoma("tag", brackets, *QUICK))
        self.assertLess(len(result.stderr.splitlines()), 10)

    def test_the_default_limit_is_the_one_that_is_told(self):
        big = self.article("a.txt", "Acme Works. " * 5_500_000)  # 66,000,000 bytes: below 64 MiB
        default = onoma("tag", big, "--format", "csv", *QUICK)
        said = onoma("tag", big, "--format", "csv", "--max-record", "64", *QUICK)
        self.assertEqual((default.returncode, default.stdout), (said.returncode, said.stdout))
        self.assertEqual(self.expect(1, onoma("tag", big, "--max-record", "62", *QUICK)).stdout, "")

    def test_one_line_of_options_serves_every_command(self):
        folder = self.folder / "in"
        self.article("in/a.txt")
        names = self.article("in/names.tsv", "id\tname\nacme\tAcme\n")
        self.expect(0, onoma("duplicates", str(folder), "--no-default-lexicons", "--lexicon", names))


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()

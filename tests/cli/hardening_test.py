#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Programs are built so that a fault in reading a hostile file ends them instead of being used.

    hardening_test.py PROGRAM                          reads the flags of PROGRAM, as of build/release/bin/onoma
    hardening_test.py PROGRAM --as-release CXX         and builds a small program as a release, to look at that too
"""
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = sys.argv[1]
COMPILER = sys.argv[3] if "--as-release" in sys.argv else None
NEEDS = unittest.skipUnless(sys.platform == "linux" and shutil.which("readelf"), "needs readelf")


def readelf(program, *options):
    return subprocess.run(["readelf", "--wide", *options, program], check=True, capture_output=True, text=True).stdout


@NEEDS
class Flags(unittest.TestCase):
    """What both programs must have."""
    program = PROGRAM

    def test_is_position_independent(self):
        self.assertRegex(readelf(self.program, "--file-header"), r"Type:\s+DYN")

    def test_relocations_are_read_only(self):
        self.assertIn("GNU_RELRO", readelf(self.program, "--program-headers"))
        self.assertRegex(readelf(self.program, "--dynamic"), r"BIND_NOW|FLAGS_1\S*\s+.*NOW")

    def test_stack_is_not_executable_and_is_protected(self):
        stack = next(line for line in readelf(self.program, "--program-headers").splitlines() if "GNU_STACK" in line)
        self.assertNotIn("E", stack.split()[-2])
        self.assertIn("__stack_chk_fail", readelf(self.program, "--dyn-syms"))

    def test_nothing_is_writable_and_executable(self):
        for line in readelf(self.program, "--program-headers").splitlines():
            if line.split()[:1] == ["LOAD"]:
                self.assertFalse("W" in line and line.split()[-2] == "E", line)

    @unittest.skipUnless(platform.machine() == "x86_64" and shutil.which("objdump"), "needs x86-64 and objdump")
    def test_functions_may_be_jumped_to_at_their_beginning_only(self):
        # The mark of the whole file is the linker's, which sets it only where the system's own parts have it too.
        shown = subprocess.run(["objdump", "--disassemble=main", self.program], check=True, capture_output=True, text=True)
        self.assertRegex(shown.stdout, r"<main>:\n.*\bendbr64\b")

    def test_libraries_are_looked_for_in_the_system_only(self):
        self.assertNotRegex(readelf(self.program, "--dynamic"), r"\((RPATH|RUNPATH)\)")


@NEEDS
class Release(Flags):
    """The same of a program that was optimized, with checked copies. A release itself is asked too."""

    @classmethod
    def setUpClass(cls):
        if COMPILER is None:
            if "__memcpy_chk" not in readelf(PROGRAM, "--dyn-syms"):
                raise unittest.SkipTest("not a release; --as-release builds one")
            return
        cls.folder = tempfile.TemporaryDirectory()
        source = Path(__file__).parent.parent / "hardening"
        build = ["cmake", "-S", source, "-B", cls.folder.name, f"-DCMAKE_CXX_COMPILER={COMPILER}",
                 "-DCMAKE_BUILD_TYPE=Release"]
        subprocess.run(build, check=True, capture_output=True)
        subprocess.run(["cmake", "--build", cls.folder.name], check=True, capture_output=True)
        cls.program = f"{cls.folder.name}/hardened"
        cls.addClassCleanup(cls.folder.cleanup)

    def test_copies_are_checked(self):
        self.assertRegex(readelf(self.program, "--dyn-syms"), r"__mem\w+_chk")

    @unittest.skipIf(COMPILER is None, "needs the small program")
    def test_a_copy_that_does_not_fit_ends_the_program(self):
        result = subprocess.run([self.program, "400", "x" * 400], capture_output=True)
        self.assertEqual(result.returncode, -signal.SIGABRT)
        self.assertIn(b"buffer overflow detected", result.stderr)


if __name__ == "__main__":
    del sys.argv[1:]
    unittest.main()

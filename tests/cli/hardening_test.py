#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The program is built so that a fault in reading a hostile file ends it instead of being used.

    hardening_test.py PROGRAM
"""
import shutil
import subprocess
import sys
import unittest

from program import ProgramTest, use_program

PROGRAM = sys.argv[1]


def readelf(*options):
    return subprocess.run(["readelf", "--wide", *options, PROGRAM], check=True, capture_output=True,
                          text=True).stdout


@unittest.skipUnless(sys.platform == "linux" and shutil.which("readelf"), "needs readelf")
class Hardening(ProgramTest):
    def test_is_position_independent(self):
        self.assertRegex(readelf("--file-header"), r"Type:\s+DYN")

    def test_relocations_are_read_only(self):
        self.assertIn("GNU_RELRO", readelf("--program-headers"))
        self.assertRegex(readelf("--dynamic"), r"BIND_NOW|FLAGS_1\S*\s+.*NOW")

    def test_stack_is_not_executable_and_is_protected(self):
        stack = next(line for line in readelf("--program-headers").splitlines() if "GNU_STACK" in line)
        self.assertNotIn("E", stack.split()[-2])
        self.assertIn("__stack_chk_fail", readelf("--dyn-syms"))


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()

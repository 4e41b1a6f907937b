# SPDX-License-Identifier: Apache-2.0
"""What the tests share: the samples, and the program, whose output is the truth."""
import json
import os
import subprocess
from pathlib import Path

import pytest

import onoma

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def program():
    """Runs the program in the project's folder; what it prints."""
    path = os.environ.get("ONOMA")
    if not path:
        pytest.skip("ONOMA names no program to compare with")

    def run(*arguments):
        result = subprocess.run([path, *map(str, arguments)], capture_output=True, cwd=ROOT,
                                encoding="utf-8")
        assert result.returncode in (0, 1), result.stderr
        return result.stdout

    return run


@pytest.fixture(scope="session")
def tagged_by_program(program):
    """The samples as `onoma tag` prints them."""
    lines = program("tag", "samples").splitlines()
    assert len(lines) > 10
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="session")
def tagger():
    return onoma.Tagger()


@pytest.fixture
def in_project(monkeypatch):
    monkeypatch.chdir(ROOT)

# SPDX-License-Identifier: Apache-2.0
"""What the documentation shows runs, and prints what it shows."""
import doctest
import re

import pytest

import onoma
from conftest import ROOT

PARTS = {"docs/python.md": (ROOT / "docs" / "python.md").read_text(encoding="utf-8"),
         "onoma": onoma.__doc__, "Tagger": onoma.Tagger.__doc__, "Lexicon": onoma.Lexicon.__doc__,
         "read": onoma.read.__doc__, "analyze": onoma.analyze.__doc__}


@pytest.mark.parametrize("name", PARTS)
def test_examples_print_what_they_show(name, in_project):
    text = PARTS[name]
    blocks = re.findall(r"^```pycon[^\n]*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    examples = doctest.DocTestParser().get_doctest("".join(blocks) if blocks else text,
                                                   {"onoma": onoma}, name, name, 0)
    assert examples.examples
    assert doctest.DocTestRunner().run(examples).failed == 0


def test_the_program_of_the_readme_runs(capsys):
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    program, = re.findall(r"^```python needs the Python package\n(.*?)^```$", text,
                          re.MULTILINE | re.DOTALL)
    exec(compile(program, "README.md", "exec"), {})
    assert capsys.readouterr().out == "Open AI is OpenAI\nNvidia is Nvidia\n"


def test_the_surface_is_documented():
    for name in onoma.__all__:
        if name == "__version__":
            continue
        thing = getattr(onoma, name)
        assert thing.__doc__ and thing.__module__ == "onoma", name
        for member, value in vars(thing).items():
            if not member.startswith("_") and (callable(value) or isinstance(value, property)):
                assert value.__doc__, f"{name}.{member}"

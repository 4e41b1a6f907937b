#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants each kind of violation in a small project and expects check_layers.py to name it."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CHECKER = Path(__file__).with_name("check_layers.py")
SPDX = "// SPDX-License-Identifier: Apache-2.0\n"

# A clean house: each file with its lines below the licence line.
CLEAN = {
    "include/onoma/base/error.hpp": "#pragma once\n",
    "include/onoma/text/tokenizer.hpp": '#pragma once\n#include "onoma/base/error.hpp"\n',
    "include/onoma/report/table.hpp": "#pragma once\n",
    "src/text/boundaries.hpp": "#pragma once\n#include <unicode/brkiter.h>\n",
    "src/text/tokenizer.cpp": '#include "onoma/text/tokenizer.hpp"\n#include "text/boundaries.hpp"\n',
    "src/statistics/g2.cpp": "#include <Eigen/Core>\n#include <boost/math/special_functions/beta.hpp>\n",
    "src/counts/pairs.cpp": '#include "onoma/text/tokenizer.hpp"\n#include <tbb/parallel_for.h>\n',
    "src/cli/main.cpp": "#include <boost/program_options.hpp>\n#include <onoma/report/table.hpp>\n",
}

# A name of the violation, what is planted (replacing or added), and what must be found.
PLANTED = [
    ("a layer above",
     {"src/text/tokenizer.cpp": '#include "onoma/report/table.hpp"\n'},
     "src/text/tokenizer.cpp:2: expected text to include base, found report (onoma/report/table.hpp)"),
    ("a layer above, in a public header and angle brackets",
     {"include/onoma/base/error.hpp": "#include <onoma/report/table.hpp>\n"},
     "include/onoma/base/error.hpp:2: expected base to include no other layer, "
     "found report (onoma/report/table.hpp)"),
    ("a private header of another layer",
     {"src/statistics/g2.cpp": '#include "text/boundaries.hpp"\n'},
     "src/statistics/g2.cpp:2: expected statistics to include base, found text (text/boundaries.hpp)"),
    ("cli, included by anyone",
     {"src/report/table.cpp": '#include "cli/settings.hpp"\n'},
     "src/report/table.cpp:2: expected report to include"),
    ("store, included by analysis",
     {"src/analysis/analyze.cpp": '#include "onoma/store/store.hpp"\n'},
     "src/analysis/analyze.cpp:2: expected analysis to include"),
    ("ICU outside text",
     {"src/report/table.cpp": "\n#include <unicode/uchar.h>\n"},
     "src/report/table.cpp:3: expected <unicode/...> in layer text only, found it in layer report"),
    ("Boost outside cli",
     {"src/corpus/read.cpp": "  #  include <boost/algorithm/string.hpp>\n"},
     "src/corpus/read.cpp:2: expected <boost/...> in layer cli only, found it in layer corpus"),
    ("Boost.Math outside statistics",
     {"src/cli/main.cpp": "#include <boost/math/special_functions/beta.hpp>\n"},
     "src/cli/main.cpp:2: expected <boost/math/...> in layer statistics only, found it in layer cli"),
    ("libxlsxwriter outside report",
     {"src/cli/main.cpp": "#include <xlsxwriter.h>\n"},
     "src/cli/main.cpp:2: expected <xlsxwriter...> in layer report only, found it in layer cli"),
    ("Boost in statistics that is not Boost.Math",
     {"src/statistics/g2.cpp": "#include <boost/random.hpp>\n"},
     "src/statistics/g2.cpp:2: expected <boost/...> in layer cli only, found it in layer statistics"),
    ("a way up the folders",
     {"src/text/tokenizer.cpp": '#include "../base/error.hpp"\n'},
     'src/text/tokenizer.cpp:2: expected a path from the include root ("text/x.hpp"), '
     'found "../base/error.hpp"'),
    ("a way up in the middle of a path",
     {"src/text/tokenizer.cpp": '#include "onoma/text/../base/error.hpp"\n'},
     "src/text/tokenizer.cpp:2: expected a path from the include root"),
    ("an unknown layer",
     {"src/words/words.cpp": "\n"},
     "src/words/words.cpp:1: expected a file in one of the layers"),
    ("an include of an unknown layer",
     {"src/text/tokenizer.cpp": '#include "onoma/words/words.hpp"\n'},
     'src/text/tokenizer.cpp:2: expected a layer in onoma/<layer>/<file>, found "onoma/words/words.hpp"'),
    ("a public header outside the layers",
     {"include/onoma/other.hpp": "\n"},
     "include/onoma/other.hpp:1: expected a file in one of the layers"),
    ("an umbrella folder",
     {"src/text/util/trim.cpp": "\n"},
     "src/text/util:1: expected a folder named by what is in it, found util"),
    ("an umbrella folder of tests",
     {"tests/helpers/texts.hpp": "\n"},
     "tests/helpers:1: expected a folder named by what is in it, found helpers"),
    ("a long file",
     {"src/text/tokenizer.cpp": "\n" * 600},
     "src/text/tokenizer.cpp:601: expected at most 600 lines, found 601"),
    ("a private header in the Python package",
     {"python/src/tagger.cpp": '#include "tagger.hpp"\n#include "text/boundaries.hpp"\n',
      "python/src/tagger.hpp": '#include "onoma/text/tokenizer.hpp"\n'},
     'python/src/tagger.cpp:3: expected a public header, found "text/boundaries.hpp"'),
    ("a circle",
     {"src/text/boundaries.hpp": '#include "text/words.hpp"\n',
      "src/text/words.hpp": '#include "boundaries.hpp"\n'},
     "src/text/boundaries.hpp:1: expected no circle of includes, found src/text/boundaries.hpp -> "
     "src/text/words.hpp -> src/text/boundaries.hpp"),
]


def run_checker(project):
    return subprocess.run([sys.executable, CHECKER, project], capture_output=True, text=True)


class CheckLayersTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.project = Path(folder.name)

    def build(self, files, unlisted=()):
        """Writes the files with their licence line, and a src/CMakeLists.txt that lists them."""
        listing = []
        for name, text in files.items():
            path = self.project / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(SPDX + text, encoding="utf-8")
            if name not in unlisted:
                listing.append(name.removeprefix("src/").replace("include/", "${include}/"))
        (self.project / "src/CMakeLists.txt").write_text("\n".join(listing), encoding="utf-8")

    def expect(self, finding):
        result = run_checker(self.project)
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        lines = result.stdout.splitlines()
        self.assertTrue(any(line.startswith(finding) for line in lines), result.stdout)
        return lines

    def test_a_clean_house_has_no_findings(self):
        self.build(CLEAN)
        result = run_checker(self.project)
        self.assertEqual((result.returncode, result.stdout), (0, ""))

    def test_each_planted_violation_is_named(self):
        for name, planted, finding in PLANTED:
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                self.project = Path(folder)
                self.build(CLEAN | planted)
                self.assertEqual(len(self.expect(finding)), 1)

    def test_a_missing_licence_line_is_named(self):
        for name in ("src/text/tokenizer.cpp", "tests/text/tokenizer_test.cpp", "benchmarks/tag.cpp"):
            with self.subTest(name):
                self.build(CLEAN | {name: ""})
                (self.project / name).write_text("// no licence\n", encoding="utf-8")
                self.expect(f"{name}:1: expected {SPDX.strip()}, found '// no licence'")
                (self.project / name).unlink()

    def test_an_unlisted_file_is_named(self):
        for name in ("src/text/tokenizer.cpp", "include/onoma/text/tokenizer.hpp"):
            with self.subTest(name):
                self.build(CLEAN, unlisted=[name])
                self.expect(f"src/CMakeLists.txt:1: expected {name} in a list, found no such line")

    def test_a_folder_without_sources_is_a_wrong_call(self):
        result = run_checker(self.project)
        self.assertEqual(result.returncode, 1)
        self.assertIn("expected a folder with src and include, found none", result.stderr)


if __name__ == "__main__":
    unittest.main()

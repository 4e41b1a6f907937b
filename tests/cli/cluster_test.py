#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Many processes, each with its share of the articles: what they say together is what one process says,
to the byte.

    cluster_test.py ONOMA [TEST...]      run from the project's folder
"""
import datetime
import json
import os
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

from program import ProgramTest, onoma, program, use_program

SHARDS = 16
NAMES = ["OpenAI", "Nvidia", "Sam Altman", "Mistral AI", "Google DeepMind", "SoftBank", "Anthropic"]
REPORTS = (("report",), ("report", "--format", "json", "--duplicates", "once"), ("compare", "--format", "csv"),
           ("report", "--by", "month", "--format", "csv"), ("pairs", "--format", "csv"), ("duplicates",),
           ("duplicates", "--format", "json"))


def article(number, version=0):
    words = " ".join(f"w{number * 31 + place * 7}" for place in range(60))
    day = datetime.date(2025, 1, 1) + datetime.timedelta(days=number % 180)
    return {"text": f"{NAMES[number % 7]} and {NAMES[number * 3 % 5]} met.\n\n{words}. They left{' again' * version}.",
            "source": f"source-{number % 4}", "date": str(day)}


def shards():
    """Copies, known articles and new versions are in other shards than what they repeat."""
    parts = [[] for _ in range(SHARDS)]
    for number in range(20 * SHARDS):
        place = number * SHARDS // (20 * SHARDS)
        parts[place].append({**article(number), "url": f"https://example.com/{number}"})
        if number % 5 == 0:
            parts[(place + 7) % SHARDS].append({**article(number), "source": "copyist"})
        if number % 9 == 0:
            again = {**article(number, version=number % 2), "url": f"https://example.com/{number}"}
            parts[(place + 3) % SHARDS].append(again)
    parts[5].append({"text": None})
    return parts


class Cluster(ProgramTest):
    def setUp(self):
        super().setUp()
        self.before = os.getcwd()
        os.chdir(self.folder)
        self.addCleanup(os.chdir, self.before)
        Path("shards").mkdir()
        for number, part in enumerate(shards()):
            Path(f"shards/{number:02}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in part),
                                                         encoding="utf-8")

    def by_shell(self, command, **environment):
        """With the program as `onoma`."""
        Path("bin").mkdir(exist_ok=True)
        Path("bin/onoma").unlink(missing_ok=True)
        Path("bin/onoma").symlink_to(program())
        path = f"{self.folder}/bin:{os.environ['PATH']}"
        result = subprocess.run(["bash", "-c", command], env=os.environ | environment | {"PATH": path},
                                capture_output=True, encoding="utf-8")
        self.assertIn(result.returncode, (0, 123, 1), result.stderr)  # of xargs: one has read not all

    def assert_as_one(self, *stores):
        for options in REPORTS:
            with self.subTest(options):
                one, all_together = onoma(*options, "shards"), onoma(*options, *stores)
                self.assertEqual(all_together.stdout, one.stdout)
                self.assertEqual(all_together.returncode, one.returncode)
                self.assertEqual(all_together.stderr, one.stderr)

    def test_xargs_and_merge(self):
        self.by_shell("printf '%s\\n' shards/*.jsonl | xargs -P 4 -I{} onoma store --counts-only {}.onoma {}")
        stores = sorted(str(path) for path in Path("shards").glob("*.onoma"))
        self.assertEqual(len(stores), SHARDS)
        Path("stores").mkdir()
        for store in stores:
            shutil.move(store, "stores")
        stores = [f"stores/{Path(store).name}" for store in stores]
        self.assert_as_one(*stores)
        self.assert_as_one(*reversed(stores))
        self.expect(0, onoma("merge", *stores, "-o", "all.onoma"))
        self.assert_as_one("all.onoma")

    def test_a_tree_of_merges(self):
        Path("stores").mkdir()
        self.by_shell("for shard in shards/*.jsonl; do onoma store --counts-only stores/$(basename $shard).onoma $shard;"
                      " done")
        self.by_shell("for ten in 0 1; do onoma merge stores/$ten*.onoma -o stores/tens-$ten.onoma; done;"
                      "onoma merge stores/tens-*.onoma -o all.onoma")
        self.assert_as_one("stores/tens-0.onoma", "stores/tens-1.onoma")
        self.assert_as_one("all.onoma")

    @unittest.skipUnless(shutil.which("parallel"), "no GNU parallel here")
    def test_gnu_parallel(self):
        Path("stores").mkdir()
        self.by_shell("parallel --will-cite -j 4 onoma store --counts-only stores/{/.}.onoma {} ::: shards/*.jsonl")
        self.assert_as_one(*sorted(str(path) for path in Path("stores").iterdir()))

    def test_an_array_of_slurm(self):
        Path("stores").mkdir()
        Path("job.sh").write_text('shard=$(ls shards/*.jsonl | sed -n "${SLURM_ARRAY_TASK_ID}p")\n'
                                  'onoma store --counts-only "stores/$(basename "$shard").onoma" "$shard"\n')
        for task in range(1, SHARDS + 1):
            self.by_shell("bash job.sh", SLURM_ARRAY_TASK_ID=str(task))
        self.by_shell("bash job.sh", SLURM_ARRAY_TASK_ID="3")  # that was queued again
        self.assert_as_one(*sorted(str(path) for path in Path("stores").iterdir()))


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()

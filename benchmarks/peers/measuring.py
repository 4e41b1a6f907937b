# SPDX-License-Identifier: Apache-2.0
"""Runs programs in turn and measures what each costs as a whole process."""
import json
import os
import platform
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

CORE = max(os.sched_getaffinity(0))      # all of one thread run here
MEASURED = Path(__file__).resolve().parent / "measured.py"
# One thread, whatever a library would start.
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


@dataclass
class Run:
    cpu: float          # seconds, user and system, of the whole process
    wall: float
    memory: float       # MiB at most
    output: bytes


@dataclass
class Contender:
    """A command that is run several times, and how much text it reads."""
    name: str
    command: list
    megabytes: float
    note: str = ""
    scans: bool = False             # prints {"matches", "build", "scan"}: the scan alone is compared
    locale: str = "C.UTF-8"
    threads: int = 1
    accepted: tuple = (0,)          # exit codes
    runs: list = field(default_factory=list)
    problem: str = ""

    def median(self, of):
        return median(of(run) for run in self.runs)

    @property
    def process_seconds(self):
        return self.median(lambda run: run.cpu)

    @property
    def seconds(self):
        """What is compared: CPU seconds of the scan for a library, of the whole process otherwise."""
        if self.scans:
            return self.median(lambda run: json.loads(run.output)["scan"])
        return self.process_seconds

    @property
    def spread(self):
        """How far the runs lie apart, as a share of their median."""
        costs = [run.cpu for run in self.runs]
        return (max(costs) - min(costs)) / max(self.process_seconds, 1e-6)

    @property
    def wall(self):
        return self.median(lambda run: run.wall)

    @property
    def memory(self):
        return self.median(lambda run: run.memory)

    @property
    def speed(self):
        """MB of text a CPU second."""
        return self.megabytes / max(self.seconds, 1e-6)

    @property
    def matches(self):
        return json.loads(self.runs[0].output)["matches"] if self.scans else None


def run_once(command, locale="C.UTF-8", threads=1, accepted=(0,)):
    """Runs a command on one core, or free where it has more threads. Raises OSError if it fails."""
    cores = {CORE} if threads == 1 else os.sched_getaffinity(0)
    environment = {**os.environ, **(ONE_THREAD if threads == 1 else {}), "LC_ALL": locale}
    with (tempfile.NamedTemporaryFile("r") as result, tempfile.TemporaryFile() as output,
          tempfile.TemporaryFile() as errors):
        subprocess.run([sys.executable, "-I", "-S", MEASURED, result.name, ",".join(map(str, sorted(cores))),
                        *map(str, command)], stdout=output, stderr=errors, env=environment)
        cost = json.loads(result.read() or '{"code": 127}')
        output.seek(0)
        errors.seek(0)
        if cost["code"] not in accepted:
            said = errors.read().decode(errors="replace").strip().splitlines()
            raise OSError(f"exit code {cost['code']}: {said[-1] if said else 'it said nothing'}")
        return Run(cost["cpu"], cost["wall"], cost["memory"], output.read())


def run_interleaved(contenders, rounds):
    """Each contender once a round, so that what else the machine does meets all of them."""
    for number in range(rounds):
        for each in contenders:
            if each.problem:
                continue
            print(f"round {number + 1} of {rounds}: {each.name}", file=sys.stderr)
            try:
                each.runs.append(run_once(each.command, each.locale, each.threads, each.accepted))
            except OSError as problem:
                each.problem = str(problem)
            if each.runs and not each.scans:
                each.runs[-1].output = b""
    return [each for each in contenders if not each.problem]


def is_alone():
    """Whether little else ran in the last five minutes: else wall times say nothing."""
    return os.getloadavg()[1] < 1.5


def machine():
    """What it ran on, in a line."""
    model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
                  if line.startswith("model name")), platform.processor())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores {platform.machine()} ({model}), {memory:.0f} GiB, {platform.system()}"

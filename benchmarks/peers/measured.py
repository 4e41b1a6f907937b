# SPDX-License-Identifier: Apache-2.0
"""Runs one command and writes what it cost: measured.py RESULT CORES COMMAND...

A process of its own, since what a program held at most includes what its starter held.
"""
import json
import os
import sys
import time


def main():
    result, cores, command = sys.argv[1], sys.argv[2], sys.argv[3:]
    os.sched_setaffinity(0, {int(core) for core in cores.split(",")})
    begin = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - begin
    with open(result, "w", encoding="utf-8") as file:
        json.dump({"code": os.waitstatus_to_exitcode(status), "cpu": usage.ru_utime + usage.ru_stime,
                   "wall": wall, "memory": usage.ru_maxrss / 1024}, file)


if __name__ == "__main__":
    main()

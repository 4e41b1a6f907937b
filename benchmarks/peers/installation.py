# SPDX-License-Identifier: Apache-2.0
"""Installs the peers, pinned, below one folder, and says which cannot be had.

Nothing is installed into the system: Python packages go into a virtual environment, crates into a
cargo folder, Hyperscan's Debian packages are unpacked beside them.
"""
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
RIPGREP = "15.2.0"
NO_PEERS = {"lxml-html-clean", "cpu-time"}      # what some of them need
HYPERSCAN_PACKAGES = ["libhyperscan5", "libhyperscan-dev"]


class Installation:
    """Where each peer's program is, its version, and why others are missing."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        self.versions = {}
        self.missing = {}

    @property
    def python(self):
        return self.folder / "venv" / "bin" / "python"

    @property
    def rust(self):
        return self.folder / "cargo" / "release" / "rust_peers"

    @property
    def native(self):
        return self.folder / "native_peers"

    @property
    def ripgrep(self):
        return self.folder / "cargo" / "bin" / "rg"

    def has(self, name):
        return name in self.versions


def run(*command, cwd=None):
    """Output of a command. Raises OSError with the last line of what it said if it fails."""
    if not shutil.which(command[0]):
        raise OSError(f"there is no {command[0]}")
    done = subprocess.run([str(part) for part in command], cwd=cwd, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        errors = [line for line in lines if line.lower().lstrip().startswith("error")]
        raise OSError((errors or lines or [f"exit code {done.returncode}"])[-1].strip())
    return done.stdout


def install_tools(place):
    """What the system has: wc and grep."""
    for name in ["wc", "grep"]:
        if shutil.which(name):
            place.versions[name] = run(name, "--version").splitlines()[0].split()[-1]
        else:
            place.missing[name] = "not on this system"


def installed_packages(place):
    return {each["name"].lower().replace("_", "-"): each["version"]
            for each in json.loads(run(place.python, "-m", "pip", "list", "--format", "json"))}


def install_python(place):
    """A virtual environment with one package after the other."""
    wanted = re.findall(r"^([\w-]+)==(\S+)", (HERE / "requirements.txt").read_text(), re.MULTILINE)
    try:
        if not place.python.exists():
            run(sys.executable, "-m", "venv", place.folder / "venv")
        have = installed_packages(place)
    except OSError as problem:
        place.missing.update({name: str(problem) for name, _ in wanted})
        return
    for name, version in wanted:
        try:
            if have.get(name) != version:
                print(f"installing {name} {version}", file=sys.stderr)
                run(place.python, "-m", "pip", "install", "--quiet", f"{name}=={version}")
            if name not in NO_PEERS:
                place.versions[name] = version
        except OSError as problem:
            place.missing[name] = str(problem)


def install_crates(place):
    """Our program with the two crates, and ripgrep."""
    target = place.folder / "cargo"
    manifest = HERE / "rust" / "Cargo.toml"
    names = re.findall(r'^([\w-]+) = "=(\S+)"$', manifest.read_text(), re.MULTILINE)
    crates = {name: version for name, version in names if name not in NO_PEERS}
    try:
        run("cargo", "build", "--quiet", "--release", "--locked", "--jobs", "1", "--manifest-path",
            manifest, "--target-dir", target)
        place.versions.update(crates)
    except OSError as problem:
        place.missing.update({name: str(problem) for name in crates})
    try:
        if not place.ripgrep.exists() or RIPGREP not in run(place.ripgrep, "--version"):
            print(f"installing ripgrep {RIPGREP}", file=sys.stderr)
            run("cargo", "install", "--quiet", "--locked", "--jobs", "1", "ripgrep", "--version", RIPGREP,
                "--root", target, "--target-dir", target)
        place.versions["ripgrep"] = RIPGREP
    except OSError as problem:
        place.missing["ripgrep"] = str(problem)


def unpack_hyperscan(place):
    """Debian's packages, unpacked and not installed. Returns the flags that use them."""
    root = place.folder / "hyperscan"
    header = root / "usr" / "include" / "hs" / "hs.h"
    if not header.exists():
        print("unpacking Hyperscan", file=sys.stderr)
        packages = place.folder / "packages"
        packages.mkdir(exist_ok=True)
        run("apt-get", "download", *HYPERSCAN_PACKAGES, cwd=packages)
        for package in sorted(packages.glob("libhyperscan*.deb")):
            run("dpkg-deb", "--extract", package, root)
    library = next(root.glob("usr/lib/**/libhs.so.5*")).parent
    version = re.search(r"Version: (\S+)", (library / "pkgconfig" / "libhs.pc").read_text()).group(1)
    place.versions["hyperscan"] = version
    return [f"-I{root}/usr/include", f"-L{library}", f"-Wl,-rpath,{library}", "-lhs"]


def install_native(place):
    """ICU's word iterator, and Hyperscan where it can be had."""
    try:
        flags = unpack_hyperscan(place)
    except (OSError, StopIteration, AttributeError) as problem:
        place.missing["hyperscan"] = str(problem) or "its library was not in the package"
        flags = []
    source = HERE / "native_peers.cpp"
    try:
        if not place.native.exists() or place.native.stat().st_mtime < source.stat().st_mtime:
            run(os.environ.get("CXX", "c++"), "-std=c++20", "-O3", source, "-o", place.native, *flags,
                "-licuuc")
        place.versions["icu"] = run("pkg-config", "--modversion", "icu-uc").strip()
    except OSError as problem:
        place.versions.pop("hyperscan", None)
        place.missing.update({name: str(problem) for name in ["icu", "hyperscan"]})


def install(folder, only_tools=False):
    """All peers that can be had, in `folder`."""
    place = Installation(folder)
    place.folder.mkdir(parents=True, exist_ok=True)
    install_tools(place)
    if not only_tools:
        install_native(place)
        install_crates(place)
        install_python(place)
    return place

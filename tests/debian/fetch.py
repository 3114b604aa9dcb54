"""Run as a program, it sees to it that there are these programs of Debian's, and says what it did.

`python -m tests.debian.fetch redis-server` downloads the package of that name, and what it needs and
the system lacks, with lists of apt's own in `.cache/debian`, and unpacks them there: nothing is
installed, nothing is started, and nobody has to be root. apt checks the signatures as ever. Where that
does not work it is no error, unless the environment says CI.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence

from tests.debian.asking import run
from tests.debian.commands import DOWNLOADS, UNPACKED, found

_TOOLS = ("apt-get", "dpkg-deb")


def fetch(package: str) -> str:
    """Why there is none; empty where there is one now."""
    if missing := [tool for tool in _TOOLS if shutil.which(tool) is None]:
        return f"There is no {' and no '.join(missing)} here"
    print(f"No {package} for the tests here: asking apt-get for one", flush=True)
    archives = DOWNLOADS / "cache" / "archives"
    for folder in (DOWNLOADS / "lists" / "partial", archives / "partial", UNPACKED):
        folder.mkdir(parents=True, exist_ok=True)
    if problem := run([[*_apt(), "update"], [*_apt(), *_DOWNLOAD, package]]):
        return f"apt-get says: {problem}"
    for archive in sorted(archives.glob("*.deb")):
        if problem := run([["dpkg-deb", "--extract", str(archive), str(UNPACKED)]]):
            return f"dpkg-deb says: {problem}"
    return "" if found(package) else f"The package {package} has no such program"


_DOWNLOAD = ("install", "--download-only", "--yes", "--no-install-recommends")


def _apt() -> Sequence[str]:
    """With folders of its own. What is installed already is still the system's to say."""
    options = {
        "Dir::State::Lists": DOWNLOADS / "lists",
        "Dir::Cache": DOWNLOADS / "cache",
        "Debug::NoLocking": 1,
        "APT::Sandbox::User": "root",
    }
    stated = [part for name, one in options.items() for part in ("-o", f"{name}={one}")]
    return ["apt-get", "--quiet", *stated]


def main(packages: Sequence[str]) -> int:
    missing = False
    for package in packages:
        reason = "" if found(package) else fetch(package)
        if reason:
            missing = True
            print(f"No {package}, so its tests cannot run. {reason}", file=sys.stderr)
        else:
            print(f"{package} for the tests: {found(package)}")
    return 1 if missing and os.environ.get("CI") else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

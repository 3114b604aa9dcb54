"""Run as a program, it sees to it that there is a Chromium for the tests, and says what it did.

As root on Debian it installs the package `chromium`; elsewhere it has Playwright download its own
build into `.cache/browsers`. Where neither works that is no error, unless the environment says CI.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from tests.browser.chromium import BUILDS, PLAYWRIGHT, found
from tests.debian.asking import Commands, run

_APT: Commands = (
    ["apt-get", "update", "--quiet"],
    ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "chromium"],
)
_PLAYWRIGHT: Commands = (
    ["node", str(PLAYWRIGHT), "install", "chromium", "--no-shell"],
)


def fetch() -> str:
    """Why there is none; empty where there is one now."""
    tried = list[str]()
    ways = {"Playwright": _PLAYWRIGHT}
    if may_install():
        ways = {"apt-get": _APT, **ways}
    for name, commands in ways.items():
        print(f"No Chromium for the tests here: asking {name} for one", flush=True)
        problem = run(commands, BUILDS)
        if not problem and found():
            return ""
        tried.append(f"{name} says: {problem or 'nothing, but there is none'}")
    return "; ".join(tried)


def may_install(release: Path = Path("/etc/os-release")) -> bool:
    """Debian alone: what Ubuntu has under that name is not the browser."""
    debian = release.is_file() and "ID=debian" in release.read_text().splitlines()
    return debian and os.geteuid() == 0 and shutil.which("apt-get") is not None


def main() -> int:
    if path := found():
        print(f"Chromium for the tests: {path}")
        return 0
    if not (reason := fetch()):
        print(f"Chromium for the tests: {found()}")
        return 0
    print(f"No Chromium, so the browser tests cannot run. {reason}", file=sys.stderr)
    return 1 if os.environ.get("CI") else 0


if __name__ == "__main__":
    raise SystemExit(main())

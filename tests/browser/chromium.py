"""Where is Chromium? On the path, or where `tests/browser/fetch.py` has put Playwright's build.

Without one, browser tests are skipped with a reason; where the environment says CI, they fail.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests import node

DOWNLOADS = Path(__file__).parents[2] / ".cache" / "browsers"
PLAYWRIGHT = node.MODULES / "playwright-core" / "cli.js"
BUILDS = {"PLAYWRIGHT_BROWSERS_PATH": str(DOWNLOADS)}
"""What Playwright must see to put its browsers into the checkout, and to find them there."""

_NAMES = ("chromium", "google-chrome")
_ASK = "console.log(require('playwright-core').chromium.executablePath())"


def found() -> Path | None:
    for name in _NAMES:
        if command := shutil.which(name):
            return Path(command)
    if not DOWNLOADS.is_dir():
        return None
    said = node.node("-e", _ASK, cwd=node.FOLDER, environment=BUILDS)
    path = Path(said.strip())
    return path if path.is_file() else None


def required() -> Path:
    """For tests that cannot do without: the browser, or the end of the test."""
    if path := found():
        return path
    reason = "no Chromium: `python -m tests.browser.fetch` says why there is none"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)

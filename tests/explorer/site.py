"""The committed site, ready to be served, and the scripts that its own are made of."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.e2e.command import built

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "templates" / "docs" / "scripts"
PAGE = "payment_records/report_payment.html"


def site(folder: Path) -> Path:
    return shutil.copytree(ROOT / "generated" / "stripe" / "docs", folder / "site")


def kinds(folder: Path) -> str:
    """The site of `kinds.yaml`, built in a folder that is served; out comes the path of its page there."""
    document = shutil.copy(Path(__file__).with_name("kinds.yaml"), folder)
    built(document, "--target", "docs", "--out", folder)
    return "kinds/docs/things/update.html"


def scripts(folder: Path) -> Path:
    """In a folder in which node takes them for modules."""
    made = shutil.copytree(SCRIPTS, folder / "scripts")
    (made / "package.json").write_text('{"type": "module"}\n')
    return made

"""Who checks types? mypy and pyright as strict as they can be, on a folder with a package.

In: the folder, and what in it to check. Out: all that was printed, and whether it was fine.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Checked:
    fine: bool
    printed: str

    def lines_with_errors(self, file: str) -> set[int]:
        found = re.findall(rf"{re.escape(file)}:(\d+):.*\berror:", self.printed)
        found += re.findall(rf"{re.escape(file)}:(\d+):\d+ - error:", self.printed)
        return set(map(int, found))


Checker: TypeAlias = Callable[..., Checked]


def mypy(folder: Path, *paths: str) -> Checked:
    # A cache of its own, and no settings but these: those of this project do not hold here.
    options = ["--strict", "--warn-unreachable", "--explicit-package-bases"]
    apart = ["--config-file", os.devnull, "--cache-dir", ".mypy"]
    return _run(["mypy", *options, *apart, *paths], folder)


def pyright(folder: Path, *paths: str) -> Checked:
    config = {
        "include": list(paths),
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(config))
    interpreter = ["--pythonpath", sys.executable]
    return _run(["pyright", "--project", ".", *interpreter], folder)


def _run(words: list[str], folder: Path) -> Checked:
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        env={**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return Checked(done.returncode == 0, done.stdout)

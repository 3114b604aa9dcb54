"""What importing costs: neither an HTTP client nor `typing` before a request."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_HEAVY = (
    "httpx typing functools collections re dataclasses inspect enum json uuid "
    "asyncio urllib.parse contextlib importlib.util"
).split()


def _run(package: Path, program: str) -> str:
    done = subprocess.run(
        # Without site: what it imports differs from machine to machine.
        [sys.executable, "-S", "-c", program],
        cwd=package,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "program",
    [
        "import sdk._runtime",
        "import sdk; sdk.Shop(api_key='x').orders; sdk.AsyncShop().orders",
        "import sdk.models; sdk.models.Order.from_dict({'id': 'x'}).id",
    ],
)
def test_light(package: Path, program: str) -> None:
    show = "; import sys; print(*sys.modules)"
    loaded = set(_run(package, program + show).split())
    assert "sdk._runtime" in loaded
    # `models` imports a model on first touch.
    lazily = {"importlib"} if "models" in program else set()
    assert loaded & set(_HEAVY) - lazily == set()


def test_exports(package: Path) -> None:
    program = (
        "import sdk._runtime as r\n"
        "for name in r.__all__: assert getattr(r, name) is not None, name\n"
        "try: r.nothing\n"
        "except AttributeError as error: print(error)"
    )
    expected = "module 'sdk._runtime' has no attribute 'nothing'\n"
    assert _run(package, program) == expected

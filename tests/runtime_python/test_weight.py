"""What importing costs: neither an HTTP client nor `typing` before a request; and what a request loads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_HEAVY = (
    "httpx typing functools collections re dataclasses inspect enum json uuid "
    "asyncio urllib.parse contextlib importlib.util"
).split()


_IMPORT = (
    "async_client client config configured errors lazy model operation service settings transport"
).split()
_CALL = (
    "annotation arguments credentials encode exchange expand percent plan prepared retry server styles text"
).split()
_CALLS = """\
import sys
sys.modules["rich"] = None  # what httpx has for its own command line
import httpx, sdk
def answer(request):
    return httpx.Response({status}, json={{"id": "or_1", "amount": {{"value": 1}}}})
http = httpx.Client(transport=httpx.MockTransport(answer))
shop = sdk.Shop(api_key="x", base_url="https://shop.example", max_retries=0, http_client=http)
try: {call}
except sdk._runtime.APIError: pass
print(*(name.partition("_runtime.")[2] for name in sys.modules if "sdk._runtime." in name))
print(*sys.modules)
"""


def _run(package: Path, program: str, *flags: str) -> str:
    done = subprocess.run(
        [sys.executable, *flags, "-c", program],
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
    # Without site: what it imports differs from machine to machine.
    loaded = set(_run(package, program + show, "-S").split())
    assert "sdk._runtime" in loaded
    # `models` imports a model on first touch.
    lazily = {"importlib"} if "models" in program else set()
    assert loaded & set(_HEAVY) - lazily == set()


@pytest.mark.parametrize(
    ("call", "status", "more"),
    [
        ("shop.orders.note('or_1')", 200, ""),
        (
            "shop.orders.retrieve('or_1', expand=['customer']).amount.value",
            200,
            "field",
        ),
        (
            "shop.request('POST', '/x', body={'a': {'b': [1, True]}})",
            200,
            "request body",
        ),
        (
            "shop.request('POST', '/x', body={'a': 1}, encoding='form')",
            200,
            "request body",
        ),
        ("shop.orders.note('or_1')", 404, "failure logs files"),
        (
            "import datetime; shop.request('GET', '/x', query={'a': datetime.date.today()})",
            200,
            "request times",
        ),
        (
            "shop.request('POST', '/x', body=b'x', encoding='binary')",
            200,
            "request body files",
        ),
    ],
)
def test_a_call_loads_what_it_uses(
    package: Path, call: str, status: int, more: str
) -> None:
    """Each module is a part of a millisecond, at the first call of a program."""
    program = _CALLS.format(call=call, status=status)
    ours, everything = _run(package, program).splitlines()
    assert sorted(ours.split()) == sorted([*_IMPORT, *_CALL, *more.split()])
    # Of these httpx has no need.
    assert not {"decimal", "dataclasses"} & set(everything.split())


def test_exports(package: Path) -> None:
    program = (
        "import sdk._runtime as r\n"
        "for name in r.__all__: assert getattr(r, name) is not None, name\n"
        "try: r.nothing\n"
        "except AttributeError as error: print(error)"
    )
    expected = "module 'sdk._runtime' has no attribute 'nothing'\n"
    assert _run(package, program) == expected

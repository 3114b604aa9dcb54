"""Which documents must be refused, and with which code? Each is made in an empty folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.small import DOCUMENT, NAME


@dataclass(frozen=True, slots=True)
class Bad:
    """`place` is how the message starts: with the path, and the line where there is one."""

    code: str
    place: str
    make: Callable[[Path], object]


def _text(text: str) -> Callable[[Path], object]:
    return lambda path: path.write_text(text)


def _bytes(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def _nothing(path: Path) -> None:
    """Leaves the folder as it is."""


def _head(version: str) -> str:
    return f"{version}\ninfo: {{title: Shop, version: '1'}}\npaths: {{}}\n"


_BOMB = "".join(
    f"x-{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
)
_REFERENCE = "#/components/schemas/Order"
_CIRCLE = """\
components:
  schemas:
    Order: {$ref: '#/components/schemas/Purchase'}
    Purchase: {$ref: '#/components/schemas/Order'}
"""
_TWICE = """\
  /orders:
    get:
      operationId: getOrder
      responses: {'200': {description: All orders.}}
components:
"""

BAD: Mapping[str, Bad] = {
    "a missing file": Bad("D101", NAME, _nothing),
    "a directory": Bad("D102", NAME, Path.mkdir),
    "an empty file": Bad("D104", NAME, _text("")),
    "a file of white space": Bad("D104", NAME, _text(" \n\n")),
    "a binary file": Bad("D105", f"{NAME}:1:5", _bytes(b"GIF8\x00\x01\x02\xff")),
    "broken YAML": Bad("D110", f"{NAME}:4:", _text(_head("openapi: 3.1.0") + " ]: [")),
    "no version": Bad("D130", f"{NAME}:1:1", _text(_head("x-version: 3.1.0"))),
    "an unknown version": Bad("D134", f"{NAME}:1:1", _text(_head("openapi: 4.0.0"))),
    "Swagger 2.0": Bad("D131", f"{NAME}:1:1", _text(_head("swagger: '2.0'"))),
    "a dangling reference": Bad(
        "A201", f"{NAME}:13:", _text(DOCUMENT.replace(_REFERENCE, f"{_REFERENCE}s"))
    ),
    "references in a circle": Bad(
        "A202", f"{NAME}:", _text(DOCUMENT.split("components:\n")[0] + _CIRCLE)
    ),
    "a duplicate key": Bad("D114", f"{NAME}:", _text(DOCUMENT + "paths: {}\n")),
    "a duplicate operationId": Bad(
        "A221", f"{NAME}:16:", _text(DOCUMENT.replace("components:\n", _TWICE))
    ),
    "an alias bomb": Bad(
        "D118", f"{NAME}:", _text(_head("openapi: 3.1.0") + "x-0: &a0 [x]\n" + _BOMB)
    ),
    "a tag that runs Python": Bad(
        "D116",
        f"{NAME}:4:",
        _text(
            _head("openapi: 3.1.0")
            + "x: !!python/object/apply:os.mkdir [out/python-ran]\n"
        ),
    ),
}

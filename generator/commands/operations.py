"""`gen operations`: which operations are there, and how is each called?"""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Sequence

from generator.commands.answer import begin, report
from generator.diagnostics.frame import clean
from generator.pipeline import understand
from generator.run import Stopped
from generator.sdk.model import Sdk
from generator.targets.base import language
from generator.terminal import Terminal

_LANGUAGES = ("python", "typescript")


def run(asked: Namespace, terminal: Terminal) -> int:
    going = begin(asked, terminal)
    try:
        sdk = understand(going).sdk
    except Stopped:
        return report(going, terminal)
    rows = listing(sdk)
    if asked.format == "json":
        terminal.show(json.dumps(rows, indent=2, ensure_ascii=False) + "\n")
    else:
        terminal.show(aligned([list(row.values()) for row in rows]))
    return report(going, terminal)


def listing(sdk: Sdk) -> list[dict[str, str]]:
    """By path, then by method, whatever service they went to."""
    calls = {name: language(name).calls(sdk) for name in _LANGUAGES}
    flat = {name: language(name).flat_names(sdk) for name in _LANGUAGES}
    rows = [
        {
            "method": method.http_method.upper(),
            "path": method.path,
            "operation_id": method.operation_id,
            **{name: calls[name][method.id] for name in _LANGUAGES},
            **_flat([flat[name].get(method.id, "") for name in _LANGUAGES]),
        }
        for service in sdk.services
        for method in service.methods
    ]
    return sorted(rows, key=lambda row: (row["path"], row["method"]))


def _flat(found: Sequence[str]) -> dict[str, str]:
    """One name where the languages agree, as they do unless one of them has it for something else."""
    names = dict.fromkeys(name for name in found if name)
    return {"flat": ", ".join(names)} if names else {}


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as their widest cell, two blanks apart."""
    rows = [[clean(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)

"""What can the tool say? Every rule, collected from one module per group of codes.

A stage imports its own module and passes facts:
`diagnostics.report(document.FILE_MISSING, at=Position(path))`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType, ModuleType

from generator.diagnostics.codes import (
    api,
    ci,
    compared,
    credentials,
    document,
    edits,
    gateway,
    names,
    output,
    overlay,
    release_usage,
    releases,
    sdk,
    target,
    templates,
    templates_usage,
    usage,
    verify,
)
from generator.diagnostics.model import Rule

_GROUPS: Mapping[str, ModuleType] = {
    "D1": document,
    "D15": overlay,
    "A2": api,
    "S3": sdk,
    "N6": names,
    "T4": target,
    "R7": releases,
    "O5": output,
    "O52": verify,
    "O55": templates,
    "O56": edits,
    "U9": usage,
    "U93": credentials,
    "U94": gateway,
    "U96": compared,
    "U97": ci,
    "U98": templates_usage,
    "U99": release_usage,
}


def _rules() -> Iterator[Rule]:
    for prefix, module in _GROUPS.items():
        yield from _of_group(prefix, module)


def _of_group(prefix: str, module: ModuleType) -> Iterator[Rule]:
    for rule in vars(module).values():
        if isinstance(rule, Rule):
            if not rule.code.startswith(prefix):
                raise ValueError(f"{rule.code} does not belong to group {prefix}")
            yield rule


def _collected() -> Mapping[str, Rule]:
    table: dict[str, Rule] = {}
    for rule in _rules():
        if rule.code in table:
            raise ValueError(f"two rules have the code {rule.code}")
        table[rule.code] = rule
    return MappingProxyType(dict(sorted(table.items())))


ALL: Mapping[str, Rule] = _collected()
"""Every rule by its code, in the order of codes."""

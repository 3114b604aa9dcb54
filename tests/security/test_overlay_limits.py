"""Overlays made to cost more than anyone has: each one took minutes, all memory, or ended in a crash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.security.cost import checked


@dataclass(frozen=True, slots=True)
class Hostile:
    """`code` is what the error says, empty where there is none; `held` is in the document as `x-a`."""

    code: str
    actions: list[dict[str, Any]]
    held: Any = field(default_factory=dict)


def _nested(height: int) -> Any:
    value: Any = {}
    for _ in range(height):
        value = {"a": value}
    return value


def _path(text: str, held: Any, code: str = "D157") -> Hostile:
    return Hostile(code, [{"target": text, "update": {}}], held)


_DEEP_LIST: Any = [[[[[[[[1]]]]]]]]
_GROWS = [
    {"target": "$['x-a']..*", "update": {f"a{n}": {}, f"b{n}": {}}} for n in range(40)
]

CASES: Mapping[str, Hostile] = {
    "an item named again and again": _path(
        "$['x-a']" + f"[{','.join('0' * 12)}]" * 8, _DEEP_LIST
    ),
    "the whole document for each item": _path(
        "$['x-a'][?count($..*)==1]", [0] * 20_000
    ),
    "many conditions": _path(f"$['x-a'][?{'||'.join(['@==1'] * 4_000)}]", [0] * 20_000),
    "long values compared": _path("$['x-a'][?$['x-a']==$['x-a']]", [0] * 20_000),
    "a pattern with countless ways": _path(
        "$['x-a'][?match(@,'(a+)+b')]", ["a" * 40 + "!"]
    ),
    "a search with countless ways": _path(
        "$['x-a'][?search(@,'(a|a)*b')]", ["a" * 40 + "!"]
    ),
    "filters in filters": _path("$" + "[?@" * 190 + "]" * 190, {}, "D153"),
    "a copy that doubles": Hostile(
        "D157", [{"target": "$['x-a']", "copy": "$['x-a']"}] * 40, [1]
    ),
    "copies of the whole in itself": Hostile(
        "D121",
        [{"target": "$" + "['x-a']" * n, "copy": "$"} for n in range(1, 40)],
    ),
    "an update that doubles": Hostile(
        "D157", [{"target": "$['x-a']", "update": {"q": {}}}, *_GROWS]
    ),
    "many updates of many": Hostile(
        "D157",
        [{"target": "$['x-a'][*]", "update": {"a": 1}}] * 1_000,
        [{} for _ in range(20_000)],
    ),
    "one large value in many places": Hostile(
        "D157",
        [{"target": "$['x-a'][*]", "update": {"a": [0] * 20_000}}],
        [{} for _ in range(20_000)],
    ),
    "updates that nest deeper and deeper": Hostile(
        "D121",
        [
            {"target": "$['x-a']" + "['a']" * (150 * n), "update": _nested(150)}
            for n in range(4)
        ],
    ),
    "absent names": Hostile(
        "",
        [{"target": f"$['x-a'].absent{n}", "remove": True} for n in range(1_000)],
        {f"keyname{n:06}": 0 for n in range(2_000)},
    ),
    "absent long names": Hostile(
        "",
        [{"target": f"$['x-a'].{'ab' * 90}{n}", "remove": True} for n in range(300)],
        {f"{'a' * 190}{n}": 0 for n in range(300)},
    ),
    "every other item": Hostile(
        "", [{"target": "$['x-a'][::2]", "remove": True}], [0] * 40_000
    ),
    "unknown keys": Hostile("D158", [{f"targ{n}": 1} for n in range(5_000)]),
}


@pytest.mark.parametrize("title", CASES)
def test_cost(title: str, tmp_path: Path) -> None:
    case = CASES[title]
    info = {"title": "t", "version": "1"}
    spec = {"openapi": "3.1.0", "info": info, "paths": {}, "x-a": case.held}
    overlay = {"overlay": "1.1.0", "info": info, "actions": case.actions}
    (tmp_path / "spec.json").write_text(json.dumps(spec))
    over = tmp_path / "over.json"
    over.write_text(json.dumps(overlay))
    said = checked(tmp_path, "spec.json", "--overlay", over, fails=bool(case.code))
    assert f"error[{case.code}]" in said if case.code else "error[" not in said

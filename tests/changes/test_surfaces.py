"""Is nothing missed? What the packages' lists of public names show must have been told.

Documents are changed at random places: where any line of `surface.txt` is another, the version is not
`none`, and where a name is gone, it is `major`.
"""

from __future__ import annotations

import copy
import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from generator.changes.compare import compare
from generator.changes.model import Effect
from generator.changes.surface import names_of
from generator.compared import Side, begin_side, spelt
from generator.inputs import find
from generator.pipeline import understand
from generator.run import Run, Stopped
from generator.sdk.model import Sdk
from generator.targets.base import typed
from tests.changes.cases import DOCUMENT, FACTS, HERE

SEEDS = range(60)
TYPES = ("string", "integer", "number", "boolean")
PARTS = ("paths", "components", "webhooks", "security")


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [at] if at else []
    if isinstance(value, dict | list):
        inside = value.items() if isinstance(value, dict) else enumerate(value)
        for key, one in inside:
            found += places(one, (*at, key))
    return found


def changed(tree: Any, random: Random) -> Any:
    """One to three things are removed, renamed or of another kind."""
    tree = copy.deepcopy(tree)
    for _ in range(random.randint(1, 3)):
        found = [one for one in places(tree) if one[0] in PARTS and len(one) > 1]
        *above, key = random.choice(found)
        holder = tree
        for step in above:
            holder = holder[step]
        value = holder[key]
        if value in TYPES:
            holder[key] = random.choice(TYPES)
        elif isinstance(value, bool):
            holder[key] = not value
        elif isinstance(holder, dict) and random.random() < 0.5:
            holder[f"{key}x"] = holder.pop(key)
        else:
            del holder[key]
    return tree


def lines(sdk: Sdk) -> dict[str, tuple[str, ...]]:
    side = Side("", "", begin_side("", (), lambda *_: None), sdk)
    return dict(spelt(side, typed()))


@pytest.fixture(scope="module")
def shop() -> tuple[Any, Sdk]:
    found = understand(Run(find(str(HERE / DOCUMENT)), lambda *_: None))
    return json.loads(json.dumps(found.document.tree)), found.sdk


def test_what_shows_in_a_surface_is_told(shop: tuple[Any, Sdk], tmp_path: Path) -> None:
    (tmp_path / FACTS).write_text((HERE / FACTS).read_text("utf-8"))
    compared = 0
    for seed in SEEDS:
        path = tmp_path / DOCUMENT
        path.write_text(json.dumps(changed(shop[0], Random(seed))))
        try:
            new = understand(Run(find(str(path)), lambda *_: None)).sdk
        except Stopped:
            continue  # no document any more
        compared += 1
        for before, after in ((shop[1], new), (new, shop[1])):
            found = compare(before, after, typed())
            one, other = lines(before), lines(after)
            for name in found.languages:
                verdict = found.verdict(name)
                if set(one[name]) != set(other[name]):
                    assert verdict is not Effect.NONE, (seed, name)
                if names_of(one[name]) - names_of(other[name]):
                    assert verdict >= Effect.TYPES, (seed, name)
    assert compared > len(SEEDS) / 2

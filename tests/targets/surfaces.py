"""What is public in the packages of a document: calls, and the lines of `surface.txt`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostics
from generator.document.read import parse
from generator.document.version import version
from generator.openapi.resolve import resolve
from generator.output.render import render
from generator.sdk.design import design
from generator.sdk.read_facts import read_facts
from generator.sdk.read_names import read_names
from generator.sdk.write_names import text
from generator.targets.base import load
from generator.targets.settled import settled
from tests.targets.growing import Tree

TARGETS = ("python", "typescript")

_AS_CALL = re.compile(r"""\["([^"]+)"\]: (["'])(.*)\2$""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Public:
    """`calls` are ids of methods by path and HTTP method, `lines` those of the surface by target.

    `names` is the names file that the build leaves.
    """

    calls: dict[tuple[str, str], str]
    lines: dict[str, frozenset[str]]
    names: str = ""
    found: Diagnostics = field(default_factory=Diagnostics)

    def all(self) -> Iterator[str]:
        for target in TARGETS:
            yield from self.lines[target]

    def lost(self, new: Public) -> Iterator[str]:
        """What the new one does not have any more."""
        for target in TARGETS:
            yield from sorted(self.lines[target] - new.lines[target])


def public(
    document: Tree | bytes,
    *,
    names: str = "",
    facts: str = "",
    prune: bool = False,
) -> Public:
    """`names` and `facts` are the texts of these files, empty where there is none."""
    diagnostics = Diagnostics()
    content = document if isinstance(document, bytes) else json.dumps(document).encode()
    found = parse(content, "shop.yaml", diagnostics)
    assert found is not None
    wording = version(found, diagnostics)
    assert wording is not None
    stated = parse(facts.encode(), "shop.sdk.yaml", diagnostics) if facts else None
    kept = parse(names.encode(), "shop.names.yaml", diagnostics) if names else None
    before = read_names(kept, diagnostics)
    api, facts_read = resolve(found, wording, diagnostics), read_facts(
        stated, diagnostics
    )
    sdk = design(api, facts_read, diagnostics, before=before)
    assert not diagnostics.failed, list(diagnostics)
    calls = {(m.path, m.http_method): m.id for s in sdk.services for m in s.methods}
    lines = {}
    for target in TARGETS:
        modules = load(target).spell(sdk, diagnostics).modules
        [surface] = (module for module in modules if module.path == "surface.txt")
        # A method called `list` hides the type, which is spelt in full then: the same type.
        shown = render(surface, target).replace("builtins.list[", "list[")
        # What each name is on the wire stands behind it, in the order of the document.
        shown = re.sub(r", wire=\{.*\}", "", shown)
        # A key that is no identifier changes how a dictionary is declared, and not what is in it.
        shown = re.sub(_AS_CALL, r".\1: \3", shown)
        lines[target] = frozenset(shown.splitlines())
    assert not diagnostics.failed, list(diagnostics)
    return Public(calls, lines, text(settled(sdk, prune=prune)), diagnostics)


def small(calls: list[str], schemas: Tree) -> Tree:
    paths: Tree = {}
    for call in calls:
        method, path = call.split()
        names = re.findall(r"\{(\w+)\}", path)
        parameters = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in names
        ]
        answers = {"200": {"description": "Fine."}}
        paths.setdefault(path, {})[method] = {
            "parameters": parameters,
            "responses": answers,
        }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "servers": [{"url": "https://shop.example"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def responses(schema: Tree) -> Tree:
    """Of one operation, which gives this back."""
    content = {"application/json": {"schema": schema}}
    return {"200": {"description": "Fine.", "content": content}}


def object_of(**properties: Tree) -> Tree:
    return {"type": "object", "properties": properties}

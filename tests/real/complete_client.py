"""What does our client of Stripe's complete document look like, with the official names where rules miss them?

The document is read once in a test run. The packages are written unformatted: the same code, sooner.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.document.read import read
from generator.document.version import version
from generator.openapi.model import Api
from generator.openapi.resolve import resolve
from generator.output import templates
from generator.output.render import render
from generator.sdk.design import design
from generator.sdk.facts import Facts
from generator.sdk.group import group
from generator.sdk.model import Method, Sdk
from generator.sdk.read_facts import read_facts
from generator.targets.base import Package, load
from tests.fetch_stripe import FACTS, complete_document

NAMES = Path(__file__).with_name("official-names.sdk.yaml")
PACKAGE = "stripe_complete"
"""Another name than that of the committed package, which other tests import into the same process."""


@cache
def api() -> Api:
    diagnostics = Diagnostics()
    document = read(str(complete_document()), diagnostics)
    assert document is not None
    wording = version(document, diagnostics)
    assert wording is not None
    return resolve(document, wording, diagnostics)


def facts(path: Path) -> Facts:
    diagnostics = Diagnostics()
    stated = read_facts(read(str(path), diagnostics), diagnostics)
    assert not list(diagnostics)
    return stated


@cache
def sdk() -> Sdk:
    """Of Stripe's own facts and the pinned names. Every pin must meet an operation."""
    diagnostics = Diagnostics()
    stated = replace(
        facts(FACTS), calls=facts(NAMES).calls, packages={"python": PACKAGE}
    )
    made = design(api(), stated, diagnostics)
    assert not list(diagnostics)
    return made


def calls_by_rules(
    api: Api, spell: Callable[[tuple[str, ...]], str]
) -> Mapping[tuple[str, str], str]:
    """By method and path, with no fact to help."""
    diagnostics = Diagnostics()
    placed = group(api, {}, diagnostics)
    assert not list(diagnostics)
    return {
        (one.operation.method, one.operation.path): ".".join(
            spell(name.words) for name in (*one.service, one.method)
        )
        for one in placed
    }


def methods() -> Mapping[tuple[str, str], Method]:
    """By method and path, whose parameters are written `{}`."""
    return {
        (method.http_method, plain(method.path)): method
        for service in sdk().services
        for method in service.methods
    }


def plain(path: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", path)


_SOURCES = {"python": f"{PACKAGE}/", "typescript": "src/"}


def write_package(folder: Path, target: str) -> None:
    """So that `folder` has our package: the code alone."""
    package = load(target).spell(sdk(), Diagnostics())
    for module in package.modules:
        if module.path.startswith(_SOURCES[target]):
            _write(folder / module.path, render(module, target).encode())
    for path, content in _assets(package):
        _write(folder / path, content)


def _assets(package: Package) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for asset in package.assets:
        if asset.source.endswith("/"):
            inner = templates.files(package.target, asset.source)
            found += [(f"{asset.path}{name}", content) for name, content in inner]
        else:
            content = templates.read(package.target, asset.source)
            found.append((asset.path, content))
    return found


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)

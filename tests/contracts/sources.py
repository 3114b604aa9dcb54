"""The generator's own sources, parsed once for all contract tests."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Source:
    """`path` is relative to the checkout, with slashes; `module` is its dotted name."""

    path: str
    tree: ast.Module
    lines: int

    @property
    def module(self) -> str:
        return self.path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


@lru_cache
def sources() -> tuple[Source, ...]:
    found = []
    for path in sorted((ROOT / "generator").rglob("*.py")):
        text = path.read_text()
        name = path.relative_to(ROOT).as_posix()
        found.append(Source(name, ast.parse(text), text.count("\n")))
    return tuple(found)


@lru_cache
def modules() -> frozenset[str]:
    return frozenset(source.module for source in sources())


def imported(source: Source) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything imported: modules, and names that are in them."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{source.path}:{node.lineno} is a relative import"
            module = node.module or ""
            names = [f"{module}.{alias.name}" for alias in node.names]
            if (
                not set(names) <= modules()
            ):  # else only what is in the package is imported
                yield node.lineno, module
            yield from ((node.lineno, name) for name in names)

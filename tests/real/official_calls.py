"""How does the `stripe` package call each operation? Its source in, calls by method and path out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

_ROOT = "stripe._v1_services"


def official_calls() -> Mapping[tuple[str, str], frozenset[str]]:
    """From the `v1` property of the client down. Parameters of paths are written `{}`."""
    calls: dict[tuple[str, str], set[str]] = {}
    for method, path, call in _services(_ROOT, ()):
        calls.setdefault((method, path), set()).add(call)
    return {key: frozenset(found) for key, found in calls.items()}


def _services(module: str, service: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    spec = find_spec(module)
    assert spec is not None and spec.origin is not None, module
    tree = ast.parse(Path(spec.origin).read_text(encoding="utf-8"))
    for name, request in _requests(tree):
        method, path = request.args[:2]
        if isinstance(path, ast.Call) and isinstance(path.func, ast.Attribute):
            path = path.func.value
        assert isinstance(method, ast.Constant) and isinstance(path, ast.Constant)
        plain = re.sub(r"\{[^}]*\}", "{}", str(path.value))
        yield str(method.value), plain, ".".join((*service, name))
    for name, below in _below(tree).items():
        yield from _services(below, (*service, name))


def _requests(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """Synchronous methods, with the call in each that sends."""
    methods = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    for method in methods:
        for node in ast.walk(method):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                if node.func.attr in ("_request", "_request_stream"):
                    yield method.name, node


def _below(tree: ast.Module) -> Mapping[str, str]:
    """Modules of nested services by name."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            if node.targets[0].id == "_subservices":
                return {
                    name: found[0]
                    for name, found in ast.literal_eval(node.value).items()
                }
    return {}

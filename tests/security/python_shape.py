"""What may generated Python be made of? Anything else came out of the document.

In: source text. Out: complaints; none where every statement, call and import is one of ours.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from types import EllipsisType

_NODES = (
    "Module Expr Constant Import ImportFrom alias If Assign AnnAssign Name Load Store Call keyword"
    " Tuple List Dict Attribute Subscript BinOp BitOr ClassDef FunctionDef AsyncFunctionDef"
    " arguments arg Return Await Pass UnaryOp USub"
).split()

_IMPORTED = {
    "__future__",
    "builtins",
    "collections.abc",
    "httpx",
    "pathlib",
    "typing",
}

_CALLED = {
    "Config",
    "Credential",
    "Notification",
    "Operation",
    "Parameter",
    "Path",
    "TypedDict",
    "_Unverified",
    "print",
    "_SCHEME.sign",
    "_SCHEME.verify",
    "self._call",
    "self._events",
    "self._page",
    "super",
    "super().__init__",
}

_INDEX = ("__getattr__", "__dir__")
"""Functions of `models/__init__.py`, which do not depend on the document."""


def complaints(path: str, source: str, package: str) -> Iterator[str]:
    tree = ast.parse(source)
    if path.endswith("models/__init__.py"):
        tree.body = [
            node for node in tree.body if getattr(node, "name", "") not in _INDEX
        ]
    made = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.level or node.module == package)
        for alias in node.names
    }
    for node in ast.walk(tree):
        name = type(node).__name__
        # The snippet of a list goes through it.
        if name not in _NODES and not (name == "For" and path.startswith("snippets/")):
            yield f"{path}:{getattr(node, 'lineno', 0)}: {name}"
        match node:
            case ast.Call(func=called):
                text = ast.unparse(called)
                if text not in _CALLED | made and not _is_client_call(path, text):
                    yield f"{path}:{node.lineno}: calls {text}"
            case ast.Import(names=names):
                yield from (
                    f"{path}: imports {alias.name}"
                    for alias in names
                    if alias.name not in _IMPORTED
                )
            case ast.ImportFrom(module=module, level=0):
                if module not in _IMPORTED | {package}:
                    yield f"{path}: imports from {module}"
            case ast.Expr(value=value):
                if not _is_harmless(value):
                    yield f"{path}:{node.lineno}: {ast.unparse(value)[:60]}"


def _is_client_call(path: str, text: str) -> bool:
    return path.startswith("snippets/") and text.startswith("client.")


def _is_harmless(value: ast.expr) -> bool:
    """A docstring, a call, or the body of an overload."""
    if isinstance(value, ast.Call):
        return True  # which function it is was looked at already
    return isinstance(value, ast.Constant) and isinstance(
        value.value, str | EllipsisType
    )

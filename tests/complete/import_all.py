"""Imports everything that the package it is told has, and prints what it found as JSON.

Run in a fresh process.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import Any


def _modules(package: ModuleType) -> list[ModuleType]:
    found = walk_packages(package.__path__, f"{package.__name__}.")
    return [import_module(module.name) for module in found]


def _operations(package: ModuleType) -> list[dict[str, Any]]:
    return [
        {"method": value.method, "path": value.path, "body": value.body}
        for module in _modules(package)
        for name, value in vars(module).items()
        if type(value).__name__ == "Operation"
    ]


def _fields(model: Any) -> dict[str, str]:
    """The types of a model's fields, by their keys in JSON."""
    return {
        getattr(model, "__wire__", {}).get(name, name): _text(annotation)
        for name, annotation in model.__annotations__.items()
    }


def _text(annotation: Any) -> str:
    """A TypedDict keeps its annotations as references to be resolved later."""
    return str(getattr(annotation, "__forward_arg__", annotation))


def main(name: str) -> None:
    package = import_module(name)
    models = import_module(f"{name}.models")
    services = import_module(f"{name}.services")
    touched = {name: getattr(models, name) for name in models._MODULES}
    classes = {
        name: found for name, found in touched.items() if isinstance(found, type)
    }
    found: dict[str, Any] = {
        "models": {name: _fields(model) for name, model in classes.items()},
        "aliases": {n: found for n, found in touched.items() if isinstance(found, str)},
        "operations": _operations(services),
        "modules": len(_modules(package)),
    }
    assert len(classes) + len(found["aliases"]) == len(touched)
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1])

"""Imports packages from the folders that are named, and decodes JSON that means no good.

Run by itself. Prints what it has seen, once each: models, results.
"""

from __future__ import annotations

import builtins
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

HOSTILE: list[Any] = [
    {"__class__": "x", "__dict__": {}, "__raw__": {}, "_data": 1, "to_dict": 2},
    {"__init__": {"a": [{"b": {}}]}, "__wire__": {"a": "b"}, "constructor": []},
    [[{"object": "x"}], {}],
    {},
    [],
]


def main(folders: list[str]) -> None:
    seen: set[str] = set()
    for folder in folders:
        package = Path(folder, "package").read_text()
        sys.path.insert(0, folder)
        before = set(sys.modules)
        seen |= exercise(package, Path(folder, package))
        for name in set(sys.modules) - before:
            if name.partition(".")[0] == package:
                del sys.modules[name]
        sys.path.remove(folder)
    assert not hasattr(builtins, os.environ["CANARY"])
    print(*sorted(seen))


def exercise(package: str, home: Path) -> set[str]:
    seen = set()
    import_module(package)
    runtime = import_module(f"{package}._runtime")
    annotation = import_module(f"{package}._runtime.annotation")
    models = import_module(f"{package}.models")
    for name in models._MODULES:
        found = getattr(models, name)
        if isinstance(found, type) and issubclass(found, runtime.Model):
            touch(found)
            seen.add("models")
    for path in sorted(home.glob("*/*.py")):
        module = import_module(f"{package}.{path.parent.name}.{path.stem}")
        for operation in vars(module).values():
            if isinstance(operation, runtime.Operation) and operation.result:
                for value in HOSTILE:
                    annotation.decode_result(operation.result, value)
                seen.add("results")
    return seen


def touch(model: Any) -> None:
    """Every field, with a value of every form; the object stays what it is."""
    for value in HOSTILE:
        keys = {*model.__annotations__, *model.__wire__.values(), *HOSTILE[0]}
        one = model.from_dict(dict.fromkeys(keys, value))
        for name in model.__annotations__:
            getattr(one, name)
        assert type(one) is model and callable(one.to_dict)
        assert set(one.to_dict()) == keys
        repr(one), dir(one), len(one)
        for key in keys:
            one[key]


if __name__ == "__main__":
    main(sys.argv[1:])

"""Where are the templates and the files to copy, in a checkout as in an installed wheel?

In: a target and a name in its folder. Out: a path or bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "generator_templates"
"""The data package that setuptools maps onto the root folder `templates`."""


@lru_cache
def folder() -> Path:
    """A checkout uses its own folder, so that two checkouts on one machine never mix."""
    checkout = Path(__file__).resolve().parents[2]
    if (checkout / "pyproject.toml").is_file() and (checkout / "templates").is_dir():
        return checkout / "templates"
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"the package {PACKAGE} is not installed")
    return Path(next(iter(spec.submodule_search_locations)))


def read(target: str, name: str) -> bytes:
    """The bytes of `templates/<target>/<name>`."""
    return folder().joinpath(target, *name.split("/")).read_bytes()


@lru_cache
def names(target: str) -> tuple[str, ...]:
    """The templates of a target, without what is copied."""
    found = folder().joinpath(target).glob("*.jinja")
    return tuple(sorted(path.name for path in found))


def holds(target: str, name: str) -> bool:
    """Whether there is a file or folder of that name, of whatever kind."""
    return folder().joinpath(target, name).exists()


@lru_cache
def digest(target: str) -> str:
    """Of all that is in `templates/<target>/`, the same wherever that is installed."""
    found = hashlib.sha256()
    for path, content in sorted(files(target, "")):
        found.update(f"{path}\0{len(content)}\0".encode() + content)
    return found.hexdigest()


def files(target: str, source: str) -> Iterator[tuple[str, bytes]]:
    """What is in a folder of `templates/<target>/`: paths relative to it, in order, with bytes."""
    root = folder().joinpath(target, *source.strip("/").split("/"))
    for found in sorted(root.rglob("*")):
        if found.is_file() and "__pycache__" not in found.parts:
            yield found.relative_to(root).as_posix(), found.read_bytes()

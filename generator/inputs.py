"""Which files does a build depend on, and has any of them changed?

In: the path of the document. Out: the facts file beside it, and digests. Nothing is parsed, and
nothing heavy is imported: this answers before anything else is loaded.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator import __version__
from generator.output import templates

_FACTS = (".sdk.yaml", ".sdk.yml", ".sdk.json")

_PACKAGES = ("black", "jinja2", "openapi-spec-validator", "pyyaml")
"""What others wrote and we run on the way from document to text."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """`facts` is the path of the facts file, empty where there is none.

    `document_digest` is empty where the document cannot be read; reading it says why.
    """

    document: str
    facts: str
    document_digest: str
    facts_digest: str

    @property
    def stem(self) -> str:
        """What the output folder is called."""
        return Path(self.document).stem


def find(document: str) -> Inputs:
    path = Path(document)
    facts = ""
    for ending in _FACTS:
        beside = path.with_name(path.stem + ending) if path.name else path
        if beside.is_file():
            # As the user would write it: the folder as given, for messages.
            facts = str(beside)
            break
    return Inputs(document, facts, _digest_of(document), _digest_of(facts))


def _digest_of(path: str) -> str:
    try:
        return (
            hashlib.sha256(Path(path).read_bytes()).hexdigest() if _plain(path) else ""
        )
    except OSError:
        return ""


def _plain(path: str) -> bool:
    """Reading a pipe or a device might never end."""
    return bool(path) and Path(path).is_file()


@lru_cache
def tools() -> str:
    """Digest of all that turns a document into text: ourselves, our templates, what we import."""
    found = hashlib.sha256()
    for name, content in _parts():
        found.update(f"{name}\0{len(content)}\0".encode() + content)
    return found.hexdigest()


def formatter(target: str) -> str:
    """Digest of what formats a target's files."""
    found = hashlib.sha256(f"{target}\0{_versions()}".encode())
    for source in sorted((Path(__file__).parent / "targets" / target).rglob("*.py")):
        found.update(source.read_bytes())
    return found.hexdigest()


def validator() -> str:
    """Digest of what a document's conformance is checked with."""
    source = Path(__file__).parent / "document" / "conformance.py"
    return hashlib.sha256(_versions().encode() + source.read_bytes()).hexdigest()


def _parts() -> Iterator[tuple[str, bytes]]:
    yield "versions", _versions().encode()
    for root in (Path(__file__).parent, templates.folder()):
        for source in sorted(root.rglob("*")):
            if source.is_file() and "__pycache__" not in source.parts:
                yield source.relative_to(root).as_posix(), source.read_bytes()


@lru_cache
def _versions() -> str:
    return json.dumps([__version__, sys.version, *map(_version, _PACKAGES)])


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""

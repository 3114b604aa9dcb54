"""Which files does a build depend on, and has any of them changed?

In: the path of the document. Out: the facts file beside it, and digests. Nothing is parsed, and
nothing heavy is imported: this answers before anything else is loaded.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import urlsplit

from generator import __version__
from generator.document.model import is_url, together
from generator.output import templates

FACTS = (".sdk.yaml", ".sdk.yml", ".sdk.json")

_NAMES = ".names.yaml"
_TEMPLATES = ".templates"
_RELEASES = ".releases.yaml"

_PACKAGES = ("black", "jinja2", "markdown-it-py", "openapi-spec-validator", "pyyaml")
"""What others wrote and we run on the way from document to text."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """`facts` is the path of the facts file, `names` and `releases` are those of the names file and the
    releases file, `templates` that of a folder with templates of the user's; empty where there is none.

    `document_digest` is empty where the document cannot be read; reading it says why. It is the
    digest of the document with all that is laid over it.
    """

    document: str
    facts: str
    document_digest: str
    facts_digest: str
    lock_digest: str = ""
    overlays: tuple[str, ...] = ()
    names: str = ""
    names_digest: str = ""
    templates: str = ""
    releases: str = ""
    releases_digest: str = ""

    @property
    def stem(self) -> str:
        """What the output folder is called."""
        return _beside(self.document).stem

    @property
    def lock(self) -> str:
        """Where the hashes of what is fetched are."""
        path = _beside(self.document)
        return str(path.with_name(path.stem + ".lock"))

    @property
    def names_place(self) -> str:
        """Where a build writes the names that it gave."""
        path = _beside(self.document)
        return str(path.with_name(path.stem + _NAMES))

    @property
    def templates_place(self) -> str:
        """Where templates are looked for, unless a folder is named."""
        path = _beside(self.document)
        return str(path.with_name(path.stem + _TEMPLATES)) if path.name else ""

    @property
    def releases_place(self) -> str:
        """Where `gen release` writes what was released."""
        path = _beside(self.document)
        return str(path.with_name(path.stem + _RELEASES))

    def with_names(self) -> Inputs:
        """With the names file as it is now."""
        place = self.names_place
        names = place if Path(place).is_file() else ""
        return replace(self, names=names, names_digest=digest_of(names))


def find(document: str, overlays: Sequence[str] = (), templates: str = "") -> Inputs:
    path = _beside(document)
    facts = ""
    for ending in FACTS:
        beside = path.with_name(path.stem + ending) if path.name else path
        if beside.is_file():
            # As the user would write it: the folder as given, for messages.
            facts = str(beside)
            break
    digests = [digest_of(one) for one in (document, *overlays)]
    digest = together(digests) if all(digests) else ""
    inputs = Inputs(
        document,
        facts,
        digest,
        digest_of(facts),
        overlays=tuple(overlays),
        templates=templates,
    )
    if not path.name:
        return inputs
    if not templates and Path(inputs.templates_place).is_dir():
        inputs = replace(inputs, templates=inputs.templates_place)
    place = inputs.releases_place
    releases = place if Path(place).is_file() else ""
    return replace(
        inputs.with_names(),
        lock_digest=digest_of(inputs.lock),
        releases=releases,
        releases_digest=digest_of(releases),
    )


def marks(paths: Iterable[str]) -> dict[str, tuple[int, int] | None]:
    """When each file was last written, and its size; None where there is none to see."""
    return {path: _mark(path) for path in paths}


def _mark(path: str) -> tuple[int, int] | None:
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size


def leads_out(path: str) -> bool:
    """Whether a path that somebody else wrote leads out of the folder where we run, by a link too."""
    here = os.path.realpath(".")
    try:
        return os.path.commonpath((os.path.realpath(path), here)) != here
    except ValueError:  # another drive, or a name that no file can have
        return True


def _beside(document: str) -> Path:
    """The document, or for a URL the file in the current folder that it would be saved as."""
    if not is_url(document):
        return Path(document)
    parts = urlsplit(document)
    last = parts.path.rstrip("/").rpartition("/")[2] or parts.netloc
    return Path(re.sub(r"[^\w.-]", "_", last).strip(".") or "document")


def digest_of(path: str) -> str:
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


@lru_cache
def sources() -> str:
    """Digest of our own code, the same for a checkout and a wheel, whatever Python runs it."""
    root = Path(__file__).parent
    found = hashlib.sha256()
    for name, path in sorted(
        (path.relative_to(root).as_posix(), path)
        for ending in ("*.py", "*.txt", "*.js")
        for path in root.rglob(ending)
    ):
        content = path.read_bytes()
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


def without_credentials(document: str) -> str:
    """A URL is shown and kept, so that a password in it must go: the server then refuses us."""
    return re.sub(r"^(https?://)[^/@]*@", r"\1", document)

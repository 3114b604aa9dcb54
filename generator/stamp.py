"""Was exactly this built before, and is the result still there?

In: the inputs of a build and the folder it writes to. Out: what that build said, or None. Answers
without parsing a document and without importing what renders and formats.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from generator.account import Account
from generator.inputs import Inputs, digest_of, tools
from generator.output.cache import Cache
from generator.output.kept import as_left
from generator.output.manifest import NAME, digest, parse
from generator.output.tree import read

_SORT = "built"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is known of a build that was finished.

    `manifests` are the digests of the manifests it wrote, by target. `findings` are its
    diagnostics as the JSON report has them. `pieces` are the digests of the files that references
    led to, by path.
    """

    manifests: dict[str, str]
    account: Account
    files: int
    findings: list[dict[str, object]]
    pieces: dict[str, str] = field(default_factory=dict)


def key(inputs: Inputs, targets: Sequence[str], only: Sequence[str]) -> str:
    """Empty where there is nothing to build from."""
    if not inputs.document_digest:
        return ""
    parts = [asdict(inputs), list(targets), list(only), tools()]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def store(cache: Cache, key: str, stamp: Stamp) -> None:
    cache.write_json(_SORT, key, asdict(stamp))


def load(cache: Cache, key: str, home: Path, *, edits: bool = True) -> Stamp | None:
    """None unless every file is there as that build read it or left it.

    With `edits`, those by hand that are known stay, as they would in the same build.
    """
    stored = cache.read_json(_SORT, key) if key else None
    if stored is None:
        return None
    account = Account(**stored["account"])
    stamp = Stamp(
        stored["manifests"],
        account,
        stored["files"],
        stored["findings"],
        stored["pieces"],
    )
    same = all(digest_of(path) == digest for path, digest in stamp.pieces.items())
    if same and all(
        _intact(home / target, written, edits=edits)
        for target, written in stamp.manifests.items()
    ):
        return stamp
    return None


def _intact(root: Path, written: str, *, edits: bool) -> bool:
    content = read(root, NAME)
    if content is None or digest(content) != written:
        return False
    manifest = parse(content)
    return manifest is not None and as_left(root, manifest, edits=edits)

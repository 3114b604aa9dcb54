"""`gen build`: what is written, or would be?"""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import stamp
from generator.account import Account
from generator.cli import FINE, PROBLEM
from generator.commands.answer import begin, findings, known_targets, report, status
from generator.diagnostics.codes.names import FACT_RENAMES, NAME_HELD
from generator.diagnostics.frame import clean
from generator.document.model import is_url, together
from generator.environment import cache_folder, for_git
from generator.inputs import find
from generator.origin import placed, recorded
from generator.output.cache import Cache
from generator.output.commit import interrupted
from generator.output.kept import copies
from generator.output.manifest import NAME as MANIFEST
from generator.output.manifest import digest, to_bytes
from generator.output.model import Counts
from generator.output.names_file import keep_names, names_difference
from generator.output.tree import read
from generator.run import Run, Stopped
from generator.stamp import Stamp
from generator.terminal import Terminal

if TYPE_CHECKING:
    from generator.output.write import Tree


@dataclass(frozen=True, slots=True)
class Built:
    """`account` is None where the build stopped before anything could be counted. `manifests` and `names`
    are files that were written and are not among those that are counted."""

    counts: Counts = Counts()
    account: Account | None = None
    differences: list[str] = field(default_factory=list)
    manifests: int = 0
    names: int = 0


def run(asked: Namespace, terminal: Terminal) -> int:
    only, strict = tuple(asked.only), asked.strict
    going = replace(begin(asked, terminal), only=only, strict=strict)
    targets = known_targets(asked.target, going.diagnostics)
    if going.diagnostics.failed:
        return _answer(asked, terminal, going, Built())
    home = Path(asked.out) / going.inputs.stem
    cache = Cache(cache_folder())
    key = _key(asked, going, targets)
    anew = interrupted(home) or asked.allow_remote == "update" or asked.prune_names
    before = None if anew else stamp.load(cache, key, home, edits=not asked.force)
    if before is not None and not (strict and before.findings):
        return _same_again(asked, terminal, before)
    try:
        return _answer(
            asked, terminal, going, _build(asked, going, targets, key=key, cache=cache)
        )
    except Stopped:
        return _answer(asked, terminal, going, Built())


def _key(asked: Namespace, going: Run, targets: tuple[str, ...]) -> str:
    inputs, custom = going.inputs, going.custom.templates
    root = Path(asked.out) / inputs.stem / "target"
    paths = (inputs.document, *inputs.overlays, *(one.path for one in custom))
    ways = [placed(path, root) for path in paths]
    digests = [one.digest for one in custom]
    words = (*asked.only, str(asked.allow_remote), *ways, *digests)
    return stamp.key(inputs, targets, words)


def _build(
    asked: Namespace, going: Run, targets: tuple[str, ...], *, key: str, cache: Cache
) -> Built:
    from generator.output.write import by_whom, check, write
    from generator.pipeline import build

    home = Path(asked.out) / going.inputs.stem
    made = build(going, targets, cache)
    account = made.account
    names = "" if going.only else made.names(prune=asked.prune_names)
    trees = by_whom(home, recorded(going, made.trees, home, names=names))
    outdated: tuple[str, ...] = ()
    named = 0
    stale = sum(_is_stale(home, tree) for tree in trees)
    found = going.diagnostics
    merging = {"force": asked.force, "diagnostics": found, "environment": for_git()}
    if asked.check:
        counts, differences = check(home, trees, **merging)
        if names:
            differences += names_difference(going.inputs.names_place, names)
        if differences or going.diagnostics.failed:
            return Built(counts, account, differences)
    else:
        written = write(home, trees, **merging)
        if written is None:
            return Built(Counts(), account)
        counts = written
        if going.remote is not None:
            going.remote.lock.keep()
        if names and keep_names(going.inputs.names_place, names, going.diagnostics):
            named = 1
            again = replace(going, inputs=going.inputs.with_names())
            key = _key(asked, again, targets)
            outdated = (FACT_RENAMES.code, NAME_HELD.code)
    taken = (going.inputs.document, *going.inputs.overlays)
    digest_read = together([going.documents[path].digest for path in taken])
    if digest_read == going.inputs.document_digest:
        stamp.store(cache, key, _stamp(going, trees, account, outdated))
    return Built(counts, account, manifests=stale, names=named)


def _is_stale(home: Path, tree: Tree) -> bool:
    return read(home / tree.target, MANIFEST) != to_bytes(tree.manifest)


def _stamp(
    going: Run, trees: list[Tree], account: Account, outdated: tuple[str, ...]
) -> Stamp:
    """`outdated` are codes of what the same build would not say again."""
    manifests = {tree.target: digest(to_bytes(tree.manifest)) for tree in trees}
    count = sum(len(tree.files) for tree in trees)
    inputs = going.inputs
    beside = (inputs.facts, inputs.names, inputs.releases)
    named = (inputs.document, *beside, *inputs.overlays)
    pieces = {
        path: document.digest
        for path, document in going.documents.items()
        if path not in named and not is_url(path)
    }
    found = [one for one in findings(going) if one["code"] not in outdated]
    return Stamp(manifests, account, count, found, pieces)


def _same_again(asked: Namespace, terminal: Terminal, before: Stamp) -> int:
    home = Path(asked.out) / find(asked.spec).stem
    edited = sum(len(copies(home / target)) for target in before.manifests)
    counts = Counts(unchanged=before.files, edited=edited)
    built = Built(counts, before.account)
    if asked.format == "json":
        terminal.show(_json(built, before.findings))
        return FINE
    if before.findings:
        count = len(before.findings)
        terminal.tell(
            f"{count} findings, as before: `gen check {asked.spec}` shows them\n"
        )
    terminal.show(_text(asked, built))
    return FINE


def _answer(asked: Namespace, terminal: Terminal, going: Run, built: Built) -> int:
    ended = status(going.diagnostics, strict=going.strict)
    if asked.format == "json":
        terminal.show(_json(built, findings(going)))
    else:
        report(going, terminal)
        terminal.show("".join(built.differences))
        if ended == FINE and built.account is not None:
            terminal.show(_text(asked, built))
    return PROBLEM if ended == FINE and built.differences else ended


def _text(asked: Namespace, built: Built) -> str:
    """Two lines: what became of the files, and whether everything is there."""
    counts, account = built.counts, built.account
    home = clean(str(Path(asked.out) / find(asked.spec).stem))
    if built.differences:
        files = f"{home}: {_would_change(built)}"
    elif counts.written or counts.deleted:
        files = (
            f"{home}: {counts.written} written, {counts.deleted} deleted,"
            f" {counts.unchanged} unchanged{_merged(counts)}"
        )
    else:
        edited = f", {counts.edited} of them edited by hand" if counts.edited else ""
        beside = _beside(built.manifests, built.names)
        done = f"{beside} written" if beside else "nothing to do"
        files = f"{home}: {done}, {counts.unchanged} files are up to date{edited}"
    return files + "\n" + ("" if account is None else _accounted(account))


def _would_change(built: Built) -> str:
    """The numbers that a build says then, and beside them those of what it keeps for itself."""
    counts = built.counts
    heads = [one.split("\n@@", 1)[0] for one in built.differences]
    manifests = sum(head.endswith(f"/{MANIFEST}") for head in heads)
    names = len(heads) - manifests - counts.written - counts.deleted
    beside = _beside(manifests, names)
    said = (
        f"{counts.written} would be written, {counts.deleted} deleted,"
        f" {counts.unchanged} unchanged{_merged(counts)}"
    )
    return said + (f", and {beside} written" if beside else "")


def _beside(manifests: int, names: int) -> str:
    parts = [
        *([_counted(manifests, "manifest")] if manifests else []),
        *([_counted(names, "file of names")] if names > 0 else []),
    ]
    return " and ".join(parts)


def _merged(counts: Counts) -> str:
    files = _counted(counts.merged, "file")
    return f", edits by hand merged into {files}" if counts.merged else ""


def _counted(number: int, noun: str) -> str:
    first, *rest = noun.split(" ", 1)
    return " ".join([str(number), first if number == 1 else f"{first}s", *rest])


def _accounted(account: Account) -> str:
    return (
        f"operations {account.operations} of {account.all_operations},"
        f" schemas {account.schemas} of {account.all_schemas}\n"
    )


def _json(built: Built, found: list[Any]) -> str:
    account = built.account
    data: dict[str, Any] = {"diagnostics": found, **asdict(built.counts)}
    data["operations"] = account and {
        "built": account.operations,
        "of": account.all_operations,
    }
    data["schemas"] = account and {"built": account.schemas, "of": account.all_schemas}
    data["differences"] = built.differences
    return json.dumps(data, indent=2) + "\n"

"""`gen build`: what is written, or would be?"""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from generator import stamp
from generator.account import Account
from generator.cli import FINE, PROBLEM
from generator.commands.answer import findings, known_targets, report, status
from generator.environment import cache_folder
from generator.inputs import find
from generator.output.cache import Cache
from generator.output.commit import interrupted
from generator.output.manifest import digest, to_bytes
from generator.output.write import Counts, Tree, check, write
from generator.run import Run, Stopped
from generator.stamp import Stamp
from generator.terminal import Terminal


@dataclass(frozen=True, slots=True)
class Built:
    """`account` is None where the build stopped before anything could be counted."""

    counts: Counts = Counts()
    account: Account | None = None
    differences: list[str] = field(default_factory=list)


def run(asked: Namespace, terminal: Terminal) -> int:
    only, strict = tuple(asked.only), asked.strict
    going = Run(find(asked.spec), terminal.progress, only=only, strict=strict)
    targets = known_targets(asked.target, going.diagnostics)
    if going.diagnostics.failed:
        return _answer(asked, terminal, going, Built())
    home = Path(asked.out) / going.inputs.stem
    cache = Cache(cache_folder())
    key = stamp.key(going.inputs, targets, only)
    before = None if interrupted(home) else stamp.load(cache, key, home)
    if before is not None and not (strict and before.findings):
        return _same_again(asked, terminal, before)
    try:
        return _answer(
            asked, terminal, going, _build(asked, going, targets, key=key, cache=cache)
        )
    except Stopped:
        return _answer(asked, terminal, going, Built())


def _build(
    asked: Namespace, going: Run, targets: tuple[str, ...], *, key: str, cache: Cache
) -> Built:
    from generator.pipeline import build

    home = Path(asked.out) / going.inputs.stem
    account, trees = build(going, targets, cache)
    if asked.check:
        counts, differences = check(home, trees)
        if differences:
            return Built(counts, account, differences)
    else:
        written = write(home, trees, force=asked.force, diagnostics=going.diagnostics)
        if written is None:
            return Built(Counts(), account)
        counts = written
    if all(
        tree.manifest.origin.document == going.inputs.document_digest for tree in trees
    ):
        stamp.store(cache, key, _stamp(going, trees, account))
    return Built(counts, account)


def _stamp(going: Run, trees: list[Tree], account: Account) -> Stamp:
    manifests = {tree.target: digest(to_bytes(tree.manifest)) for tree in trees}
    return Stamp(
        manifests, account, sum(len(tree.files) for tree in trees), findings(going)
    )


def _same_again(asked: Namespace, terminal: Terminal, before: Stamp) -> int:
    built = Built(Counts(unchanged=before.files), before.account)
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
    home = Path(asked.out) / Path(asked.spec).stem
    if built.differences:
        files = f"{len(built.differences)} files in {home} would change"
    elif counts.written or counts.deleted:
        files = (
            f"{home}: {counts.written} written, {counts.deleted} deleted,"
            f" {counts.unchanged} unchanged"
        )
    else:
        files = f"{home}: nothing to do, {counts.unchanged} files are up to date"
    return files + "\n" + ("" if account is None else _accounted(account))


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

"""What do the commands of `gen ci` find out of a document beside an earlier one?

In: a run of now, what was understood of it, and the name of a revision. Out: what is to be told. Stopped
where the revision itself cannot be read, with the reason in the run's findings.
"""

from __future__ import annotations

from argparse import Namespace
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from os.path import relpath
from pathlib import Path
from posixpath import join, normpath

from generator.ci.fresh import Finding, fresh
from generator.ci.told import Compared, NotCompared, Output, Told, changed_pages
from generator.commands.answer import findings, with_remote
from generator.commands.diff import placed_sides
from generator.commands.release_aliases import with_aliases
from generator.compared import Side, begin_side, between, read_revision
from generator.diagnostics import Severity
from generator.diagnostics.codes import compared as compared_codes
from generator.document.model import is_url
from generator.document.revision import NoGit, Repository, Revision
from generator.environment import for_git
from generator.output.manifest import NAME, Manifest, parse
from generator.output.tree import owned, trees_in
from generator.pipeline import inspect
from generator.run import Run, Stopped
from generator.sdk.model import Sdk
from generator.targets.base import names

_NO_BASE = (
    compared_codes.NO_GIT.code,
    compared_codes.NO_REPOSITORY.code,
    compared_codes.UNKNOWN_REVISION.code,
)


@dataclass(frozen=True, slots=True)
class Now:
    """The document as it is. `sdk` is None where it has errors; `site` has digests of the pages."""

    run: Run
    sdk: Sdk | None
    output: Output | None = None
    site: Manifest | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """`side` is None where the document cannot be understood; `site` where there is no site."""

    run: Run
    side: Side | None
    site: Manifest | None = None


def home_of(asked: Namespace, run: Run) -> Path:
    return Path(asked.out) / run.inputs.stem


def committed(home: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The targets that have been built there, and of which operations alone; all where nothing is."""
    there = [name for name in names() if name in trees_in(home)]
    manifests = (owned(home / name) for name in there)
    only = next((one.origin.only for one in manifests if one is not None), ())
    return tuple(there) or tuple(names()), only


def told(asked: Namespace, now: Now, base: str) -> Told:
    run = now.run
    spec = run.inputs.document
    if not base or base.startswith("-") or ":" in base:
        hint = " Give --base a branch, a tag or a commit, such as origin/main."
        run.diagnostics.report(
            compared_codes.UNKNOWN_REVISION, at=None, name=base or "''", hint=hint
        )
        raise Stopped
    with ExitStack() as kept:
        before = _before(asked, now, f"{base}:{_from_here(spec)}", kept)
        changes = _changes(before, now)
    said = findings(run)
    new = fresh([_without(one, f"{base}:") for one in findings(before.run)], said)
    if now.sdk is None:  # its errors are told, new or not
        new = [one for one in new if one["severity"] != _ERROR]
    pages = None
    if before.site is not None and now.site is not None:
        pages = changed_pages(before.site.files, now.site.files)
    return Told(spec, changes, tuple(new), now.output, pages)


def _from_here(spec: str) -> str:
    """From the root of the repository. A URL is in no revision, which is seen later."""
    if is_url(spec):
        return spec
    way = relpath(spec).replace("\\", "/")
    try:
        return normpath(join(Repository(for_git()).inside, way))
    except NoGit:
        return way


def _before(asked: Namespace, now: Now, source: str, kept: ExitStack) -> Before:
    run = begin_side(source, asked.overlay, now.run.progress)
    run = replace(run, only=now.run.only)
    try:
        side = read_revision(run, kept, partial(with_remote, asked), _checked)
    except Stopped:
        if any(one.code in _NO_BASE for one in run.diagnostics):
            now.run.diagnostics.extend(iter(run.diagnostics))
            raise
        return Before(run, None)
    assert side.run.revision is not None
    return Before(side.run, side, _site(side.run.revision, home_of(asked, now.run)))


def _checked(run: Run) -> Sdk:
    """With the findings of `gen check`."""
    return inspect(run, names()).sdk


def _site(revision: Revision, home: Path) -> Manifest | None:
    way = relpath(home / "docs" / NAME).replace("\\", "/")
    content = revision.content(f"{revision.name}:./{way}")
    return parse(content) if isinstance(content, bytes) else None


def _changes(before: Before, now: Now) -> Compared | NotCompared:
    name = now.run.inputs.document
    if now.sdk is None:
        errors = _errors(findings(now.run))
        return NotCompared(name, "has errors, and no SDKs can be made of it:", errors)
    if before.side is None:
        return _without_base(before.run, name)
    apart = replace(now.run, diagnostics=type(now.run.diagnostics)())
    sdk = now.sdk
    if sdk.releases.all:  # then old names stay for a version
        sdk, _ = with_aliases(before.side.sdk, sdk)
    side = Side(name, "as it is now", apart, sdk=sdk)
    found = between(before.side, side)
    if found is None:
        return NotCompared(name, "is another API than before: they share no operation.")
    return Compared(found, placed_sides(found, before.side, side))


def _without_base(run: Run, name: str) -> NotCompared:
    if is_url(name):
        return NotCompared(
            name, "is on the network: what it was before is in no commit."
        )
    lacking = compared_codes.REVISION_LACKS_FILE.code
    if any(one.code == lacking for one in run.diagnostics):
        return NotCompared(name, "is new: there was no such file before.")
    because = "has errors, so that there is nothing to compare with:"
    return NotCompared(run.inputs.document, because, _errors(findings(run)))


def _errors(found: list[Finding]) -> tuple[Finding, ...]:
    return tuple(one for one in found if one["severity"] == _ERROR)


_ERROR = Severity.ERROR.name.lower()


def _without(one: Finding, prefix: str) -> Finding:
    """As it would be said of a file on disk."""
    message = one["message"].replace(prefix + "./", "").replace(prefix, "")
    return {**one, "message": message}

"""What becomes of the files on the disk?

In: the trees that we want under one folder. Out: what was done, or what would be. Only files that
a manifest lists are ever changed or deleted, and edits by hand stay in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import replace as replaced
from errno import EBUSY
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import output as codes
from generator.locked import locked
from generator.output.commit import recover, replace
from generator.output.conflicts import conflict_of
from generator.output.edited import Refused, report
from generator.output.manifest import EMPTY, NAME, Manifest, Origin, digest, to_bytes
from generator.output.model import Counts as Counts
from generator.output.model import OutputFile
from generator.output.paths import prove
from generator.output.plan import difference
from generator.output.survey import Survey, survey
from generator.output.survey import Tree as Tree
from generator.output.tree import look, owned, read

_TRIES = 5


@dataclass(frozen=True, slots=True)
class Difference:
    """A file as it is, and as a build gives it; None where there is none."""

    path: str
    old: bytes | None
    new: bytes | None

    def text(self, home: Path) -> str:
        return difference(f"{home.name}/{self.path}", self.old, self.new)


def tree(target: str, origin: Origin, *, files: Sequence[OutputFile]) -> Tree:
    """BrokenOutput where a path leads outside, or two are one."""
    prove([file.path for file in files])
    contents = {file.path: file.content for file in files}
    digests = {path: digest(content) for path, content in contents.items()}
    return Tree(target, Manifest(origin, digests), contents)


def write(
    home: Path,
    trees: Sequence[Tree],
    *,
    force: bool,
    diagnostics: Diagnostics,
    environment: Mapping[str, str] | None = None,
) -> Counts | None:
    """All of it, or nothing: None, with the reasons in the diagnostics. `environment` is what git runs
    with, where edits by hand are merged. Where they clash, that is written beside the files.
    """
    given = _Given(home, trees, force, environment)
    try:
        with locked(home.parent):
            recover(home)
            return _write(given, diagnostics)
    except OSError as error:
        place = str(error.filename or home)
        diagnostics.report(
            codes.CANNOT_WRITE, at=None, path=place, reason=error.strerror
        )
        return None


@dataclass(frozen=True, slots=True)
class _Given:
    home: Path
    trees: Sequence[Tree]
    force: bool
    environment: Mapping[str, str] | None

    def surveys(self) -> list[Survey]:
        return [
            survey(self.home, tree, force=self.force, environment=self.environment)
            for tree in self.trees
        ]


def _write(given: _Given, diagnostics: Diagnostics) -> Counts | None:
    """Where somebody saves a file while we get ready, we look again."""
    before = len(diagnostics)
    for _ in range(_TRIES):
        surveys = given.surveys()
        for one in surveys:
            _report(given.home, one, force=given.force, diagnostics=diagnostics)
        if len(diagnostics) > before:
            return None
        if _replace(given.home, surveys):
            for one in surveys:
                _report_clashes(one, diagnostics, written=True)
            clash = len(diagnostics) > before
            return None if clash else _count(surveys)
    raise OSError(EBUSY, "its files change all the time", str(given.home))


def _replace(home: Path, surveys: Sequence[Survey]) -> bool:
    """False where a file is not as it was any more, and nothing was done."""
    clash = any(one.clashes() for one in surveys)
    put: dict[str, bytes] = {}
    drop: set[str] = set()
    for one in surveys:
        target = one.tree.target
        files = one.asked() if clash else one.put()
        gone = one.asked_no_more() if clash else one.drop()
        put |= {f"{target}/{path}": content for path, content in files.items()}
        drop |= {f"{target}/{path}" for path in gone}
    if not put and not drop:
        return True
    return replace(
        home, put, drop=drop, still=lambda: all(one.still() for one in surveys)
    )


def check(
    home: Path,
    trees: Sequence[Tree],
    *,
    force: bool = False,
    diagnostics: Diagnostics,
    environment: Mapping[str, str] | None = None,
) -> tuple[Counts, list[str]]:
    """What `write` would do, and a unified diff for each file, in the order of their paths."""
    counts, found = pending(
        home, trees, force=force, diagnostics=diagnostics, environment=environment
    )
    return counts, [one.text(home) for one in found]


def pending(
    home: Path,
    trees: Sequence[Tree],
    *,
    force: bool = False,
    diagnostics: Diagnostics,
    environment: Mapping[str, str] | None = None,
) -> tuple[Counts, list[Difference]]:
    """What `write` would do. Paths are from `home`."""
    surveys = _Given(home, trees, force, environment).surveys()
    differences: list[Difference] = []
    for one in surveys:
        _report_refused(one, diagnostics)
        _report_clashes(one, diagnostics, written=False)
        stale: dict[str, None] = dict.fromkeys(one.stale())
        differences += _differences(one, {**one.contents, **stale})
    return _count(surveys), differences


def compared(home: Path, trees: Sequence[Tree]) -> tuple[Counts, list[Difference]]:
    """What differs from a build, edits too. Paths are from `home`."""
    surveys = [survey(home, tree, force=True, environment=None) for tree in trees]
    return _count(surveys), [
        difference for one in surveys for difference in _differences(one, one.contents)
    ]


def _differences(
    one: Survey, contents: Mapping[str, bytes | None]
) -> Iterator[Difference]:
    target = one.tree.target
    for path, content in contents.items():
        yield Difference(f"{target}/{path}", read(one.root, path), content)
    if one.manifest_changes:
        old, new = read(one.root, NAME), to_bytes(one.tree.manifest)
        yield Difference(f"{target}/{NAME}", old, new)


def by_whom(home: Path, trees: Sequence[Tree]) -> list[Tree]:
    """Where the manifest that is there differs in the tool's own digests alone, they stay.

    A change of the tool that changes no output must not make committed output stale.
    """
    kept = []
    for tree in trees:
        before = owned(home / tree.target) or EMPTY
        same = made_by(tree, before.origin)
        older = before.origin.tool != tree.manifest.origin.tool
        kept.append(tree if older or same.manifest != before else same)
    return kept


def made_by(tree: Tree, other: Origin) -> Tree:
    """As if the tool of the other origin had made it."""
    own = tree.manifest
    origin = replaced(
        own.origin,
        tool=other.tool,
        sources=other.sources,
        templates=other.templates,
    )
    return replaced(tree, manifest=replaced(own, origin=origin))


def _report(home: Path, one: Survey, *, force: bool, diagnostics: Diagnostics) -> None:
    """All that keeps the build from writing."""
    _report_barriers(home, one, diagnostics)
    if owned(one.root) is None and not force:
        path = str(one.root / NAME)
        diagnostics.report(codes.UNREADABLE_MANIFEST, at=None, path=path)
        return
    if not force:
        _report_refused(one, diagnostics)
        ours = {conflict_of(path) for path in one.waiting}
        theirs = [conflict_of(path) for path in one.clashes()]
        theirs = [path for path in look(one.root, theirs).digests if path not in ours]
        for path in (*one.plan.having("strange"), *theirs):
            place = str(one.root / path)
            diagnostics.report(codes.STRANGE_FILE, at=None, path=place)


def _report_barriers(home: Path, one: Survey, diagnostics: Diagnostics) -> None:
    """Links and other things in the way, which even `--force` leaves alone."""
    if home.is_symlink() or (home.exists() and not home.is_dir()):
        diagnostics.report(codes.BLOCKED_PATH, at=None, path=str(home))
        return
    root = one.root
    listed = (owned(root) or EMPTY).files
    beside = one.asked() if one.clashes() else one.put()
    for path in look(root, dict.fromkeys((*one.tree.files, NAME, *beside))).blocked:
        gives_way = path in listed and read(root, path) is not None
        if not gives_way:
            diagnostics.report(codes.BLOCKED_PATH, at=None, path=str(root / path))


def _report_refused(one: Survey, diagnostics: Diagnostics) -> None:
    for path, found in one.outcomes.items():
        if isinstance(found, Refused):
            report(diagnostics, one.root, path, found, written=True)


def _report_clashes(one: Survey, diagnostics: Diagnostics, *, written: bool) -> None:
    for path, found in one.clashes().items():
        report(diagnostics, one.root, path, found, written=written)


def _count(surveys: Sequence[Survey]) -> Counts:
    contents = [one.contents for one in surveys]
    going = [sum(content is None for content in some.values()) for some in contents]
    return Counts(
        sum(map(len, contents)) - sum(going),
        sum(len(one.tree.files.keys() - one.contents.keys()) for one in surveys),
        sum(going) + sum(len(one.stale()) for one in surveys),
        sum(path in one.contents for one in surveys for path in one.edited()),
        sum(len(one.edited()) for one in surveys),
    )

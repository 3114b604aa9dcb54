"""What becomes of the files on the disk?

In: the trees that we want under one folder. Out: what was done, or what would be. Only files that
a manifest lists are ever changed or deleted, and only while they are as we wrote them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import replace as replaced
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import output as codes
from generator.locked import locked
from generator.output.commit import recover, replace
from generator.output.manifest import EMPTY, NAME, Manifest, Origin, digest, to_bytes
from generator.output.model import OutputFile
from generator.output.paths import prove
from generator.output.plan import Plan, compare, difference
from generator.output.tree import look, owned, read


@dataclass(frozen=True, slots=True)
class Tree:
    """Everything one target writes, in `<out>/<spec stem>/<target>/`."""

    target: str
    manifest: Manifest
    files: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Counts:
    """Files, the manifests left out."""

    written: int = 0
    unchanged: int = 0
    deleted: int = 0


@dataclass(frozen=True, slots=True)
class Difference:
    """A file as it is, and as a build gives it; None where there is none."""

    path: str
    old: bytes | None
    new: bytes | None

    def text(self, home: Path) -> str:
        return difference(f"{home.name}/{self.path}", self.old, self.new)


@dataclass(frozen=True, slots=True)
class Survey:
    """A tree beside what is on the disk."""

    tree: Tree
    plan: Plan
    manifest_changes: bool


def tree(target: str, origin: Origin, *, files: Sequence[OutputFile]) -> Tree:
    """BrokenOutput where a path leads outside, or two are one."""
    prove([file.path for file in files])
    contents = {file.path: file.content for file in files}
    digests = {path: digest(content) for path, content in contents.items()}
    return Tree(target, Manifest(origin, digests), contents)


def write(
    home: Path, trees: Sequence[Tree], *, force: bool, diagnostics: Diagnostics
) -> Counts | None:
    """All of it, or nothing: None, with the reasons in the diagnostics."""
    try:
        with locked(home.parent):
            recover(home)
            surveys = _survey(home, trees, force=force, diagnostics=diagnostics)
            if surveys is None:
                return None
            if any(
                survey.manifest_changes or not survey.plan.idle for survey in surveys
            ):
                replace(home, dict(_put(surveys)), drop=set(_drop(surveys)))
            return _count(surveys)
    except OSError as error:
        place = str(error.filename or home)
        diagnostics.report(
            codes.CANNOT_WRITE, at=None, path=place, reason=error.strerror
        )
        return None


def check(home: Path, trees: Sequence[Tree]) -> tuple[Counts, list[str]]:
    """What `write` would do, and a unified diff for each file, in the order of their paths."""
    counts, differences = compared(home, trees)
    return counts, [one.text(home) for one in differences]


def compared(home: Path, trees: Sequence[Tree]) -> tuple[Counts, list[Difference]]:
    """What `write` would do. Paths are from `home`."""
    surveys = [_look(home, tree) for tree in trees]
    differences: list[Difference] = []
    for survey in surveys:
        tree, root = survey.tree, home / survey.tree.target
        wanted = dict(tree.files)
        changing = [path for path, fate in survey.plan.fates.items() if fate != "keep"]
        if survey.manifest_changes:
            changing.append(NAME)
            wanted[NAME] = to_bytes(tree.manifest)
        differences += [
            Difference(f"{tree.target}/{path}", read(root, path), wanted.get(path))
            for path in changing
        ]
    return _count(surveys), differences


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


def _look(home: Path, tree: Tree) -> Survey:
    root = home / tree.target
    listed = (owned(root) or EMPTY).files
    found = look(root, sorted(tree.files.keys() | listed.keys()))
    plan = compare(tree.manifest.files, listed, found=found.digests)
    return Survey(tree, plan, read(root, NAME) != to_bytes(tree.manifest))


def _survey(
    home: Path, trees: Sequence[Tree], *, force: bool, diagnostics: Diagnostics
) -> list[Survey] | None:
    before = len(diagnostics)
    surveys: list[Survey] = []
    for tree in trees:
        root = home / tree.target
        _report_barriers(home, tree, diagnostics)
        manifest = owned(root)
        if manifest is None and not force:
            diagnostics.report(
                codes.UNREADABLE_MANIFEST, at=None, path=str(root / NAME)
            )
            continue
        survey = _look(home, tree)
        surveys.append(survey)
        if not force:
            _report_conflicts(root, survey.plan, diagnostics)
    return surveys if len(diagnostics) == before else None


def _report_barriers(home: Path, tree: Tree, diagnostics: Diagnostics) -> None:
    """Links and other things in the way, which even `--force` leaves alone."""
    if home.is_symlink() or (home.exists() and not home.is_dir()):
        diagnostics.report(codes.BLOCKED_PATH, at=None, path=str(home))
        return
    root = home / tree.target
    listed = (owned(root) or EMPTY).files
    for path in look(root, (*tree.files, NAME)).blocked:
        gives_way = path in listed and read(root, path) is not None
        if not gives_way:
            diagnostics.report(codes.BLOCKED_PATH, at=None, path=str(root / path))


def _report_conflicts(root: Path, plan: Plan, diagnostics: Diagnostics) -> None:
    for path in plan.having("edited"):
        diagnostics.report(codes.EDITED_FILE, at=None, path=str(root / path))
    for path in plan.having("strange"):
        diagnostics.report(codes.STRANGE_FILE, at=None, path=str(root / path))


def _put(surveys: Sequence[Survey]) -> Iterator[tuple[str, bytes]]:
    for survey in surveys:
        tree = survey.tree
        for path in _written(survey):
            yield f"{tree.target}/{path}", tree.files[path]
        if survey.manifest_changes:
            yield f"{tree.target}/{NAME}", to_bytes(tree.manifest)


def _written(survey: Survey) -> Iterator[str]:
    changing = survey.plan.having("create", "change", "edited", "strange")
    return (path for path in changing if path in survey.tree.files)


def _dropped(survey: Survey) -> Iterator[str]:
    going = survey.plan.having("delete", "edited")
    return (path for path in going if path not in survey.tree.files)


def _drop(surveys: Sequence[Survey]) -> Iterator[str]:
    return (
        f"{survey.tree.target}/{path}"
        for survey in surveys
        for path in _dropped(survey)
    )


def _count(surveys: Sequence[Survey]) -> Counts:
    return Counts(
        sum(1 for survey in surveys for _ in _written(survey)),
        sum(len(survey.plan.having("keep")) for survey in surveys),
        sum(1 for survey in surveys for _ in _dropped(survey)),
    )

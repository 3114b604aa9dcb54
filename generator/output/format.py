"""How do packages become files, on every core, without formatting anything twice?

In: Packages and the texts that were formatted before. Out: OutputFiles in the packages' order,
and the texts to remember. Rendering and formatting depend on nothing but the module.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from difflib import get_close_matches

from generator.diagnostics import Position
from generator.output import templates
from generator.output.cache import Texts
from generator.output.custom import NONE, Custom, CustomTemplate
from generator.output.model import BrokenOutput, BrokenTemplate, OutputFile, Progress
from generator.output.parses import parse
from generator.processes import context, cores, end_children, serve_parent
from generator.targets.base import Asset, Module, Package, load

ALONE = 24
"""Up to so many files, starting other processes takes longer than they save."""


@dataclass(frozen=True, slots=True)
class Job:
    """`formatters` are the digests of what formats each target, `known` its texts, by its name."""

    work: tuple[tuple[str, Module], ...]
    formatters: Mapping[str, str]
    known: Mapping[str, Texts]
    custom: Custom


@dataclass(frozen=True, slots=True)
class Made:
    """One rendered and formatted module. `known` is False where formatting had to be done."""

    content: bytes
    digest: str
    as_rendered: bool
    known: bool


_WORK = "rendering and formatting files"


@dataclass(frozen=True, slots=True)
class Files:
    """In the order of the packages. `texts` are those to remember, by target."""

    by_target: Mapping[str, tuple[OutputFile, ...]]
    texts: Mapping[str, Texts]
    formatted: int


def make(
    packages: Sequence[Package],
    progress: Progress,
    *,
    formatters: Mapping[str, str],
    known: Mapping[str, Texts],
    custom: Custom = NONE,
) -> Files:
    """Every file of the packages, the same on one core or on many.

    Templates of the user's have been checked. BrokenTemplate where what one gives does not parse.
    """
    work = tuple(
        (package.target, module) for package in packages for module in package.modules
    )
    job = Job(work, formatters, known, custom)
    made: dict[int, Made] = {}
    progress(_WORK, 0, len(work))
    for done in _run(job, workers=min(cores(), 8)):
        made.update(done)
        progress(_WORK, len(made), len(work))
    ordered = [made[index] for index in range(len(work))]
    return Files(
        _by_target(packages, ordered),
        _texts(job, ordered),
        sum(not one.known for one in ordered),
    )


def _by_target(
    packages: Sequence[Package], made: Sequence[Made]
) -> dict[str, tuple[OutputFile, ...]]:
    rest = iter(made)
    by_target: dict[str, tuple[OutputFile, ...]] = {}
    for package in packages:
        files = [
            OutputFile(module.path, next(rest).content) for module in package.modules
        ]
        for asset in package.assets:
            files.extend(_copied(package.target, asset))
        by_target[package.target] = tuple(files)
    return by_target


def _texts(job: Job, made: Sequence[Made]) -> dict[str, dict[str, bytes | None]]:
    texts: dict[str, dict[str, bytes | None]] = {target: {} for target in job.known}
    for (target, _), one in zip(job.work, made, strict=True):
        texts[target][one.digest] = None if one.as_rendered else one.content
    return texts


def _copied(target: str, asset: Asset) -> Iterator[OutputFile]:
    if not asset.source.endswith("/"):
        yield OutputFile(asset.path, templates.read(target, asset.source))
        return
    for path, content in templates.files(target, asset.source):
        yield OutputFile(asset.path + path, content)


def _run(job: Job, *, workers: int) -> Iterator[dict[int, Made]]:
    """Finished parts in any order."""
    if len(job.work) <= ALONE or workers < 2:
        for index in range(len(job.work)):
            yield {index: _make(job, index)}
        return
    step = max(1, min(64, len(job.work) // (workers * 4)))
    parts = [
        range(at, min(at + step, len(job.work))) for at in range(0, len(job.work), step)
    ]
    with ProcessPoolExecutor(workers, context(), _start, (job,)) as pool:
        try:
            for done in as_completed([pool.submit(_make_part, part) for part in parts]):
                yield done.result()
        except BaseException:
            end_children()  # or leaving the pool would wait for all that was handed out
            raise


_job: Job | None = None
"""A worker's own copy. Set once, when the worker starts."""


def _start(job: Job) -> None:
    global _job
    _job = job
    serve_parent()


def _make_part(part: range) -> dict[int, Made]:
    if _job is None:
        raise RuntimeError("a worker was asked for work before it was started")
    return {index: _make(_job, index) for index in part}


def _make(job: Job, index: int) -> Made:
    target, module = job.work[index]
    text = _rendered(target, module, job.custom)
    rendered = text.encode()
    key = f"{job.formatters[target]}\0{module.path}\0".encode()
    digest = hashlib.sha256(key + rendered).hexdigest()
    if digest in job.known[target]:
        kept = job.known[target][digest]
        return Made(rendered if kept is None else kept, digest, kept is None, True)
    formatted = _formatted(target, module, text, job.custom).encode()
    return Made(formatted, digest, formatted == rendered, False)


def make_one(target: str, module: Module, custom: Custom = NONE) -> str:
    """The text of one module, here and now."""
    text = _rendered(target, module, custom)
    return _formatted(target, module, text, custom)


def _rendered(target: str, module: Module, custom: Custom) -> str:
    from generator.output.render import (
        render,
    )  # heavy, and not needed where all is up to date

    return render(module, target, custom.of(target))


def _formatted(target: str, module: Module, text: str, custom: Custom) -> str:
    """What a template of the user's makes is parsed too, where black takes what Python does not."""
    own = custom.of(target)
    try:
        text = load(target).format(module.path, text)
        if own and _with_own(target, module, own):
            parse(module.path, text)
        return text
    except (ValueError, SyntaxError) as error:
        made, said = f"{target}/{module.path}", str(error)
        if own and (guilty := _with_own(target, module, own)):
            at = _blamed(guilty, text, said)
            words = " ".join(word for word in said.split() if word != "^")
            raise BrokenTemplate(at, made, words) from error
        raise BrokenOutput(f"{made} does not parse: {said}") from error


def _with_own(
    target: str, module: Module, own: tuple[CustomTemplate, ...]
) -> tuple[CustomTemplate, ...]:
    from generator.output.template_language import made_with

    return made_with(target, module.template, own)


_LINE = re.compile(r"\b(\d+)(?::|,? column )\d|\bline (\d+)")
"""As black has it, Python, and what reads JSON and TOML."""


def _blamed(own: tuple[CustomTemplate, ...], text: str, problem: str) -> Position:
    """The line of a template that is most like the one that does not parse, else where the first begins."""
    found = _LINE.search(problem)
    number = int(found[1] or found[2]) if found else 0
    wrong = text.split("\n")[number - 1 : number] if number else []
    places = {
        line.strip(): Position(one.path, count, len(line) - len(line.lstrip()) + 1)
        for one in own
        for count, line in enumerate(one.text.split("\n"), start=1)
    }
    for line in wrong:
        for like in get_close_matches(line.strip()[:200], places, n=1, cutoff=0.4):
            return places[like]
    return Position(own[0].path)

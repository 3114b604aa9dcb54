"""The picture of `decisions/0001-the-house.md` in code: from a document to the trees that are written.

    read, version -> resolve -> design -> spell -> render and format
                  \\-> conformance, meanwhile, in a process of its own

In: a Run. Out: what each command needs. Problems pile up inside a stage; the next arrow stops.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from generator import __version__
from generator.account import Account, account
from generator.checking import Checking
from generator.diagnostics import Severity
from generator.diagnostics.codes.templates import FAILED_TEMPLATE
from generator.document.model import Document, Library
from generator.document.version import version
from generator.inputs import formatter
from generator.openapi.model import Api
from generator.openapi.resolve import resolve
from generator.output.cache import Cache, keep_texts, read_texts
from generator.output.format import make
from generator.output.manifest import Origin
from generator.output.model import BrokenTemplate
from generator.output.write import Tree, tree
from generator.run import (
    Run,
    Stopped,
    library,
    read_facts_file,
    read_names_file,
    read_releases_file,
    read_spec,
)
from generator.sdk.design import design
from generator.sdk.model import Sdk
from generator.sdk.read_facts import read_facts
from generator.sdk.read_names import read_names
from generator.sdk.read_releases import read_releases
from generator.sdk.write_names import text
from generator.targets.base import check_packages, load
from generator.targets.settled import settled


@dataclass(frozen=True, slots=True)
class Understood:
    document: Document
    library: Library
    api: Api
    sdk: Sdk

    @property
    def account(self) -> Account:
        return account(self.document, self.library, self.api, self.sdk)


def understand(
    run: Run,
    checking: Checking | None = None,
    seen: Callable[[Document], Document] = lambda document: document,
) -> Understood:
    """Up to the Sdk. Where `checking` is given, it is begun as soon as the document is read.

    `seen` may give the stages after reading another view of the document.
    """
    document = seen(read_spec(run))
    wording = version(document, run.diagnostics)
    if wording is None:
        raise Stopped
    if checking is not None:
        checking.begin(document, wording)
    run.progress("following references", 0, 0)
    beside = library(run, document)
    api = resolve(document, wording, run.diagnostics, beside)
    stated = read_facts(read_facts_file(run), run.diagnostics)
    before = read_names(read_names_file(run), run.diagnostics)
    released = read_releases(read_releases_file(run), run.diagnostics)
    check_packages(stated, run.diagnostics)
    run.arrow()
    run.progress("naming calls and models", 0, 0)
    sdk = design(api, stated, run.diagnostics, only=run.only, before=before)
    sdk = replace(sdk, releases=released)
    run.arrow()
    return Understood(document, beside, api, sdk)


@dataclass(frozen=True, slots=True)
class Made:
    """Every tree, complete, and nothing written yet."""

    account: Account
    trees: list[Tree]
    sdk: Sdk

    def names(self, *, prune: bool) -> str:
        """What the names file is to say."""
        return text(settled(self.sdk, prune=prune))


def build(run: Run, targets: Sequence[str], cache: Cache) -> Made:
    with Checking(cache) as checking:
        check_custom(run)
        understood = understand(run, checking)
        packages = []
        for name in targets:
            run.progress(f"saying it in {name}", 0, 0)
            packages.append(load(name).spell(understood.sdk, run.diagnostics))
        run.arrow()
        formatters = {name: formatter(name) for name in targets}
        known = read_texts(cache, run.inputs.stem, targets)
        with reported(run):
            made = make(
                packages,
                run.progress,
                formatters=formatters,
                known=known,
                custom=run.custom,
            )
        if made.formatted and not run.only:  # a part would push out the whole
            keep_texts(cache, run.inputs.stem, made.texts)
        checking.report(run.progress, run.diagnostics)
    run.arrow(least=Severity.WARNING if run.strict else Severity.ERROR)
    origin = Origin(
        __version__, understood.library.digest, run.inputs.facts_digest, run.only
    )
    trees = [tree(name, origin, files=files) for name, files in made.by_target.items()]
    return Made(understood.account, trees, understood.sdk)


def check_custom(run: Run) -> None:
    """What the user's templates ask for, before anything is rendered with them."""
    if run.custom.templates:
        from generator.output.template_language import check_templates

        check_templates(run.custom, run.diagnostics)


@contextmanager
def reported(run: Run) -> Iterator[None]:
    """Raises Stopped where a template of the user's gives what is not of the language."""
    try:
        yield
    except BrokenTemplate as broken:
        run.diagnostics.report(
            FAILED_TEMPLATE,
            at=broken.at,
            made=broken.made,
            problem=broken.problem,
        )
        raise Stopped from broken


def inspect(run: Run, targets: Sequence[str]) -> Understood:
    """All that can be said without rendering, the validator's word included, cached or not."""
    with Checking(Cache(None)) as checking:
        try:
            understood = understand(run, checking)
            for name in targets:
                load(name).spell(understood.sdk, run.diagnostics)
        finally:
            checking.report(run.progress, run.diagnostics)
    return understood

"""What was released last, and is that what there is now?

In: a run that has read the document, and what the releases file says. Out: hashes, and the side that a
release is compared with.
"""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial

from generator.commands.answer import only_errors, with_remote
from generator.compared import Side, begin_side, read_side
from generator.diagnostics import Position
from generator.diagnostics.codes.releases import NO_BASELINE
from generator.document.model import is_url, together
from generator.document.revision import NoGit, Repository
from generator.environment import for_git
from generator.output.manifest import digest
from generator.run import Run, Stopped
from generator.sdk.model import Sdk
from generator.sdk.releases import Baseline
from generator.sdk.write_names import text
from generator.targets.settled import settled


def baseline(run: Run, sdk: Sdk) -> Baseline:
    """The same for a checkout of any system, and for a revision. Names are those of the next build."""
    inputs = run.inputs
    facts = run.documents.get(inputs.facts)
    names = digest(text(settled(sdk, prune=False)).encode())
    return Baseline(_of_document(run), _of(facts.text) if facts else "", names)


def _of_document(run: Run) -> str:
    beside = (run.inputs.facts, run.inputs.names, run.inputs.releases)
    digests = (
        _of(one.text) for path, one in run.documents.items() if path not in beside
    )
    return together(sorted(digests))


def _of(said: str) -> str:
    return digest(said.replace("\r\n", "\n").encode(errors="surrogatepass"))


def released_side(
    asked: Namespace, going: Run, last: Baseline | None, kept: ExitStack
) -> Side | None:
    """None where it cannot be read, or is not what was released; the findings of `going` say why.

    `last` is what the releases file says of it, None where the user says what it is.
    """
    named = asked.since
    if last is not None:
        named = _committed(going, last)
    if not named:
        return None
    old = begin_side(named, asked.overlay, going.progress)
    try:
        side = read_side(old, kept, partial(with_remote, asked))
    except Stopped:
        going.diagnostics.extend(iter(only_errors(old).diagnostics))
        going.documents.update(old.documents)
        going.origins.update(old.origins)
        return None
    if last is not None and (other := _other(side, last)):
        commit = named.partition(":")[0][:12]
        reason = f"commit {commit}, which added it, has other {other}"
        shallow = " This clone is shallow: `git fetch --unshallow` gets the rest."
        overlays = " Name the overlays that it was released with, too."
        hint = shallow if Repository(for_git()).is_shallow else overlays
        _report(going, reason, hint)
        return None
    return side


def _committed(going: Run, last: Baseline) -> str:
    """The document at the commit of the last release; empty where there is none."""
    inputs = going.inputs
    if is_url(inputs.document):
        _report(going, "its document is on the network")
        return ""
    try:
        repository = Repository(for_git())
    except NoGit as error:
        said = f"git says {error.reason}" if error.reason else "git cannot be run here"
        _report(going, said)
        return ""
    commit = repository.last_added(inputs.releases, last.document)
    if not commit:
        _report(going, f"it is in no commit of {inputs.releases}")
        return ""
    return f"{commit}:./{_way(inputs.document)}"


def _way(path: str) -> str:
    return os.path.relpath(path).replace(os.sep, "/")


def _other(side: Side, last: Baseline) -> str:
    """What is not as the releases file has it."""
    assert side.sdk is not None
    now = baseline(side.run, side.sdk)
    found: Iterator[tuple[str, str, str]] = iter(
        (
            ("contents in the document", now.document, last.document),
            ("facts", now.facts, last.facts),
        )
    )
    return next((what for what, one, other in found if one != other), "")


def _report(going: Run, reason: str, hint: str = "") -> None:
    going.diagnostics.report(
        NO_BASELINE,
        at=Position(going.inputs.releases or going.inputs.document),
        reason=reason,
        path=_way(going.inputs.document),
        hint=hint,
    )

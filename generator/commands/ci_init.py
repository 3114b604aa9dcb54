"""`gen ci init`: which files does a repository need, so that its SDKs follow its document?"""

from __future__ import annotations

import os
from argparse import Namespace

from generator.ci.files import Other, put
from generator.ci.recipes import ADDRESS, GEN, PATH, REQUIREMENT, About, recipes
from generator.commands.answer import report
from generator.cli import FINE
from generator.diagnostics import Diagnostics, Position
from generator.diagnostics.codes import ci as codes
from generator.diagnostics.codes.document import FILE_MISSING
from generator.document.model import is_url
from generator.document.revision import NoGit, Repository
from generator.environment import for_git
from generator.inputs import Inputs, find
from generator.run import Run, Stopped
from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    going = Run(Inputs(asked.spec, "", "", ""), terminal.progress)
    try:
        about = _about(asked, going)
        new = _put(asked, about, going.diagnostics)
    except Stopped:
        return report(going, terminal)
    terminal.show("".join(f"{path}: written\n" for path in new) or "nothing to do\n")
    if asked.host == "gitlab":
        include = f"  - local: .gitlab/gen-{about.name}.yml"
        terminal.show(f"Have these lines in .gitlab-ci.yml:\n\ninclude:\n{include}\n")
    return FINE


def _about(asked: Namespace, going: Run) -> About:
    found = going.diagnostics
    spec = asked.spec.removeprefix("./")
    requirement = GEN if asked.requirement is None else asked.requirement
    if asked.publish and asked.host != "github":
        found.report(codes.NOT_PUBLISHED_THERE, at=None, host=asked.host)
    if is_url(spec) or not PATH.fullmatch(spec):
        hint = (
            "Name a file of the repository, by its path from the root, with letters,"
            " digits, `.`, `_` and `-`."
        )
        _unfit(found, "the path", asked.spec, hint)
    elif not os.path.isfile(spec):
        found.report(FILE_MISSING, at=Position(spec))
    if not REQUIREMENT.fullmatch(requirement):
        hint = "Write it as pip takes it, without quotes, such as gen-sdk==1.0."
        _unfit(found, "the requirement", requirement, hint)
    if not ADDRESS.fullmatch(asked.site):
        hint = "Write an address that begins with https://."
        _unfit(found, "the address", asked.site, hint)
    if inside := _inside():
        hint = "Run gen in the root of the repository, where workflows run."
        _unfit(found, "a folder below", inside, hint)
    going.arrow()
    return About(spec, find(spec).stem, requirement, asked.site)


def _unfit(found: Diagnostics, what: str, word: str, hint: str) -> None:
    found.report(codes.UNFIT_WORD, at=None, what=what, word=word, hint=hint)


def _inside() -> str:
    """Where we are in a repository; empty in its root, and where there is none yet."""
    try:
        return Repository(for_git()).inside
    except NoGit:
        return ""


def _put(asked: Namespace, about: About, found: Diagnostics) -> list[str]:
    try:
        return put(recipes(about, asked.host, publish=asked.publish))
    except Other as other:
        found.report(codes.OTHER_FILE, at=None, path=other.path, reason=other.reason)
    except OSError as error:
        place = str(error.filename or ".")
        reason = (error.strerror or "unknown reason").lower()
        found.report(codes.CANNOT_PUT, at=None, path=place, reason=reason)
    raise Stopped

"""What does the user want of a release? The words of the command line, read and checked."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import release_usage as codes
from generator.sdk.versions import Version, parse_version
from generator.today import NoDate, release_date


@dataclass(frozen=True, slots=True)
class Wishes:
    """`versions` are by package, `stage` is empty for a final release."""

    date: str
    versions: Mapping[str, Version]
    stage: str
    may_be_lower: bool


def wishes(
    asked: Namespace, packages: Sequence[str], diagnostics: Diagnostics
) -> Wishes:
    versions = {}
    for given in asked.versions:
        name, _, text = given.partition("=")
        version = parse_version(text)
        if version is None or name not in packages:
            diagnostics.report(
                codes.WRONG_VERSION,
                at=None,
                given=given,
                package=name if name in packages else packages[0],
                packages=", ".join(packages),
            )
        else:
            versions[name] = version
    return Wishes(_date(asked, diagnostics), versions, asked.pre, asked.allow_lower)


def _date(asked: Namespace, diagnostics: Diagnostics) -> str:
    try:
        return release_date(asked.date)
    except NoDate as wrong:
        diagnostics.report(
            codes.WRONG_DATE, at=None, given=wrong.given, source=wrong.source
        )
        return ""

"""Where do our packages and the official ones differ, as far as we know? `differences.yaml` as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast

from generator.diagnostics import Diagnostics
from generator.document.read import read
from tests.real.sent import Sent

FILE = Path(__file__).with_name("differences.yaml")

Official: TypeAlias = Literal["python", "npm"]


@dataclass(frozen=True, slots=True)
class Spelling:
    """Two spellings of one thing, in a path, in a query or in a body that is a form."""

    where: Literal["path", "query", "form"]
    ours: str
    theirs: str
    reason: str

    def respell(self, one: Sent) -> Sent:
        match self.where:
            case "path":
                return replace(one, path=one.path.replace(self.ours, self.theirs))
            case "query":
                return replace(one, query=one.query.replace(self.ours, self.theirs))
            case "form" if _is_form(one):
                ours, theirs = self.ours.encode(), self.theirs.encode()
                return replace(one, body=one.body.replace(ours, theirs))
            case "form":
                return one


def _is_form(one: Sent) -> bool:
    return one.headers["Content-Type"] == "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says, None where it is absent."""

    name: str
    ours: str | None
    theirs: str | None
    reason: str

    def respell(self, one: Sent) -> Sent:
        if one.headers[self.name] != self.ours:
            return one
        return replace(one, headers={**one.headers, self.name: self.theirs})


Difference: TypeAlias = Spelling | Header


@dataclass(frozen=True, slots=True)
class Value:
    """What both packages make of a form with such a value."""

    given: Mapping[str, Any]
    ours: str
    theirs: str
    reason: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A call that theirs does not make."""

    call: str
    reason: str


@dataclass(frozen=True, slots=True)
class Absent:
    """Operations whose paths start with one of these."""

    reason: str
    paths: tuple[str, ...]

    def holds(self, path: str) -> bool:
        return any(f"{path}/".startswith(f"{start}/") for start in self.paths)


@dataclass(frozen=True, slots=True)
class Differences:
    """`absent` are the same of both official packages."""

    listed: tuple[Difference, ...]
    refusals: tuple[Refusal, ...]
    values: Mapping[str, Value]
    absent: tuple[Absent, ...]


@cache
def differences(official: Official) -> Differences:
    """An entry without a reason, or with anything else amiss, is a TypeError."""
    diagnostics = Diagnostics()
    document = read(str(FILE), diagnostics)
    assert document is not None and not list(diagnostics)
    tree = cast("Mapping[str, Any]", document.tree)

    def of(entries: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
        for entry in entries:
            if official in entry["of"]:
                yield {key: entry[key] for key in entry if key != "of"}

    spellings = tuple(Spelling(**entry) for entry in of(tree["spellings"]))
    headers = tuple(Header(**entry) for entry in of(tree["headers"]))
    return Differences(
        (*headers, *spellings),
        tuple(Refusal(**entry) for entry in of(tree["refusals"])),
        {
            name: Value(**found)
            for name, entry in tree["values"].items()
            for found in of([entry])
        },
        tuple(
            Absent(entry["reason"], tuple(entry["paths"])) for entry in tree["absent"]
        ),
    )


def why_absent(paths: Iterable[str], official: Official) -> Counter[str]:
    """How many of the paths there are for each reason. Each has one, and every start is of use."""
    missing, listed = list(paths), differences(official).absent
    reasons: Counter[str] = Counter()
    for path in missing:
        (group,) = [one for one in listed if one.holds(path)]
        reasons[group.reason] += 1
    starts = [start for group in listed for start in group.paths]
    used = [s for s in starts if any(f"{p}/".startswith(f"{s}/") for p in missing)]
    assert used == starts
    return reasons

"""How is all of it said in a pull request?

In: what is known, and what the workflow knows. Out: Markdown. Text of the document, and names of files, stand
in code alone: nothing of them is markup, calls anybody or closes anything. Bounded, as a comment is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from generator.changes.markdown import as_markdown
from generator.changes.quote import span
from generator.ci.fresh import Finding
from generator.ci.told import Compared, NotCompared, Output, Told
from generator.diagnostics.frame import clean

_MOST = 60_000
"""Characters of all; a comment on GitHub may have 65,536."""

_FINDINGS, _PAGES, _PATHS, _WORDS = 20, 20, 5, 20
"""How many of each are shown."""

_ADDRESS = 1_000


_URL = "%/:?#@&=+~,;"
"""What may stand in an address as it is."""


@dataclass(frozen=True, slots=True)
class Extra:
    """What the workflow says: commands that install a preview, and the address of the site."""

    install: Sequence[str] = ()
    site: str = ""


def marker(spec: str) -> str:
    """The first line of a comment, by which a later run finds it. Nobody sees it."""
    return f"<!-- gen ci comment {quote(spec).replace('--', '-%2D')} -->"


def as_comment(told: Told, extra: Extra) -> str:
    head = f"{marker(told.spec)}\n"
    return head + as_body(told, extra, most=_MOST - len(head))


def as_body(told: Told, extra: Extra, *, most: int = _MOST) -> str:
    """The same without the marker, for a pull request of gen's own."""
    sections = [
        _output(told.output, told.spec),
        _findings(told.fresh),
        _install(extra.install),
        _pages(told.pages, extra.site),
    ]
    rest = "".join(
        "\n" + "\n".join(lines) + "\n" for lines in map(list, sections) if lines
    )
    return _changes(told.changes, most - len(rest)) + rest


def _changes(changes: Compared | NotCompared, most: int) -> str:
    match changes:
        case Compared(found, sides):
            return as_markdown(found, sides, most)
        case NotCompared(name, because, findings):
            told = [f"## SDK changes: not known\n\n{span(name)} {because}"]
            told += ["", *_listed(findings)] if findings else []
            return "\n".join(told) + "\n"


def _output(output: Output | None, spec: str) -> Iterator[str]:
    if output is None:
        return
    yield "### Committed output"
    yield ""
    if output.none:
        yield f"There is none in {span(output.home)}."
        return
    if not output.differing:
        yield f"{span(output.home)} is as a build gives it."
        return
    files = (
        f"{len(output.differing):,} files" if len(output.differing) > 1 else "a file"
    )
    yield (
        f"{span(output.home)} is **out of date**: {files} would change."
        f" `gen build` of {span(spec)} brings it up to date."
    )
    yield ""
    yield from _first([f"- {span(one)}" for one in output.differing], _PATHS)


def _findings(found: Sequence[Finding]) -> Iterator[str]:
    if found:
        yield f"### Findings: {len(found):,} new"
        yield ""
        yield from _listed(found)


def _listed(found: Sequence[Finding]) -> Iterator[str]:
    hardest = sorted(found, key=lambda one: _ORDER.index(one["severity"]))
    yield from _first(
        ["\n".join(_entry(one)) for one in hardest],
        _FINDINGS,
    )


_ORDER = ("error", "warning", "note")


def _entry(one: Finding) -> Iterator[str]:
    place = f" {span(_place(one))}" if one["path"] else ""
    yield f"- **{one['severity']} {one['code']}**{place}: {span(one['message'])}"
    if one["help"]:
        yield f"  <sub>Help:</sub> {span(one['help'])}"


def _place(one: Finding) -> str:
    return f"{one['path']}:{one['line']}:{one['column']}"


def _install(commands: Sequence[str]) -> Iterator[str]:
    """A fence that is longer than any in it."""
    if not commands:
        return
    lines = [clean(one) for one in commands[:_WORDS]]
    runs = (len(run) for line in lines for run in re.findall("`+", line))
    fence = "`" * max(3, 1 + max(runs, default=0))
    yield from ("### Try it", "", f"{fence}sh", *lines, fence)


def _pages(pages: tuple[str, ...] | None, site: str) -> Iterator[str]:
    if not pages:
        return
    yield f"### Pages of the site: {len(pages):,} changed"
    yield ""
    base = f"{quote(site.rstrip('/'), safe=_URL)}/" if site else ""
    shown = [_page(path, base) for path in pages]
    yield from _first(shown, _PAGES)


def _page(path: str, base: str) -> str:
    address = f"{base}{quote(path)}"
    fits = bool(base) and len(address) <= _ADDRESS
    return f"- [{span(path)}](<{address}>)" if fits else f"- {span(path)}"


def _first(lines: Sequence[str], most: int) -> Iterator[str]:
    yield from lines[:most]
    if len(lines) > most:
        yield f"- … and {len(lines) - most:,} more."

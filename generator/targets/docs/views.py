"""What each template prints: one frozen view per template, of the same name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.code import Code
from generator.targets.docs.quote import text


@dataclass(frozen=True, slots=True)
class SliceView:
    """A file of JSON."""

    data: Code


@dataclass(frozen=True, slots=True)
class LinkView:
    """`method` is that of HTTP, in upper case. `is_current`: it leads to where it stands."""

    href: Code
    method: Code
    text: Code
    path: Code
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class RowView:
    """An argument or a field. `end` closes the lists that end with it. `anchor` is what others with the
    same description lead to, mostly empty.

    `id` is its own name, empty where nothing links to it, and `link` the same in an address.
    """

    id: Code
    link: Code
    name: Code
    place: Code
    type: Code
    is_required: bool
    is_deprecated: bool
    docs: Code
    anchor: Code
    asked: Code
    has_inside: bool
    end: Code


@dataclass(frozen=True, slots=True)
class CallView:
    """How a language calls the operation."""

    title: Code
    call: Code


@dataclass(frozen=True, slots=True)
class ProgramView:
    """`code` is filled in when the program is rendered."""

    language: Code
    title: Code
    code: Code


@dataclass(frozen=True, slots=True)
class AnswerView:
    status: Code
    docs: Code
    anchor: Code


@dataclass(frozen=True, slots=True)
class CodeView:
    value: Code
    docs: Code


@dataclass(frozen=True, slots=True)
class SchemeView:
    """`sent` says how its secret travels."""

    id: Code
    sent: Code
    docs: Code
    environment: Code


@dataclass(frozen=True, slots=True)
class PageView:
    """`root` is the way up to the root of the site. What is empty has no heading.

    `siblings` are of the same service; `others` leads to all of them, and is empty where they are all.
    """

    root: Code
    provider: Code
    package: Code
    title: Code
    description: Code
    method: Code
    path: Code
    docs: Code
    is_deprecated: bool
    calls: tuple[CallView, ...]
    arguments: tuple[RowView, ...]
    options: tuple[RowView, ...]
    returned: Code
    result: Code
    fields: tuple[RowView, ...]
    failures: tuple[AnswerView, ...]
    kinds: tuple[CodeView, ...]
    more_kinds: Code
    codes: tuple[CodeView, ...]
    more_codes: Code
    callbacks: tuple[Code, ...]
    schemes: tuple[SchemeView, ...]
    service: Code
    siblings: tuple[LinkView, ...]
    others: Code
    others_href: Code
    previous: LinkView | None
    next: LinkView | None
    slice: Code
    programs: tuple[ProgramView, ...]

    def showing(self, texts: Sequence[str]) -> PageView:
        """With the texts of its programs, in their order."""
        shown = zip(self.programs, texts, strict=True)
        made = tuple(replace(one, code=text(said)) for one, said in shown)
        return replace(self, programs=made)


@dataclass(frozen=True, slots=True)
class SectionView:
    id: Code
    title: Code
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    root: Code
    provider: Code
    package: Code
    version: Code
    docs: Code
    about: tuple[Code, ...]
    sections: tuple[SectionView, ...]
    count: Code

"""What do templates show of names that things had in earlier versions?"""

from __future__ import annotations

from dataclasses import dataclass

from generator.code import Code


@dataclass(frozen=True, slots=True)
class FormerTypeView:
    """A type alias under an old name. `is_spaced`: a blank line goes before."""

    docs: Code
    alias: Code
    is_spaced: bool = True


@dataclass(frozen=True, slots=True)
class FormerMemberView:
    docs: Code
    member: Code


@dataclass(frozen=True, slots=True)
class FormerHolderView:
    """An interface of calls by their old names."""

    name: Code
    members: tuple[FormerMemberView, ...]


@dataclass(frozen=True, slots=True)
class FormerView:
    """src/former.ts. Imports and statements are whole."""

    holders: tuple[FormerHolderView, ...]
    statements: tuple[Code, ...]
    imports: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class FormerFunctionsView:
    """The module of what is no service any more."""

    exports: tuple[Code, ...]

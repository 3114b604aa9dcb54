"""What does a document say once overlays have been laid over it?

In: a Document and the actions of its overlays, in order. Out: a Document with another tree, and
where each changed part of it is written. The text stays, since pointers still lead into it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from generator.diagnostics import Diagnostics, Pointer, Related
from generator.diagnostics.codes import overlay as codes
from generator.diagnostics.codes.document import TOO_DEEP
from generator.document.jsonpath.budget import Budget, Exhausted
from generator.document.jsonpath.model import Location, Query
from generator.document.jsonpath.select import select
from generator.document.limits import MAX_DEPTH, MAX_OVERLAY_STEPS
from generator.document.model import Document, Json
from generator.document.overlay.draft import Draft, Misfit, TooDeep, tokens
from generator.document.overlay.model import Action, Copy, Remove, Update
from generator.document.overlay.nearest import Hints
from generator.document.overlay.origins import Origins

_STEPS_OF_A_CHARACTER = 4
"""A large document is fairly looked through some dozens of times."""


def lay_over(
    document: Document, actions: Iterable[Action], diagnostics: Diagnostics
) -> tuple[Document, Origins]:
    budget = Budget(MAX_OVERLAY_STEPS + _STEPS_OF_A_CHARACTER * len(document.text))
    draft = Draft(document.tree, Origins(document.path), budget)
    hints = Hints(budget)
    for action in actions:
        try:
            _Laying(draft, hints, diagnostics).act(action)
        except Exhausted:
            diagnostics.report(codes.OVERLAY_COSTLY, at=action.at, text=action.text)
            break
        except TooDeep as deep:
            diagnostics.report(TOO_DEEP, at=deep.at, limit=MAX_DEPTH)
    return replace(document, tree=draft.root), draft.origins


@dataclass(frozen=True, slots=True)
class _Laying:
    draft: Draft
    hints: Hints
    diagnostics: Diagnostics

    def act(self, action: Action) -> None:
        targets = self._selected(action.target, action.text, action.at)
        match action.change:
            case Update(value=value, at=at):
                self._merge(targets, value, at)
            case Copy() as copy:
                self._copy(targets, copy)
            case Remove(at=at):
                self._remove(targets, at)
            case _:
                assert_never(action.change)

    def _selected(self, query: Query, text: str, at: Pointer) -> list[Location]:
        """Each place once."""
        root = self.draft.root
        nodes = select(query, root, self.draft.budget)
        found = list(dict.fromkeys(location for location, _ in nodes))
        if not found:
            hint = self.hints.hint(query, text, root)
            self.diagnostics.report(
                codes.OVERLAY_UNMATCHED, at=at, text=text, hint=hint
            )
        return found

    def _merge(self, targets: list[Location], value: Json, at: Pointer) -> None:
        for location in targets:
            try:
                self.draft.merge(location, value, at)
            except Misfit as misfit:
                place = self.draft.origins.of(tokens(misfit.location))
                self.diagnostics.report(
                    codes.OVERLAY_MISFIT,
                    at=misfit.at,
                    related=(Related(place, "this is there"),),
                    problem=misfit.problem,
                )
                return

    def _copy(self, targets: list[Location], copy: Copy) -> None:
        found = self._selected(copy.source, copy.text, copy.at)
        if len(found) > 1:
            self.diagnostics.report(
                codes.OVERLAY_COPY, at=copy.at, text=copy.text, count=len(found)
            )
        elif found:
            _, value = select(copy.source, self.draft.root, self.draft.budget)[0]
            at = self.draft.origins.of(tokens(found[0]))
            self._merge(targets, self.draft.copied(value), at)

    def _remove(self, targets: list[Location], at: Pointer) -> None:
        """What is inside before what is around it: places stay true."""
        around: dict[Location, set[str | int]] = {}
        for location in targets:
            if location:
                around.setdefault(location[:-1], set()).add(location[-1])
            else:
                problem = "the whole document cannot be removed"
                self.diagnostics.report(codes.OVERLAY_MISFIT, at=at, problem=problem)
        for place in sorted(around, key=len, reverse=True):
            self.draft.remove(place, around[place])

"""What does a template of the user's ask for, and does its view offer that?

In: an expression of a template, and what is offered where it stands. Out: what it holds, and findings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from jinja2 import nodes

from generator.diagnostics import Rule
from generator.diagnostics.codes import templates as codes
from generator.output.custom import nearest
from generator.output.offered import Flag, Many, Offered, Perhaps, Text, View, word

WIDEST = 40
"""Columns that a block may be moved."""

_LOOP = ("first", "last")


@dataclass(frozen=True, slots=True)
class Scope:
    """`tested` are the dotted names that are known to be there. `loops`: inside of a loop."""

    names: Mapping[str, Offered]
    tested: frozenset[str] = frozenset()
    loops: bool = False

    def within(self, name: str, items: Offered) -> Scope:
        """In a loop, where each item has this name."""
        hidden = f"{name}."
        left = (one for one in self.tested if not f"{one}.".startswith(hidden))
        return Scope({**self.names, name: items}, frozenset(left), loops=True)

    def where(self, test: nodes.Node) -> Scope:
        """Where a test has passed."""
        return replace(self, tested=self.tested | frozenset(_tested(test)))


def _tested(test: nodes.Node) -> list[str]:
    match test:
        case nodes.Name() | nodes.Getattr():
            return [dotted(test)]
        case nodes.And():
            return [*_tested(test.left), *_tested(test.right)]
        case _:
            return []


def dotted(node: nodes.Node) -> str:
    """Empty for what is no name with dots."""
    match node:
        case nodes.Name(name=name):
            return str(name)
        case nodes.Getattr(node=holder, attr=attr):
            above = dotted(holder)
            return f"{above}.{attr}" if above else ""
        case _:
            return ""


def last(name: str) -> str:
    """Of the words between dots."""
    return name.rpartition(".")[2]


def a_word(held: Offered) -> str:
    kind = word(held)
    return f"an {kind}" if kind[0] in "AEIOU" else f"a {kind}"


class Refuse(Protocol):
    """Reports a finding about a node; `near` is what stands at its column."""

    def __call__(
        self, rule: Rule, node: nodes.Node, near: str, **facts: Any
    ) -> None: ...


def printed(node: nodes.Node, scope: Scope, refuse: Refuse) -> None:
    if isinstance(node, nodes.Filter) and is_indent(node) and node.node is not None:
        node = node.node
    held = value(node, scope, refuse)
    if held is None or isinstance(held, Text):
        return
    name = dotted(node)
    refuse(
        codes.OTHER_KIND,
        node,
        last(name),
        value=name,
        kind=a_word(held),
        what="printed",
        hint=_instead(name, held),
    )


def _instead(name: str, held: Offered) -> str:
    match held:
        case Flag():
            return f"Test it: `{{% if {name} %}}`."
        case Many():
            return f"Go through it: `{{% for one in {name} %}}`."
        case View(fields=fields):
            return f"Print one of its fields: {', '.join(one for one, _ in fields)}."
        case _:
            return f"Test it first: `{{% if {name} %}}`."


def items(node: nodes.Node, scope: Scope, refuse: Refuse) -> Offered | None:
    """What a loop goes through, one of them. None where that has been reported."""
    held = value(node, scope, refuse)
    if held is None or isinstance(held, Many):
        return held.items if held else None
    name = dotted(node)
    what = "gone through"
    hint = "A loop goes through a list."
    refuse(
        codes.OTHER_KIND,
        node,
        last(name),
        value=name,
        kind=a_word(held),
        what=what,
        hint=hint,
    )
    return None


def tested(node: nodes.Node, scope: Scope, refuse: Refuse) -> None:
    match node:
        case nodes.Not(node=inner):
            tested(inner, scope, refuse)
        case nodes.And(left=left, right=right):
            tested(left, scope, refuse)
            tested(right, scope.where(left), refuse)
        case nodes.Or(left=left, right=right):
            tested(left, scope, refuse)
            tested(right, scope, refuse)
        case nodes.Compare(expr=left, ops=[nodes.Operand(op="eq" | "ne", expr=right)]):
            for side in (left, right):
                if not _is_text(side):
                    printed(side, scope, refuse)
        case _:
            value(node, scope, refuse)


def _is_text(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, str)


def value(node: nodes.Node, scope: Scope, refuse: Refuse) -> Offered | None:
    """None where the view has no such thing, which has been reported."""
    match node:
        case nodes.Getattr(node=nodes.Name(name="loop"), attr=name) if scope.loops:
            if name in _LOOP:
                return Flag()
            refuse(codes.NOT_SAID, node, name, what=f"ask for loop.{name}")
        case nodes.Name(name=name):
            if name in scope.names:
                return scope.names[name]
            where = "in the view of this template"
            _missing(node, str(name), where, list(scope.names), refuse)
        case nodes.Getattr(node=holder, attr=name):
            held = value(holder, scope, refuse)
            if isinstance(held, Perhaps) and dotted(holder) in scope.tested:
                held = held.shown
            if held is not None:
                return _field(node, held, name, refuse)
        case _:
            refuse(codes.NOT_SAID, node, "", what=said(node))
    return None


def _field(
    node: nodes.Getattr, held: Offered, name: str, refuse: Refuse
) -> Offered | None:
    holder = dotted(node.node)
    match held:
        case View():
            found = held.field(name)
            if found is None:
                known = [one for one, _ in held.fields]
                _missing(node, name, f"in {holder}, {a_word(held)}", known, refuse)
            return found
        case Perhaps():
            refuse(
                codes.OTHER_KIND,
                node,
                last(holder),
                value=holder,
                kind=a_word(held),
                what=f"asked for {name}",
                hint=_instead(holder, held),
            )
        case _:
            _missing(node, name, f"in {holder}, {a_word(held)}", [], refuse)
    return None


def _missing(
    node: nodes.Node, name: str, where: str, known: list[str], refuse: Refuse
) -> None:
    near = f"{nearest(name, known)} ".lstrip()
    there = f"It has {', '.join(known)}." if known else "It has no fields."
    refuse(codes.NOT_OFFERED, node, name, name=name, where=where, hint=near + there)


def is_indent(node: nodes.Filter) -> bool:
    widths = [one.value for one in node.args if isinstance(one, nodes.Const)]
    plain = not node.kwargs and not node.dyn_args and not node.dyn_kwargs
    fits = all(type(one) is int and 0 <= one <= WIDEST for one in widths)
    return (
        node.name == "indent" and plain and fits and len(widths) == len(node.args) <= 1
    )


_SAID = {
    "Const": "print a text of its own, or test one alone",
    "TemplateData": "print a text of its own, or test one alone",
    "Call": "call anything",
    "Getitem": "ask for an item by a number or a key",
    "CondExpr": "choose with `if` in the middle of an expression",
    "Concat": "join texts",
    "Test": "use `is`",
    "Compare": "compare but by `==` and `!=`, once",
    "Assign": "set a name",
    "AssignBlock": "set a name",
    "Macro": "have a macro",
    "CallBlock": "have a macro",
    "Import": "import",
    "FromImport": "import",
    "Extends": "extend another",
    "Block": "have a block that others fill",
    "For": "have a loop that is recursive, or names more than one thing",
    "Include": "include by anything but one name, or without what is offered",
    "With": "set a name",
}


def said(node: nodes.Node) -> str:
    """What the node does, in the words of who writes templates."""
    if isinstance(node, nodes.Filter):
        return f"use the filter {node.name} so"
    name = type(node).__name__
    plain = re.sub(r"(?<!^)(?=[A-Z])", " ", name).lower()
    return _SAID.get(name, f"say what Jinja calls {plain}")

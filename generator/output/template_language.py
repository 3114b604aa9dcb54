"""Does a template of the user's say only what a template may, of what its view offers?

In: a target and the templates that take the place of ours. Out: findings, each at its line. What passes
can fail for no document, and can do nothing but print what it is offered.

Templates print dotted values, go through lists, test, include a template by name and indent. All of
that is known before anything is rendered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from generator.diagnostics import Diagnostics, Position, Rule
from generator.diagnostics.codes import templates as codes
from generator.output import template_values as values
from generator.output import templates
from generator.output.custom import OURS, Custom, CustomTemplate, nearest
from generator.output.model import BrokenOutput
from generator.output.offered import Offered, offered
from generator.output.template_values import Scope
from generator.targets.base import load


def check_templates(custom: Custom, diagnostics: Diagnostics) -> None:
    for target in dict.fromkeys(one.target for one in custom.templates):
        _check(target, custom.of(target), diagnostics)


def _check(
    target: str, custom: tuple[CustomTemplate, ...], diagnostics: Diagnostics
) -> None:
    before = len(diagnostics)
    for one in custom:
        try:
            deep = _depth(parsed(one.text)) > _DEEPEST
        except TemplateSyntaxError as error:
            problem = (error.message or "").rstrip(".")
            quoted = re.search(r"'([^']+)'", problem)
            at = position(one, error.lineno, quoted[1] if quoted else "")
            diagnostics.report(codes.BROKEN_TEMPLATE, at=at, problem=problem)
        except RecursionError:
            deep = True
        if len(diagnostics) == before and deep:
            _report_deep(one, diagnostics)
    if len(diagnostics) == before:
        Walk(target, custom, diagnostics).all()
    if len(diagnostics) == before:  # Jinja computes constants as it compiles
        _compile(custom, diagnostics)


def _compile(custom: tuple[CustomTemplate, ...], diagnostics: Diagnostics) -> None:
    """Blocks become those of Python, which has a limit for them."""
    for one in custom:
        try:
            compile(Environment().compile(one.text, raw=True), one.name, "exec")
        except SyntaxError:
            _report_deep(one, diagnostics)


def _report_deep(template: CustomTemplate, diagnostics: Diagnostics) -> None:
    at = Position(template.path)
    problem = "it is nested too deep"
    diagnostics.report(codes.BROKEN_TEMPLATE, at=at, problem=problem)


_DEEPEST = 60


def _depth(tree: nodes.Node) -> int:
    deepest, level = 0, [tree]
    while level:
        deepest += 1
        level = [inner for node in level for inner in node.iter_child_nodes()]
    return deepest


def parsed(text: str) -> nodes.Template:
    return Environment().parse(text)


@lru_cache(maxsize=128)
def _ours(target: str, name: str) -> nodes.Template:
    return parsed(templates.read(target, name).decode())


@dataclass(frozen=True, slots=True)
class Spot:
    """A template on the walk. `site` is where one of the user's includes it, if it is ours.

    `chain` are those that it is included by, itself the last.
    """

    name: str
    template: CustomTemplate | None
    site: Position | None
    chain: tuple[str, ...]


@dataclass(slots=True)
class Walk:
    """`offers` are what each template is offered that others include, once for each of these. `unfit`
    are those of ours that were said to be included where they cannot be."""

    target: str
    custom: tuple[CustomTemplate, ...]
    diagnostics: Diagnostics
    offers: dict[str, list[Mapping[str, Offered]]] = field(default_factory=dict)
    reached: dict[str, None] = field(default_factory=dict)
    unfit: set[tuple[Position, str]] = field(default_factory=set)

    def all(self) -> None:
        for name, view in load(self.target).views().items():
            self.one(name, dict(offered(view).fields))

    def one(self, name: str, offers: Mapping[str, Offered]) -> None:
        self._enter(name, Scope(offers), Spot("", None, None, ()))

    def _enter(self, name: str, scope: Scope, by: Spot) -> None:
        template = self._custom(name)
        plain = name.removeprefix(OURS)
        key = plain if template else OURS + plain
        self.reached[key] = None
        spot = Spot(plain, template, by.site, (*by.chain, key))
        tree = parsed(template.text) if template else _ours(self.target, plain)
        self._body(tree.body, scope, spot)

    def _custom(self, name: str) -> CustomTemplate | None:
        return next((one for one in self.custom if one.name == name), None)

    def _body(self, body: list[nodes.Node], scope: Scope, spot: Spot) -> None:
        for node in body:
            self._node(node, scope, spot)

    def _node(self, node: nodes.Node, scope: Scope, spot: Spot) -> None:
        refuse = self._refusing(spot)
        match node:
            case nodes.Output():
                for one in node.nodes:
                    if not isinstance(one, nodes.TemplateData):
                        values.printed(one, scope, refuse)
            case nodes.For(recursive=False, target=nodes.Name(name=name)):
                self._loop(node, str(name), scope, spot)
            case nodes.If():
                self._choice(node, scope, spot)
            case nodes.Include(template=nodes.Const(value=str(name))) if (
                node.with_context and not node.ignore_missing
            ):
                self._include(node, name, scope, spot)
            case nodes.FilterBlock() if values.is_indent(node.filter):
                self._body(node.body, scope, spot)
            case nodes.FilterBlock():
                refuse(codes.NOT_SAID, node, "", what=values.said(node.filter))
            case _:
                refuse(codes.NOT_SAID, node, "", what=values.said(node))

    def _loop(self, node: nodes.For, name: str, scope: Scope, spot: Spot) -> None:
        refuse = self._refusing(spot)
        items = values.items(node.iter, scope, refuse)
        if items is not None:
            inner = scope.within(name, items)
            if node.test is not None:
                # Jinja numbers items behind the test, so that it cannot ask for that.
                values.tested(node.test, replace(inner, loops=False), refuse)
                inner = inner.where(node.test)
            self._body(node.body, inner, spot)
        self._body(node.else_, scope, spot)

    def _choice(self, node: nodes.If, scope: Scope, spot: Spot) -> None:
        values.tested(node.test, scope, self._refusing(spot))
        self._body(node.body, scope.where(node.test), spot)
        for other in node.elif_:
            self._choice(other, scope, spot)
        self._body(node.else_, scope, spot)

    def _include(
        self, node: nodes.Include, name: str, scope: Scope, spot: Spot
    ) -> None:
        plain = name.removeprefix(OURS)
        key = name if self._custom(name) else OURS + plain
        if plain not in templates.names(self.target):
            problem = "there is no template of that name"
            hint = nearest(plain, templates.names(self.target))
        elif key in spot.chain:
            problem = "that would include itself without end"
            hint = f"`{OURS}{plain}` is the one of gen." if OURS not in name else ""
        else:
            self.offers.setdefault(plain, []).append(scope.names)
            site = spot.site
            if spot.template:
                site = position(spot.template, node.lineno, name)
            # A loop is known where it stands alone.
            outer = replace(scope, loops=False)
            self._enter(name, outer, replace(spot, site=site))
            return
        refuse = self._refusing(spot)
        hint = hint or "Include a template of the same target by its name."
        refuse(codes.UNFIT_INCLUDE, node, name, name=name, problem=problem, hint=hint)

    def _refusing(self, spot: Spot) -> values.Refuse:
        def refuse(rule: Rule, node: nodes.Node, near: str, **facts: Any) -> None:
            if spot.template is not None:
                at = position(spot.template, node.lineno, near)
                self.diagnostics.report(rule, at=at, **facts)
                return
            said = rule.message.format(**facts)
            if spot.site is None:
                place = f"templates/{self.target}/{spot.name}:{node.lineno}"
                raise BrokenOutput(f"{place}: {said}")
            if (spot.site, spot.name) in self.unfit:
                return  # one reason will do
            self.unfit.add((spot.site, spot.name))
            self.diagnostics.report(
                codes.UNFIT_INCLUDE,
                at=spot.site,
                name=spot.name,
                problem=said,
                hint=f"Include it where it is offered what its own view has: {_asks(rule, facts)}.",
            )

        return refuse


def _asks(rule: Rule, facts: Mapping[str, Any]) -> str:
    return str(facts.get("name") or facts.get("value") or "all of it")


def position(template: CustomTemplate, line: int, near: str) -> Position:
    """At the word, where the line has it in a tag; else at the first tag, or at what shows first."""
    lines = re.split(r"\r\n|\n|\r", template.text)
    text = lines[line - 1] if line <= len(lines) else ""
    blank = len(text) - len(text.lstrip())
    start = text.find("{") if "{" in text else blank
    found = re.compile(rf"(?<!\w){re.escape(near)}(?!\w)").search(text, start)
    return Position(
        template.path, line, (found.start() if near and found else start) + 1
    )


def offers(target: str, name: str) -> Mapping[str, Offered]:
    """What a template is offered wherever it is rendered or included."""
    views = load(target).views()
    return (
        dict(offered(views[name]).fields) if name in views else included(target)[name]
    )


@lru_cache
def included(target: str) -> Mapping[str, Mapping[str, Offered]]:
    """What our own templates offer to those that they include, whoever includes them."""
    walk = Walk(target, (), Diagnostics())
    walk.all()
    return {name: dict(_common(offers)) for name, offers in sorted(walk.offers.items())}


def _common(
    offers: list[Mapping[str, Offered]],
) -> Iterator[tuple[str, Offered]]:
    first, *others = offers
    for name, held in first.items():
        if all(one.get(name) == held for one in others):
            yield name, held


@lru_cache
def made_with(
    target: str, name: str, custom: tuple[CustomTemplate, ...]
) -> tuple[CustomTemplate, ...]:
    """Those of the user's templates that a file is made with, by the template that it is rendered by."""
    walk = Walk(target, custom, Diagnostics())
    walk.one(name, dict(offered(load(target).views()[name]).fields))
    return tuple(one for one in custom if one.name in walk.reached)

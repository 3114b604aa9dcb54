"""What a template may say, and what it asks of its view.

A template prints dotted values, loops over sequences, tests one flag, includes a template by name
and indents blocks. This walks the parsed template with the types of the view's fields at hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from jinja2 import Environment, nodes

from generator.code import Code
from generator.output import templates


@dataclass
class Walk:
    """`used` are the fields that were asked for, by class; `wrong` is all that may not be."""

    target: str
    used: set[tuple[type, str]]
    included: set[str]
    wrong: list[str]

    def template(self, name: str, scope: Mapping[str, Any]) -> None:
        source = templates.read(self.target, name).decode()
        for node in Environment().parse(source).body:
            self.node(node, scope, f"{self.target}/{name}")

    def node(self, node: nodes.Node, scope: Mapping[str, Any], place: str) -> None:
        match node:
            case nodes.Output():
                for printed in node.nodes:
                    if not isinstance(printed, nodes.TemplateData):
                        self.printed(printed, scope, place)
            case nodes.For(
                target=nodes.Name(), test=None, recursive=False, else_=[]
            ) if isinstance(node.target, nodes.Name):
                items = self.type_of(node.iter, scope, place)
                item = get_args(items)[0] if get_origin(items) is tuple else None
                if item is None:
                    self.refuse(node, place, "loops over what is no sequence")
                self.body(node.body, {**scope, node.target.name: item}, place)
            case nodes.If():
                self.flag(node.test, scope, place)
                self.body([*node.body, *node.elif_, *node.else_], scope, place)
            case nodes.Include(
                template=nodes.Const(value=str(name)), ignore_missing=False
            ):
                self.included.add(name)
                self.template(name, scope)
            case nodes.FilterBlock() if _is_indent(node.filter):
                self.body(node.body, scope, place)
            case _:
                self.refuse(node, place, f"says {type(node).__name__}")

    def body(
        self, body: list[nodes.Node], scope: Mapping[str, Any], place: str
    ) -> None:
        for node in body:
            self.node(node, scope, place)

    def printed(self, node: nodes.Node, scope: Mapping[str, Any], place: str) -> None:
        if (
            isinstance(node, nodes.Filter)
            and _is_indent(node)
            and node.node is not None
        ):
            node = node.node
        if self.type_of(node, scope, place) is not Code:
            self.refuse(node, place, "prints what is not Code")

    def flag(self, node: nodes.Node, scope: Mapping[str, Any], place: str) -> None:
        """A flag, or something that may be empty or absent."""
        if self.type_of(node, scope, place) is None:
            self.refuse(node, place, "tests what its view does not have")

    def type_of(self, node: nodes.Node, scope: Mapping[str, Any], place: str) -> Any:
        """None where the view has no such thing."""
        match node:
            case nodes.Name(name=name):
                if "" in scope and name in _hints(scope[""]) and name not in scope:
                    self.used.add((scope[""], name))
                    return _hints(scope[""])[name]
                return scope.get(name)
            case nodes.Getattr(node=owner, attr=name):
                holder = _present(self.type_of(owner, scope, place))
                if (
                    is_dataclass(holder)
                    and isinstance(holder, type)
                    and name in _hints(holder)
                ):
                    self.used.add((holder, name))
                    return _hints(holder)[name]
                return None
            case _:
                self.refuse(node, place, f"computes with {type(node).__name__}")
                return None

    def refuse(self, node: nodes.Node, place: str, why: str) -> None:
        self.wrong.append(f"{place}:{node.lineno} {why}")


def _is_indent(node: nodes.Filter) -> bool:
    widths = [one for one in node.args if isinstance(one, nodes.Const)]
    plain = not node.kwargs and not node.dyn_args and not node.dyn_kwargs
    return node.name == "indent" and plain and len(widths) == len(node.args) <= 1


def _present(hint: Any) -> Any:
    """X for `X | None`."""
    if get_origin(hint) is UnionType or isinstance(hint, UnionType):
        left = [one for one in get_args(hint) if one is not NoneType]
        return left[0] if len(left) == 1 else hint
    return hint


def _hints(view: type) -> dict[str, Any]:
    return {name: hint for name, hint in get_type_hints(view).items()}


def views_of(view: type) -> Iterator[type]:
    """The view and all that are nested in it."""
    yield view
    for field in fields(view):
        hint = _present(_hints(view)[field.name])
        inner = get_args(hint)[0] if get_origin(hint) is tuple else hint
        if is_dataclass(inner) and isinstance(inner, type):
            yield from views_of(inner)


def wrong_fields(view: type) -> Iterator[str]:
    """Fields that hold anything but Code, flags, views and tuples of these."""
    for field in fields(view):
        hint = _present(_hints(view)[field.name])
        inner = get_args(hint)[0] if get_origin(hint) is tuple else hint
        if inner is not Code and inner is not bool and not is_dataclass(inner):
            yield f"{view.__name__}.{field.name}: {hint}"

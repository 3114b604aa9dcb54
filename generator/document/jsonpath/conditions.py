"""Does the condition of a filter hold for a node (RFC 9535, 2.3.5.2)?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, assert_never

from generator.document.jsonpath.budget import Budget
from generator.document.jsonpath.functions import NOTHING, length, matches
from generator.document.jsonpath.model import (
    AllOf,
    AnyOf,
    Argument,
    Call,
    Comparison,
    Condition,
    Constant,
    Node,
    Not,
    Query,
)


@dataclass(frozen=True, slots=True)
class Conditions:
    """`nodes` runs a query, from the root or from the node that is looked at."""

    nodes: Callable[[Query, Node], list[Node]]
    budget: Budget

    def holds(self, condition: Condition, node: Node) -> bool:
        self.budget.spend()
        match condition:
            case AnyOf(parts=parts):
                return any(self.holds(part, node) for part in parts)
            case AllOf(parts=parts):
                return all(self.holds(part, node) for part in parts)
            case Not(inner=inner):
                return not self.holds(inner, node)
            case Query():
                return bool(self.nodes(condition, node))
            case Call():
                return self._called(condition, node) is True
            case Comparison():
                left = self._value(condition.left, node)
                right = self._value(condition.right, node)
                self.budget.spend(_size(left, right))
                return _compare(left, condition.operator, right)
            case _:
                assert_never(condition)

    def _value(self, argument: Argument, node: Node) -> object:
        match argument:
            case Constant(value=value):
                return value
            case Query():
                return _only(self.nodes(argument, node))
            case Call():
                return self._called(argument, node)
            case _:
                return self.holds(argument, node)

    def _called(self, call: Call, node: Node) -> object:
        first = call.arguments[0]
        match call.function:
            case "count" | "value":
                assert isinstance(first, Query)
                found = self.nodes(first, node)
                return len(found) if call.function == "count" else _only(found)
            case "length":
                return length(self._value(first, node))
            case _:
                text, pattern = (self._value(one, node) for one in call.arguments)
                whole = call.function == "match"
                return matches(text, pattern, whole=whole, budget=self.budget)


def _only(found: list[Node]) -> object:
    return found[0][1] if len(found) == 1 else NOTHING


def _size(left: object, right: object) -> int:
    """What a comparison may look at: not more than the smaller of two values."""
    waiting, size = [(left, right)], 0
    while waiting:
        one, other = waiting.pop()
        size += 1
        if isinstance(one, dict) and isinstance(other, dict):
            waiting.extend((one[key], other[key]) for key in one if key in other)
        elif isinstance(one, list) and isinstance(other, list):
            waiting.extend(zip(one, other))
        elif isinstance(one, str) and isinstance(other, str):
            size += min(len(one), len(other)) // 1_000
    return size


def _compare(left: object, operator: str, right: object) -> bool:
    match operator:
        case "==":
            return _same(left, right)
        case "!=":
            return not _same(left, right)
        case "<":
            return _less(left, right)
        case ">":
            return _less(right, left)
        case "<=":
            return _less(left, right) or _same(left, right)
        case _:
            return _less(right, left) or _same(left, right)


def _same(left: Any, right: Any) -> bool:
    """As JSON: true is not 1, but 1.0 is."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, dict) and isinstance(right, dict):
        same_keys = left.keys() == right.keys()
        return same_keys and all(_same(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        same_size = len(left) == len(right)
        return same_size and all(map(_same, left, right))
    return bool(left == right)


def _less(left: Any, right: Any) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return False
    numbers = isinstance(left, int | float) and isinstance(right, int | float)
    texts = isinstance(left, str) and isinstance(right, str)
    return bool(left < right) if numbers or texts else False

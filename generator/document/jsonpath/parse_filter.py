"""Which condition does a filter of a JSONPath set (RFC 9535, 2.3.5)?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.document.jsonpath.functions import FUNCTIONS
from generator.document.jsonpath.model import (
    AllOf,
    AnyOf,
    Argument,
    Call,
    Comparable,
    Comparison,
    Condition,
    Constant,
    Not,
    Operator,
    Query,
    Result,
)
from generator.document.jsonpath.scan import BrokenPath, Scanner

_OPERATORS: tuple[Operator, ...] = ("==", "!=", "<=", ">=", "<", ">")
_WORDS = {"true": True, "false": False, "null": None}


@dataclass(slots=True)
class FilterParser:
    """`query` reads a query where one comes next."""

    scanner: Scanner
    query: Callable[[Scanner], Query | None]

    def condition(self) -> Condition:
        parts = [self._all()]
        while self._then("||"):
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def _all(self) -> Condition:
        parts = [self._basic()]
        while self._then("&&"):
            parts.append(self._basic())
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _then(self, operator: str) -> bool:
        before = self.scanner.at
        self.scanner.blanks()
        if self.scanner.take(operator):
            self.scanner.blanks()
            return True
        self.scanner.at = before
        return False

    def _basic(self) -> Condition:
        scanner = self.scanner
        negated = bool(scanner.take("!"))
        scanner.blanks()
        if scanner.next() == "(":
            inner = self._inside()
        else:
            start = scanner.at
            left = self._operand()
            operator = "" if negated else self._operator()
            if operator:
                return self._comparison(left, operator, start)
            inner = _tested(left, start)
        return Not(inner) if negated else inner

    def _inside(self) -> Condition:
        self.scanner.deeper()
        self.scanner.need("(", "a bracket is missing")
        self.scanner.blanks()
        inner = self.condition()
        self.scanner.blanks()
        self.scanner.need(")", "a closing bracket is missing")
        self.scanner.depth -= 1
        return inner

    def _operator(self) -> Operator | None:
        before = self.scanner.at
        self.scanner.blanks()
        for operator in _OPERATORS:
            if self.scanner.take(operator):
                self.scanner.blanks()
                return operator
        self.scanner.at = before
        return None

    def _comparison(self, left: Argument, operator: Operator, start: int) -> Comparison:
        after = self.scanner.at
        right = self._operand()
        return Comparison(_compared(left, start), operator, _compared(right, after))

    def _operand(self) -> Constant | Query | Call:
        scanner = self.scanner
        query = self.query(scanner)
        if query is not None:
            return query
        start = scanner.at
        function = scanner.function()
        if function:
            return self._call(function, start)
        quoted = scanner.quoted()
        if quoted is not None:
            return Constant(quoted)
        number = scanner.number()
        if number is not None:
            return Constant(number)
        word = scanner.member()
        if word in _WORDS:
            return Constant(_WORDS[word])
        problem = (
            "a filter compares @, $, functions, 'texts', numbers, true, false and null"
        )
        raise BrokenPath(problem, start)

    def _call(self, name: str, start: int) -> Call:
        signature = FUNCTIONS.get(name)
        if signature is None:
            known = ", ".join(FUNCTIONS)
            raise BrokenPath(f"there is no function {name}; known are {known}", start)
        self.scanner.deeper()
        arguments: list[Argument] = []
        self.scanner.blanks()
        while not self.scanner.take(")"):
            if arguments:
                self.scanner.need(",", "a comma or ) is missing")
                self.scanner.blanks()
            at = self.scanner.at
            argument = self._argument()
            if len(arguments) < len(signature.takes):
                _check(argument, signature.takes[len(arguments)], at)
            arguments.append(argument)
            self.scanner.blanks()
        self.scanner.depth -= 1
        if len(arguments) != len(signature.takes):
            problem = f"{name} takes {len(signature.takes)}, not {len(arguments)}"
            raise BrokenPath(problem, start)
        return Call(name, tuple(arguments))

    def _argument(self) -> Argument:
        """A constant stands alone; whatever else it is, it may be a condition."""
        before = self.scanner.at
        if self.scanner.next() not in ("!", "("):
            operand = self._operand()
            self.scanner.blanks()
            if self.scanner.next() in (",", ")"):
                return operand
        self.scanner.at = before
        return self.condition()


def result(argument: Argument) -> Result:
    match argument:
        case Constant():
            return "value"
        case Query():
            return "nodes"
        case Call(function=name):
            return FUNCTIONS[name].gives
        case _:
            return "logical"


def _check(argument: Argument, wanted: Result, at: int) -> None:
    """RFC 9535, 2.4.3: a query gives a value where it selects one node, and tells yes or no."""
    given = result(argument)
    fits = given == wanted
    if isinstance(argument, Query):
        fits = wanted in ("nodes", "logical") or argument.singular
    if not fits:
        words = {
            "nodes": "a query",
            "value": "a single value",
            "logical": "a condition",
        }
        raise BrokenPath(f"here the function takes {words[wanted]}", at)


def _compared(operand: Argument, at: int) -> Comparable:
    if isinstance(operand, Query) and not operand.singular:
        raise BrokenPath("what may select several nodes cannot be compared", at)
    if isinstance(operand, Call) and result(operand) != "value":
        problem = f"{operand.function} answers yes or no, and cannot be compared"
        raise BrokenPath(problem, at)
    assert isinstance(operand, Constant | Query | Call)
    return operand


def _tested(operand: Constant | Query | Call, at: int) -> Condition:
    if isinstance(operand, Constant):
        raise BrokenPath("a constant alone is no condition", at)
    if isinstance(operand, Call) and result(operand) == "value":
        raise BrokenPath(f"what {operand.function} gives must be compared", at)
    return operand

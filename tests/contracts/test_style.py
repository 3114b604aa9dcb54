"""Sizes, shapes and names of the generator's own code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.contracts.sources import Source, sources

LINES, FUNCTION, NESTING, POSITIONAL = 300, 40, 3, 5

RATCHET = Path(__file__).with_name("exceptions.txt")
"""What is over budget, with a reason. May only shrink: an entry that is not needed fails."""

REFUSED_WORDS = {
    "utils",
    "util",
    "helper",
    "helpers",
    "manager",
    "common",
    "handler",
    "misc",
}

LISTS = ("generator/diagnostics/codes/",)
"""Folders of files that are lists of values, and as long as their lists."""

_NESTS = (
    ast.For,
    ast.While,
    ast.If,
    ast.With,
    ast.Try,
    ast.Match,
    ast.AsyncFor,
    ast.AsyncWith,
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(source: Source) -> Iterator[Function]:
    for node in ast.walk(source.tree):
        if isinstance(node, Function):
            yield node


def nesting(node: ast.AST, *, chained: bool = False) -> int:
    """How deep blocks lie in each other. An elif is beside its if; a case lies in its match."""
    deepest = 0
    for name, value in ast.iter_fields(node):
        children = value if isinstance(value, list) else [value]
        alone = name == "orelse" and isinstance(node, ast.If) and len(children) == 1
        for child in children:
            if isinstance(child, ast.AST) and not isinstance(
                child, Function | ast.ClassDef
            ):
                beside = alone and isinstance(child, ast.If)
                deepest = max(deepest, nesting(child, chained=beside))
    return deepest + (isinstance(node, _NESTS) and not chained)


def over_budget() -> Iterator[str]:
    """`path what`: one for each thing that is over its budget."""
    for source in sources():
        if source.lines > LINES and not source.path.startswith(LISTS):
            yield f"{source.path} lines"
        for function in functions(source):
            place = f"{source.path} {function.name}"
            docs = ast.get_docstring(function, clean=False) or ""
            length = (function.end_lineno or 0) - function.lineno + 1
            if length - (docs.count("\n") + 1 if docs else 0) > FUNCTION:
                yield f"{place} length"
            if max((nesting(inner) for inner in function.body), default=0) > NESTING:
                yield f"{place} nesting"
            arguments = function.args.posonlyargs + function.args.args
            if (
                len([one for one in arguments if one.arg not in ("self", "cls")])
                > POSITIONAL
            ):
                yield f"{place} parameters"


def test_budgets() -> None:
    allowed = {}
    for line in RATCHET.read_text().splitlines():
        if line and not line.startswith("#"):
            what, _, reason = line.partition("  ")
            assert reason.strip(), f"{what} has no reason"
            allowed[what] = reason
    over = set(over_budget())
    assert over - allowed.keys() == set(), "over budget"
    assert allowed.keys() - over == set(), "no longer over budget: delete the line"


def test_no_boolean_is_passed_by_position() -> None:
    wrong = [
        f"{source.path}:{function.lineno} {function.name}({argument.arg})"
        for source in sources()
        for function in functions(source)
        for argument in function.args.posonlyargs + function.args.args
        if isinstance(argument.annotation, ast.Name)
        and argument.annotation.id == "bool"
    ]
    assert not wrong


def test_names_say_something() -> None:
    wrong = [
        source.path
        for source in sources()
        if REFUSED_WORDS & set(re.split(r"[/_.]", source.path.removesuffix(".py")))
    ]
    assert not wrong


def test_every_module_says_which_question_it_answers() -> None:
    """An empty `__init__` has nothing to say."""
    wrong = [
        source.path
        for source in sources()
        if source.tree.body and not ast.get_docstring(source.tree)
    ]
    assert not wrong


def test_annotations_are_never_evaluated() -> None:
    """`from __future__ import annotations` wherever something is defined."""
    wrong = []
    for source in sources():
        defines = any(
            isinstance(node, Function | ast.ClassDef | ast.AnnAssign)
            for node in source.tree.body
        )
        future = any(
            isinstance(node, ast.ImportFrom) and node.module == "__future__"
            for node in source.tree.body
        )
        if defines and not future:
            wrong.append(source.path)
    assert not wrong


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    wrong = [
        source.path
        for source in sources()
        if later.search((Path(__file__).parents[2] / source.path).read_text())
    ]
    assert not wrong


def test_dataclasses_of_models_are_frozen_and_slotted() -> None:
    wrong = []
    for source in sources():
        if not source.path.endswith(("model.py", "schema.py", "types.py", "views.py")):
            continue
        for node in source.tree.body:
            decorators = [
                ast.unparse(one) for one in getattr(node, "decorator_list", [])
            ]
            for decorator in decorators:
                if decorator.startswith("dataclass") and not (
                    "frozen=True" in decorator and "slots=True" in decorator
                ):
                    wrong.append(f"{source.path}:{getattr(node, 'lineno', 0)}")
    assert not wrong


def test_errors_are_not_frozen() -> None:
    """One cannot be given its traceback, and a block that it leaves by ends in another error."""
    wrong = [
        f"{source.path}:{node.lineno}"
        for source in sources()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef)
        and any("frozen=True" in ast.unparse(one) for one in node.decorator_list)
        and any(ast.unparse(one).endswith(("Exception", "Error")) for one in node.bases)
    ]
    assert not wrong

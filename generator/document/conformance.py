"""Does the document follow the OpenAPI specification, as openapi-spec-validator sees it?

The only import of that package. It takes seconds on a large document, so `findings` is a pure
function of plain data, to be run in another process and cached by the document's digest.

It works in two passes. The first compares the document with the schema of the specification:
its findings are errors. The second applies rules that a schema cannot express: real published
documents break them, so its findings are warnings. The second expects a document that passed
the first, and ends in odd exceptions on others, so it is left out for them. References are the
business of our own checks, which know their place: here they end the second pass silently.

Nothing is ever fetched: a reference that leaves the document is refused before it is opened.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, NoReturn

from generator.diagnostics import Diagnostics, Pointer, Severity
from generator.diagnostics.codes import document as codes
from generator.document.findings import problem_of
from generator.document.model import Document, Json
from generator.document.version import Version, stated

MAX_LENGTH: Final = 240
"""Characters of a message: the validator quotes whole parts of the document."""


_MOST_REFERENCES: Final = 50
"""From reference to reference: a cycle of nothing else has no end."""

Tokens = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """`tokens` is the place from the document's root, None where the validator lost it."""

    kind: Literal["shape", "rule", "failure"]
    problem: str
    tokens: Tokens | None


def check(document: Document, diagnostics: Diagnostics) -> None:
    """Nothing is checked where the version is not known: `version` has said so."""
    wording = stated(document.tree)
    if wording is not None:
        found = findings(document.tree, wording)
        report(found, document, diagnostics=diagnostics)


def report(
    found: Iterable[Finding], document: Document, *, diagnostics: Diagnostics
) -> None:
    """Findings that were made before, perhaps in another process, as diagnostics.

    A shape is not reported where another error stands at the same place: one word is enough.
    """
    rules = {
        "shape": codes.NOT_CONFORMING,
        "rule": codes.DOUBTFUL,
        "failure": codes.VALIDATOR_FAILED,
    }
    wording = stated(document.tree)
    told = {known.at for known in diagnostics if known.severity is Severity.ERROR}
    for finding in found:
        tokens = finding.tokens
        at = None if tokens is None else Pointer(document.path, tokens)
        if finding.kind == "shape" and at in told:
            continue
        diagnostics.report(
            rules[finding.kind], at=at, problem=finding.problem, version=wording
        )


def findings(tree: dict[str, Json], version: Version) -> tuple[Finding, ...]:
    """Every finding once, in the order in which they were made."""
    found: dict[Finding, None] = {}
    try:
        validator = _validator(tree, version)
        for error in validator.schema_validator.iter_errors(tree):
            shape = _shape(error)
            if not _is_reference(tree, shape.tokens or ()):
                found[shape] = None
        if not found:
            found.update(dict.fromkeys(_rule_findings(validator, tree)))
    except RecursionError:
        problem = "it ran out of stack, which a cycle can make it do"
        found[Finding("failure", problem, None)] = None
    except Exception as error:
        # Whatever it is, it is the validator's trouble and must not become the user's.
        if not _is_about_references(error):
            problem = f"{type(error).__name__}: {error}"
            found[Finding("failure", _short(problem), None)] = None
    return tuple(found)


def _is_reference(tree: dict[str, Json], tokens: Tokens) -> bool:
    """Whether a `$ref` stands there. It need not have the shape of what it leads to, and where none
    may stand is told by what follows it."""
    node: Json = tree
    for token in tokens[:-1] if tokens[-1:] == ("$ref",) else tokens:
        node = _child(node, token)
    return isinstance(node, dict) and isinstance(node.get("$ref"), str)


def _rule_findings(validator: Any, tree: dict[str, Json]) -> Iterator[Finding]:
    """A duplicate operationId is left to our own check, which knows both places."""
    for error in validator.root_validator(validator.schema_path):
        if type(error).__name__ != "DuplicateOperationIDError":
            yield _rule(error, tree)


def _shape(error: Any) -> Finding:
    problem, path = problem_of(error)
    return Finding("shape", _short(problem), tuple(map(str, path)))


_OPERATION = re.compile(r"for '([a-z]+)' operation in '(.+)' was not resolved")


def _rule(error: Any, tree: dict[str, Json]) -> Finding:
    operation = _OPERATION.search(error.message)
    if operation is not None:
        return Finding(
            "rule", _short(error.message), ("paths", operation[2], operation[1])
        )
    place = getattr(error, _PLACE, None)
    tokens = None if place is None else _where_written(place, tree)
    return Finding("rule", _short(error.message), tokens)


def _where_written(place: Iterable[str | int], tree: dict[str, Json]) -> Tokens:
    """The same place by the shortest way: the validator's goes on through references."""
    tokens: Tokens = ()
    node: Json = tree
    for step in place:
        tokens, node = _followed(tokens, node, tree=tree)
        tokens, node = (*tokens, str(step)), _child(node, step)
    return _followed(tokens, node, tree=tree)[0]


def _followed(
    tokens: Tokens, node: Json, *, tree: dict[str, Json]
) -> tuple[Tokens, Json]:
    for _ in range(_MOST_REFERENCES):
        target = node.get("$ref") if isinstance(node, dict) else None
        if not isinstance(target, str) or not target.startswith("#/"):
            break
        steps = (
            step.replace("~1", "/").replace("~0", "~") for step in target.split("/")
        )
        tokens, node = tuple(steps)[1:], tree
        for token in tokens:
            node = _child(node, token)
    return tokens, node


def _child(node: Json, step: str | int) -> Json:
    if isinstance(node, dict):
        return node.get(str(step))
    if isinstance(node, list) and str(step).isdecimal() and int(step) < len(node):
        return node[int(step)]
    return None


def _short(problem: str) -> str:
    line = " ".join(problem[: 4 * MAX_LENGTH].split())
    return line if len(line) <= MAX_LENGTH else line[: MAX_LENGTH - 3] + "..."


class _ReferenceLeaves(Exception):
    """A reference leads out of the document."""


class _NoHandlers(Mapping[str, Callable[[str], NoReturn]]):
    """Answers for every URI scheme, so that the validator's own fall-back is never reached."""

    def __contains__(self, scheme: object) -> bool:
        return True

    def __getitem__(self, scheme: str) -> Callable[[str], NoReturn]:
        return _refuse

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _refuse(uri: str) -> NoReturn:
    raise _ReferenceLeaves(uri)


def _is_about_references(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, _ReferenceLeaves):
            return True
        if type(error).__module__.startswith("referencing"):
            return True
        error = error.__cause__ or error.__context__
    return False


def load() -> Any:
    """The validator's package: half a second, for commands that mostly do not need it."""
    import openapi_spec_validator

    return openapi_spec_validator


def _validator(tree: dict[str, Json], version: Version) -> Any:
    package = load()
    base: Any = {
        "3.0": package.OpenAPIV30SpecValidator,
        "3.1": package.OpenAPIV31SpecValidator,
        "3.2": package.OpenAPIV32SpecValidator,
    }[version]
    rules = {
        name: _remembering_place(rule) if name in _PLACED else rule
        for name, rule in base.keyword_validators.items()
    }
    fence = {"resolver_handlers": _NoHandlers(), "keyword_validators": rules}
    return type("FencedValidator", (base,), fence)(tree)


_PLACE: Final = "_gen_place"
_PLACED: Final = frozenset({"schema", "default", "parameters", "tags"})
"""Rules whose first argument is a path from the root, which their findings do not mention."""


def _remembering_place(rule: Any) -> Any:
    """The same rule; a finding notes the innermost path that it was made at."""

    def call(self: Any, path: Any, *args: Any, **options: Any) -> Iterator[Any]:
        for error in super(placed, self).__call__(path, *args, **options):
            if not hasattr(error, _PLACE):
                setattr(error, _PLACE, path.parts)
            yield error

    placed: Any = type(rule.__name__, (rule,), {"__call__": call})
    return placed

"""How is a type, a limit or a name told to people, in no language's words?"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import assert_never

from generator.changes.model import Change, Effect
from generator.code import Code
from generator.names import pascal, snake
from generator.sdk import types as t
from generator.sdk.model import (
    BinaryResult,
    Declaration,
    EventStream,
    JsonResult,
    JsonStream,
    Method,
    NoContent,
    Result,
    Sdk,
    Service,
    TextResult,
)
from generator.sdk.types import Limits, Type

_MOST = 6
"""Of an enumeration or a union."""


def described(sdk: Sdk, made: Type) -> str:
    match made:
        case t.Primitive(kind=kind):
            return "any" if kind == "json" else kind
        case t.LiteralType(values=values, open=is_open):
            return _some([value(one) for one in values], " | ", is_open=is_open)
        case t.ListOf(items=items):
            return f"list of ({described(sdk, items)})"
        case t.TupleOf():
            places = [described(sdk, place) for place in made.parts]
            rest = [] if made.rest is None else [f"{described(sdk, made.rest)}..."]
            return f"[{', '.join([*places, *rest])}]"
        case t.MapOf(values=values_type):
            return f"map of ({described(sdk, values_type)})"
        case t.Optional(type=inner):
            return f"{described(sdk, inner)} | null"
        case t.ModelRef(id=id_):
            return name_of(sdk.models[id_])
        case t.EnumRef(id=id_):
            return name_of(sdk.enums[id_])
        case t.UnionRef(id=id_):
            return name_of(sdk.unions[id_])
        case t.UnionOf(members=members):
            return _some([described(sdk, one) for one in members], " | ")
        case t.Expandable(object=inner):
            return f"id | {described(sdk, inner)}"
        case t.File():
            return "file"
    assert_never(made)


def result_of(sdk: Sdk, result: Result) -> str:
    match result:
        case NoContent():
            return "nothing"
        case JsonResult(type=made):
            return described(sdk, made)
        case TextResult():
            return "text"
        case BinaryResult():
            return "bytes"
        case EventStream(type=made):
            return f"events of {described(sdk, made)}"
        case JsonStream(type=made):
            return f"stream of {described(sdk, made)}"
    assert_never(result)


def value(one: object) -> str:
    return json.dumps(one, ensure_ascii=False)


def limits(found: Limits) -> str:
    stated = (
        ("", found.format),
        ("at least ", found.minimum),
        ("at most ", found.maximum),
        ("length from ", found.min_length),
        ("length up to ", found.max_length),
        ("like ", found.pattern),
    )
    return ", ".join(
        f"{word}{one}" for word, one in stated if one not in ("", None)
    ) or ("anything")


def name_of(made: Declaration) -> str:
    return pascal(made.name.words)


def method_of(service: Service, method: Method) -> str:
    return f"{service.id}.{snake(method.name.words)}".lstrip(".")


def _some(parts: list[str], between: str, *, is_open: bool = False) -> str:
    more = [f"{len(parts) - _MOST} more"] if len(parts) > _MOST else []
    return between.join([*parts[:_MOST], *more, *(["..."] if is_open else [])])


EFFECTS: Mapping[Effect, str] = {
    Effect.RUNTIME: "Breaks at run time",
    Effect.TYPES: "Breaks types only",
    Effect.ADDED: "New",
    Effect.PATCH: "Same for callers",
    Effect.NONE: "Nothing",
}

VERDICTS: Mapping[Effect, str] = {
    Effect.RUNTIME: "major",
    Effect.TYPES: "major",
    Effect.ADDED: "minor",
    Effect.PATCH: "patch",
    Effect.NONE: "none",
}
"""Which part of a version (semver.org) goes up."""


def advice(change: Change, quoted: Callable[[str], Code]) -> Code:
    """What a caller must do, once for all languages that write the same."""
    if change.worst < Effect.TYPES <= max(change.rule.read, change.rule.sent):
        return Code("Nothing.")
    texts: dict[str, list[str]] = {}
    for language, (before, after) in (change.names or {"": _facts(change)}).items():
        text = change.rule.advice.replace("`{before}`", "\0").replace("`{after}`", "\1")
        told = text.replace("\0", quoted(before)).replace("\1", quoted(after))
        texts.setdefault(told, []).append(language)
    if len(texts) == 1:
        return Code(next(iter(texts)))
    return Code(
        " ".join(f"{', '.join(names)}: {told}" for told, names in texts.items())
    )


def _facts(change: Change) -> tuple[str, str]:
    return change.before, change.after

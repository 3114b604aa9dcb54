"""Does a request hold what its operation takes?

It is taken apart by the rules by which it was written (`sdk/wire.py`), and each argument is checked as
those of the command line and of the page are (`sdk/fit.py`). Where a text can be read in two ways, it
is right in either. Values of the path, lengths and bounds are the API's to judge. A fault says where
and what is taken there, never what was sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from generator.document.model import Json
from generator.gateway.given import Given, cookies, given, is_spread, pairs
from generator.gateway.laid_out import nodes
from generator.gateway.multipart import parts
from generator.gateway.node import Leaf, Node, Path, Said, Text, Unreadable
from generator.gateway.reading import Reading, key_path, nothing
from generator.gateway.served import Served
from generator.sdk import types as t
from generator.sdk.fit import Misfit, MissingKey, NotListed, UnknownKey, WrongType
from generator.sdk.fit_words import listing
from generator.sdk.model import Argument, Body, Method, Sdk
from generator.sdk.nearest import nearest
from generator.sdk.setting_value import read_json

MOST_FAULTS = 20
MOST_JSON_VALUES = 100_000
_LONGEST_KEY = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """`path` is as a form has it, `amount_requested[currency]`; empty for the body as a whole."""

    path: str
    message: str


def validate(
    served: Served,
    method: Method,
    query: str,
    headers: Sequence[tuple[str, str]],
    content_type: str,
    body: bytes,
) -> tuple[Fault, ...]:
    """Empty where nothing is wrong."""
    checked = _Checked(served.sdk, _form(method, content_type))
    found = list[Fault]()
    try:
        for fault in checked.faults(query, headers, content_type, body):
            found.append(fault)
            if len(found) == MOST_FAULTS:
                break
    except Unreadable as error:
        found.append(Fault(_written(error.path), error.message))
    except RecursionError:
        found.append(Fault("", "is nested too deeply"))
    return tuple(found)


def _form(method: Method, content_type: str) -> Method:
    """The variant that sends this media type."""
    essence = content_type.partition(";")[0].strip().lower()
    forms = (form for form in method.forms() if form.body is not None)
    stated = (form for form in forms if form.body and essence == _essence(form.body))
    return next(stated, method)


def _essence(body: Body) -> str:
    return body.media_type.partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class _Checked:
    sdk: Sdk
    method: Method

    def faults(
        self,
        query: str,
        headers: Sequence[tuple[str, str]],
        content_type: str,
        body: bytes,
    ) -> Iterator[Fault]:
        yield from self._keyed(self._arguments("query"), pairs(query))
        yield from self._headers(headers)
        cookie = "; ".join(text for name, text in headers if name.lower() == "cookie")
        jar = self._arguments("cookie")
        known = {argument.wire for argument in jar}
        own = [one for one in cookies(cookie) if one[0] in known] if jar else []
        yield from self._keyed(jar, own)
        yield from self._body(content_type, body)

    def _arguments(self, location: str) -> tuple[Argument, ...]:
        found = self.method.arguments
        return tuple(one for one in found if one.location == location)

    def _keyed(
        self, arguments: Sequence[Argument], keyed: Sequence[tuple[str, Leaf]]
    ) -> Iterator[Fault]:
        found, unknown = given(self.sdk, arguments, keyed)
        for argument in arguments:
            if argument.wire in found:
                yield from self._argument(argument, found[argument.wire])
            elif argument.required and nothing(self.sdk, argument.type) is None:
                yield Fault(_written((argument.wire,)), _MISSING)
        known = tuple(argument.wire for argument in arguments)
        for key in unknown:
            yield Fault(_written((key,)), _unknown(key, known))

    def _argument(self, argument: Argument, found: Given) -> Iterator[Fault]:
        nests = argument.style != "deepObject"
        tried = nodes(argument, found)
        wrong = _wrong(self.sdk, argument, tried, nests=nests)
        if wrong is not None:
            path, message = wrong
            # The properties of an exploded object are keys of their own.
            own = () if found.below and is_spread(argument) else (argument.wire,)
            yield Fault(_written((*own, *path)), message)

    def _headers(self, headers: Sequence[tuple[str, str]]) -> Iterator[Fault]:
        sent = dict[str, str]()
        for name, text in headers:
            name = name.lower()
            sent[name] = f"{sent[name]},{text}" if name in sent else text
        for argument in self._arguments("header"):
            text_ = sent.get(argument.wire.lower())
            if text_ is not None:
                yield from self._argument(argument, Given([Text(text_, text_)]))
            elif argument.required and nothing(self.sdk, argument.type) is None:
                yield Fault(argument.wire, _MISSING)

    # Bodies.

    def _body(self, content_type: str, body: bytes) -> Iterator[Fault]:
        stated = self.method.body
        if stated is None:
            return
        arguments = self._arguments("body")
        if not body:
            if stated.required and stated.encoding == "json":
                yield Fault("", "is required")
            elif stated.required and stated.flat:
                yield from self._keyed(arguments, ())
            return
        match stated.encoding:
            case "json":
                yield from self._json(stated, arguments, _json(body))
            case "form":
                keyed = pairs(body.decode("latin-1"))
                yield from self._properties(stated, arguments, keyed)
            case "multipart":
                keyed = parts(content_type, body)
                yield from self._properties(stated, arguments, keyed)
            case "text" | "binary":
                return
            case _:
                assert_never(stated.encoding)

    def _properties(
        self,
        stated: Body,
        arguments: tuple[Argument, ...],
        keyed: list[tuple[str, Leaf]],
    ) -> Iterator[Fault]:
        if stated.flat:
            yield from self._keyed(arguments, keyed)
            return
        found = dict[str, Node]()
        for key, leaf in keyed:
            before = found.get(key)
            found[key] = [*_listed(before), leaf] if before is not None else leaf
        yield from self._whole(arguments, found)

    def _json(
        self, stated: Body, arguments: tuple[Argument, ...], value: Json
    ) -> Iterator[Fault]:
        if not stated.flat:
            yield from self._whole(arguments, Said(value))
        elif not isinstance(value, dict):
            yield Fault("", "takes an object")
        else:
            yield from self._members(arguments, value)

    def _members(
        self, arguments: tuple[Argument, ...], value: Mapping[str, Json]
    ) -> Iterator[Fault]:
        for argument in arguments:
            if argument.wire not in value:
                if argument.required:
                    yield Fault(_written((argument.wire,)), _MISSING)
                continue
            tried = [Said(value[argument.wire])]
            wrong = _wrong(self.sdk, argument, tried, nests=False)
            if wrong is not None:
                yield Fault(_written((argument.wire, *wrong[0])), wrong[1])
        known = tuple(argument.wire for argument in arguments)
        for key in value:
            if key not in known:
                yield Fault(_written((key,)), _unknown(key, known))

    def _whole(self, arguments: tuple[Argument, ...], node: Node) -> Iterator[Fault]:
        """One argument is the body, and its name is in no request."""
        for argument in arguments:
            wrong = _wrong(self.sdk, argument, [node], nests=True)
            if wrong is not None:
                yield Fault(_written(wrong[0]), wrong[1])


def _listed(node: Node) -> list[Node]:
    return node if isinstance(node, list) else [node]


def _json(body: bytes) -> Json:
    try:
        value = read_json(body.decode())
    except (ValueError, RecursionError):
        raise Unreadable((), "is not JSON, or nested too deeply") from None
    left, count = [value], 0
    while left:
        one = left.pop()
        inner = one.values() if isinstance(one, dict) else one
        if isinstance(inner, str | int | float | None):
            continue
        count += len(inner)
        if count > MOST_JSON_VALUES:
            raise Unreadable((), f"has more than {MOST_JSON_VALUES} values")
        left.extend(inner)
    return value


def _wrong(
    sdk: Sdk, argument: Argument, tried: Sequence[Node], *, nests: bool
) -> tuple[Path, str] | None:
    """None where it can be read so that it fits; else what is wrong with what comes nearest."""
    reading = Reading(sdk, nests=nests)
    best, said = (-1, -1), None
    for node in tried:
        value = reading.read(argument.type, node)
        wrong = reading.misfit(argument.type, value)
        if wrong is None:
            return None
        is_inside = bool(wrong.path) or not isinstance(wrong, WrongType)
        rank = (int(is_inside), len(wrong.path))
        if rank > best:
            best, said = rank, _placed(wrong, key_path(node, value, wrong.path))
    return said


# In words.

_MISSING = "is required"


def _placed(wrong: Misfit, path: Path) -> tuple[Path, str]:
    match wrong:
        case WrongType(wanted=wanted):
            return path, f"takes {wanted}"
        case NotListed(listed=listed):
            return path, f"takes {listing(listed)}"
        case UnknownKey(key=key, known=known):
            return (*path, key), _unknown(key, known)
        case MissingKey(key=key):
            return (*path, key), _MISSING
    assert_never(wrong)


def _unknown(key: str, known: Sequence[str]) -> str:
    near = nearest(key, known)
    return f"is not known; did you mean {near}?" if near else "is not known"


def _written(path: Path) -> str:
    """A key is cut where it is long, and holds nothing that cannot be seen."""
    shown = [
        "".join(c if c.isprintable() else "?" for c in key[:_LONGEST_KEY])
        for key in path
    ]
    return "".join([*shown[:1], *(f"[{key}]" for key in shown[1:])])

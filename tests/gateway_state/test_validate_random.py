"""What is written by the rules is right by the check, for every operation; what is spoilt is not."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest

from generator.document.model import Json
from generator.gateway.given import is_spread
from generator.gateway.validate import validate
from generator.sdk.fit import NotListed, UnknownKey, WrongType, misfit
from generator.sdk.model import Argument, Method, Sdk, Values
from generator.sdk.wire_style import says_nothing
from tests.gateway_state.requests import (
    DOCUMENTS,
    Calls,
    is_lost,
    methods,
    request,
    served,
)

ROUNDS = {"stripe": 25, "odd": 60, "styles": 60}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_written_by_the_rules_is_right(name: str) -> None:
    api, calls = served(name), Calls(served(name), 11)
    wrong = list[tuple[object, ...]]()
    count = 0
    for method in methods(name):
        for _ in range(ROUNDS[name]):
            values = calls.of(method)
            sent = request(api, method, values)
            count += bool(sent.query or sent.body)
            found = validate(
                api, method, sent.query, sent.headers, sent.content_type, sent.body
            )
            if found:
                wrong.append((method.id, found, sent, values))
    assert not wrong[:3], len(wrong)
    assert count > ROUNDS[name] * 3


SPOILT = "~spoilt~"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_spoilt_is_found_where_it_is(name: str) -> None:
    """One value in each is replaced by a text that its type does not take, or a key is added."""
    api, calls, random = served(name), Calls(served(name), 12), Random(12)
    wrong = list[tuple[object, ...]]()
    count = 0
    for method in methods(name):
        for _ in range(ROUNDS[name]):
            spoilt = _spoil(api.sdk, method, calls.of(method), random)
            if spoilt is None:
                continue
            values, path = spoilt
            sent = request(api, method, values)
            found = validate(
                api, method, sent.query, sent.headers, sent.content_type, sent.body
            )
            count += 1
            if path not in [fault.path for fault in found]:
                wrong.append((path, found, sent))
            assert not any(SPOILT in fault.message for fault in found)
    assert not [(one[0], one[1]) for one in wrong[:12]], f"{len(wrong)} of {count}"
    assert count > ROUNDS[name] * 2


def _spoil(
    sdk: Sdk, method: Method, values: Values, random: Random
) -> tuple[Values, str] | None:
    """None where nothing in it can be spoilt."""
    for at in random.sample(range(len(values)), len(values)):
        argument, value = values[at]
        if argument.location == "path" or argument.content_type == "text/markdown":
            continue
        made = _spoilt(value, random)
        fault = misfit(sdk, argument.type, value=made)
        if fault is None or says_nothing(made) or is_lost(argument, made):
            continue
        path = fault.path
        if isinstance(fault, UnknownKey):
            path = (*path, fault.key)
        elif not isinstance(fault, WrongType | NotListed):
            continue
        is_whole = argument.location == "body" and not (
            method.body and method.body.flat
        )
        first, *rest = (path or ("",)) if is_whole else _named(argument, path)
        written = first + "".join(f"[{key}]" for key in rest)
        return (*values[:at], (argument, made), *values[at + 1 :]), written
    return None


def _named(argument: Argument, path: Sequence[str]) -> Sequence[str]:
    """The properties of an exploded object are keys of their own."""
    spread = is_spread(argument) and argument.location != "header" and path
    return path if spread and not path[0].isdecimal() else (argument.wire, *path)


def _spoilt(value: Json, random: Random) -> Json:
    """Somewhere in it."""
    match value:
        case dict() if value and random.random() < 0.8:
            key = random.choice(list(value))
            return {**value, key: _spoilt(value[key], random)}
        case dict():
            return {**value, SPOILT: "x"}
        case list() if value:
            index = random.randrange(len(value))
            return [*value[:index], _spoilt(value[index], random), *value[index + 1 :]]
        case list():
            return value  # a text in its place would be its only item
        case _:
            return SPOILT

"""What does a user set, in `--set key.path=value`?

In go a method and settings as text; out come Values that hold what was set and nothing else. The
order of the values is that of the method, so that the same settings give the same call however they
are ordered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import usage
from generator.document.model import Json
from generator.sdk.arrange import arranged
from generator.sdk.example import smallest
from generator.sdk.fit import misfit
from generator.sdk.model import Argument, Method, Sdk, Values
from generator.sdk.options import inputs, is_option
from generator.sdk.setting_path import Lost, Step, find
from generator.sdk.setting_report import report_form, report_lost, report_misfit
from generator.sdk.setting_value import read_json, read_value
from generator.sdk.wire_style import header_text, path_text

_SETTING = re.compile(r"((?:[^=\[]|\[[^\]]*\]+)+?)(:?=)(.*)", re.DOTALL)


def with_settings(
    sdk: Sdk, method: Method, settings: Sequence[str], diagnostics: Diagnostics
) -> Values:
    """`key=value` is read by the type of the value, `key:=json` as it is; a later setting wins.

    Without any settings, the smallest call. A setting that is wrong is reported and left out.
    """
    if not settings:
        return smallest(sdk, method)
    given: dict[str, Json] = {}
    for setting in settings:
        one = _read(sdk, method, setting, diagnostics)
        if one is not None:
            _put(given, one, diagnostics)
    return tuple(
        (argument, arranged(sdk, argument.type, given[key]))
        for argument in inputs(sdk, method)
        if (key := _key(argument)) in given
        and _holds(sdk, argument, given[key], diagnostics)
    )


@dataclass(frozen=True, slots=True)
class _Set:
    key: str
    argument: Argument
    steps: tuple[Step, ...]
    value: Json


def _read(
    sdk: Sdk, method: Method, setting: str, diagnostics: Diagnostics
) -> _Set | None:
    form = _SETTING.fullmatch(setting)
    if form is None or not _is_unicode(setting):
        report_form(setting, diagnostics)
        return None
    key, sign, text = form.groups()
    found = find(sdk, method, key)
    if isinstance(found, Lost):
        report_lost(found, method, diagnostics)
        return None
    value: Json
    if sign == ":=":
        try:
            value = read_json(text)
        except ValueError as error:
            diagnostics.report(usage.SETTING_JSON, at=None, key=key, problem=error)
            return None
    else:
        value = read_value(sdk, found.type, text)
    wrong = misfit(sdk, found.type, value=value, partial=True)
    if wrong is not None:
        report_misfit(key, value, wrong, diagnostics)
        return None
    return _Set(key, found.argument, found.steps, value)


def _is_unicode(text: str) -> bool:
    """False for what a shell passed on that was not UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


# Where a value goes.


def _key(argument: Argument) -> str:
    return f"{argument.location}:{argument.wire}"


def _put(given: dict[str, Json], one: _Set, diagnostics: Diagnostics) -> None:
    key = _key(one.argument)
    try:
        given[key] = _placed(given.get(key), one.steps, one.value)
    except _Gap as gap:
        diagnostics.report(usage.SETTING_GAP, at=None, key=one.key, next=gap.next)


class _Gap(Exception):
    """An index past the end of a list. `next` is the one that is free."""

    def __init__(self, next_: int) -> None:
        super().__init__(next_)
        self.next = next_


def _placed(before: Json, steps: tuple[Step, ...], value: Json) -> Json:
    """`before` with the value at the end of the steps."""
    if not steps:
        return value
    step, below = steps[0], steps[1:]
    if isinstance(step, str):
        fields = before if isinstance(before, dict) else {}
        return {**fields, step: _placed(fields.get(step), below, value)}
    items = list(before) if isinstance(before, list) else []
    index = len(items) if step is None else step
    if index > len(items):
        raise _Gap(len(items))
    inner = items[index] if index < len(items) else None
    items[index : index + 1] = [_placed(inner, below, value)]
    return items


# Whether the whole can be sent.


def _holds(sdk: Sdk, argument: Argument, value: Json, diagnostics: Diagnostics) -> bool:
    """Settings that are right one by one may mix the members of a union, or give no sound request."""
    wrong = misfit(sdk, argument.type, value=value, partial=True)
    if wrong is not None:
        report_misfit(argument.wire, value, wrong, diagnostics)
        return False
    problem = _unsendable(argument, value)
    if problem:
        diagnostics.report(
            usage.SETTING_UNSENDABLE, at=None, key=argument.wire, problem=problem
        )
    return not problem


def _unsendable(argument: Argument, value: Json) -> str:
    """Why no request can hold the value, in the words that follow `must not`; empty where one can."""
    if argument.location == "path" and path_text(argument, value) in _NO_SEGMENT:
        return "be empty, . or .. in a path"
    if argument.location not in ("header", "option"):
        return ""
    text = header_text(argument, value)
    if is_option(argument) and not text.strip():
        return "be empty in an option"
    if _NO_HEADER.search(text):
        return "hold line breaks or letters beyond Latin-1 in a header"
    return ""


_NO_SEGMENT = ("", ".", "..")
_NO_HEADER = re.compile(r"[\r\n\0]|[^\x00-\xff]")

"""Which settings would say what a call still needs? In go Values, out come words for `--set`."""

from __future__ import annotations

import json

from generator.diagnostics import Diagnostics
from generator.document.model import Json
from generator.sdk.example import smallest
from generator.sdk.model import Argument, Method, Sdk, Values
from generator.sdk.settings import with_settings

_LONGEST = 200
"""Letters of a setting that is worth showing."""


def missing(method: Method, values: Values) -> tuple[Argument, ...]:
    """What the call needs and was not given."""
    given = {(argument.location, argument.wire) for argument, _ in values}
    return tuple(
        one
        for one in method.arguments
        if one.required and (one.location, one.wire) not in given
    )


def settings_for(sdk: Sdk, method: Method, wanted: tuple[Argument, ...]) -> list[str]:
    """One for each, with the value of the smallest call; none that would be read as something else."""
    values = [one for one in smallest(sdk, method) if one[0] in wanted]
    said = (_setting(sdk, method, argument, value) for argument, value in values)
    return [one for one in said if one]


def _setting(sdk: Sdk, method: Method, argument: Argument, value: Json) -> str:
    """Empty where no setting would be read as this value, or none that anybody would write."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for said in (f"{argument.wire}={value}", f"{argument.wire}:={data}"):
        read = with_settings(sdk, method, [said], Diagnostics())
        if read == ((argument, value),) and len(said) <= _LONGEST:
            return said
    return ""

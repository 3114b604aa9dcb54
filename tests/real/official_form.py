"""Which form does the official package make of nested data, and which one do we promise instead?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode

from stripe._encode import _api_encode

from generator.sdk.wire_text import number_text


class Promised(NamedTuple):
    """`differences` are the names of those that were met on the way."""

    text: str
    differences: frozenset[str]


def official_form(data: Mapping[str, Any]) -> str:
    return _form(list(_api_encode(data)))


def promised_form(data: Mapping[str, Any]) -> Promised:
    """The official form, but for what `differences.yaml` lists under `values`."""
    pairs: list[tuple[str, Any]] = []
    met: set[str] = set()
    for key, leaf in _api_encode(data):
        # Outside of lists theirs has left out every null and spelled every boolean before.
        if leaf is None:
            met.add("null in a list")
        elif isinstance(leaf, bool):
            met.add("boolean in a list")
            pairs.append((key, str(leaf).lower()))
        elif isinstance(leaf, float) and number_text(leaf) != str(leaf):
            met.add("floating point number")
            pairs.append((key, number_text(leaf)))
        else:
            pairs.append((key, leaf))
    return Promised(_form(pairs), frozenset(met))


def _form(pairs: list[tuple[str, Any]]) -> str:
    """As the package goes on from its pairs."""
    return urlencode(pairs).replace("%5B", "[").replace("%5D", "]")

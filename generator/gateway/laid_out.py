"""How may the parts of what an argument was given be put together?

In go an argument, with its style, and what it was given; out come the ways to read it, the likeliest
first: where a comma is text and where it stands between two values cannot always be told.
"""

from __future__ import annotations

from urllib.parse import unquote

from generator.gateway.given import Given
from generator.gateway.node import (
    Leaf,
    Node,
    Said,
    Text,
    Unreadable,
    one_or_list,
    tree,
)
from generator.sdk.model import Argument
from generator.sdk.setting_value import read_json

_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|"}


def nodes(argument: Argument, given: Given) -> list[Node]:
    if given.below and given.own:
        raise Unreadable((argument.wire,), "is given in two ways")
    if given.below:
        return [tree(given.below, argument.wire)]
    own = [_reserved(argument, leaf) for leaf in given.own]
    if argument.content_type:
        return [*_said(own), one_or_list(own)]
    if argument.style == "deepObject" or _is_exploded(argument):
        return [one_or_list(own), *_named(argument, own)]
    return [*_delimited(argument, own), one_or_list(own)]


def _is_exploded(argument: Argument) -> bool:
    """A header's list is on one line however it is exploded."""
    return argument.location != "header" and argument.explode is not False


def _reserved(argument: Argument, leaf: Leaf) -> Leaf:
    """Where reserved characters stay as they are, a plus is one in a query."""
    if (
        isinstance(leaf, Text)
        and argument.allow_reserved
        and argument.location != "body"
    ):
        return Text(unquote(leaf.raw), leaf.raw)
    return leaf


def _said(own: list[Leaf]) -> list[Node]:
    """As JSON, each by itself."""
    found = list[Leaf]()
    for leaf in own:
        if not isinstance(leaf, Text):
            found.append(leaf)
            continue
        try:
            found.append(Said(read_json(leaf.text)))
        except ValueError:
            return []
    return [one_or_list(found)]


def _named(argument: Argument, own: list[Leaf]) -> list[Node]:
    """A list of one item, where one text was given."""
    return [list(own)] if len(own) == 1 and argument.style != "deepObject" else []


def _delimited(argument: Argument, own: list[Leaf]) -> list[Node]:
    """One text with several values in it: a list, or keys and values by turns."""
    if len(own) != 1 or not isinstance(own[0], Text):
        return []
    split = _split(argument, own[0])
    made: list[Node] = [list(split)]
    keys, values = split[::2], split[1::2]
    if argument.explode:
        entries = [one.text.partition("=") for one in split]
        made.append({key: Text(text, text) for key, _, text in entries})
    elif len(keys) == len(values):
        made.append({k.text: v for k, v in zip(keys, values, strict=True)})
    return made


def _split(argument: Argument, text: Text) -> list[Text]:
    """Of commas only those that are not escaped stand between values."""
    delimiter = _DELIMITERS.get(argument.style)
    if argument.location == "header":
        return [
            Text(one, one) for one in (p.strip(" \t") for p in text.text.split(","))
        ]
    if argument.location == "body" and text.raw == text.text:
        return [Text(one, one) for one in text.text.split(delimiter or ",")]
    if delimiter:
        return [Text(one, one) for one in text.text.split(delimiter)]
    return [Text(unquote(one.replace("+", " ")), one) for one in text.raw.split(",")]

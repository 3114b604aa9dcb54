"""What comes after a call: what the API sends by itself, and where its answer leads?

Markdown for the documentation of a method. It is text of the document, so that a target quotes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.code import Code
from generator.sdk import types as t
from generator.sdk.message_model import Callback, FollowUp
from generator.sdk.model import Method, Sdk
from generator.sdk.types import Type
from generator.targets.names import Names


def afterwards(sdk: Sdk, names: Names, method: Method, client: Code) -> str:
    """Empty where nothing is said of it. `client` is what the client is called in examples."""
    sent = [_sent(names, callback) for callback in method.callbacks]
    led = [
        line
        for follow_up in method.follow_ups
        for line in _led(sdk, names, follow_up, client)
    ]
    parts = [
        "\n".join((head, "", *lines))
        for head, lines in (
            ("Afterwards the API sends you:", sent),
            ("Its answer leads on to:", led),
        )
        if lines
    ]
    return "\n\n".join(parts)


def _sent(names: Names, callback: Callback) -> str:
    request = f"{callback.http_method.upper()} {callback.expression}"
    body = _class_name(names, callback.body)
    said = f" with `{body}` as JSON" if body else ""
    return f"- {_span(callback.name)}: {_span(request)}{said}"


def _led(sdk: Sdk, names: Names, follow_up: FollowUp, client: Code) -> Iterator[str]:
    """Nothing where the call is not in this part of the client."""
    for service in sdk.services:
        for method in service.methods:
            if method.at == follow_up.to:
                call = f"{client}.{names.call(method, service)}"
                taken = [
                    f"{_span(wire)} is {_span(value)}"
                    for wire, value in follow_up.values
                ]
                where = f", where {', '.join(taken)}" if taken else ""
                yield f"- {_span(follow_up.name)}: `{call}`{where}"


def _class_name(names: Names, body: Type | None) -> str:
    match body:
        case t.ModelRef(id=id_) | t.EnumRef(id=id_) | t.UnionRef(id=id_):
            return str(names.classes[id_])
        case t.ListOf(items=t.ModelRef(id=id_)):
            return f"{names.classes[id_]}[]"
        case _:
            return ""


def _span(text: str) -> str:
    """As code in Markdown; a backtick in it would end that."""
    return f"`{' '.join(text.replace('`', chr(39)).split())}`"

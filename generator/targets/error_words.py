"""What does a documented error say of itself, beside the runtime's own error that is called alike?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.code import Code
from generator.sdk.error_model import ErrorClass, ErrorShape
from generator.targets.prose import code_span, markdown
from generator.targets.scope import Convention

_MEANING = {
    "api": "any call that failed",
    "connection": "a call that got no complete answer",
    "timeout": "a call that got no complete answer in time",
    "apiconnection": "a call that got no complete answer",
    "apitimeout": "a call that got no complete answer in time",
    "argument": "a call that cannot be sent",
    "credential": "a call that lacks a credential",
    "response": "an answer that is not what was promised",
    "decode": "a success that is not what was promised",
    "status": "any answer that is not a success",
    "badrequest": "any answer with the status 400",
    "authentication": "any answer with the status 401",
    "paymentrequired": "any answer with the status 402",
    "permissiondenied": "any answer with the status 403",
    "notfound": "any answer with the status 404",
    "conflict": "any answer with the status 409",
    "unprocessableentity": "any answer with the status 422",
    "ratelimit": "any answer with the status 429",
    "server": "any answer with a status from 500 on",
    "webhooksignature": "a webhook that is not genuine",
}
"""What the errors of the runtimes are, by name, in small letters and without `Error`."""


def error_docs(one: ErrorClass, shape: ErrorShape | None, beside: str) -> str:
    """`beside`: the runtime's own error of that name, or empty."""
    wire = "" if shape is None else shape.kind if one.by == "kind" else shape.code
    said = [one.docs.text, f"The API says `{wire}`: `{one.value}`."]
    if beside:
        said.append(f"`{beside}` is another class: {_meaning(beside)}.")
    return "\n\n".join(filter(None, said))


def namesake(one: ErrorClass, convention: Convention, runtime: Iterable[str]) -> str:
    """The runtime's own error whose name the documented one would have; empty where there is none."""
    plain = convention.spell(one.name.words).casefold()
    return next((name for name in runtime if name.casefold() == plain), "")


def told_apart(
    shape: ErrorShape,
    names: dict[str, Code],
    convention: Convention,
    runtime: Iterable[str],
) -> Iterator[Code]:
    """A line of Markdown for each documented error whose name is much like one of the runtime's."""
    for one in sorted(shape.classes, key=lambda one: names[one.value]):
        beside = namesake(one, convention, runtime)
        if beside:
            wire = shape.kind if one.by == "kind" else shape.code
            yield Code(
                f"`{names[one.value]}`: {code_span(wire)} is {code_span(one.value)}, whatever the "
                f"status. `{beside}`: {markdown(_meaning(beside))}."
            )


def _meaning(name: str) -> str:
    return _MEANING[name.removesuffix("Error").casefold()]

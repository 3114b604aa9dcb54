"""`gen snippet`: what does a program look like that makes this call?"""

from __future__ import annotations

from argparse import Namespace

from generator.commands.answer import begin, known_targets, meant, report
from generator.diagnostics.codes import usage
from generator.highlight import highlight
from generator.names import snake
from generator.pipeline import understand
from generator.run import Run, Stopped
from generator.sdk.model import Method, Sdk, Service
from generator.targets.base import load, names
from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    going = begin(asked.spec, terminal)
    known_targets([asked.lang], going.diagnostics)
    try:
        going.arrow()
        text = _snippet(asked, going)
    except Stopped:
        return report(going, terminal)
    terminal.show(highlight(text, asked.lang) if terminal.colour else text)
    return report(going, terminal)


def _snippet(asked: Namespace, going: Run) -> str:
    from generator.output.format import make_one
    from generator.sdk.example import smallest
    from generator.sdk.settings import with_settings

    sdk = understand(going).sdk
    method = _found(sdk, " ".join(asked.operation), going)
    if asked.set:
        values = with_settings(sdk, method, asked.set, going.diagnostics)
        going.arrow()
        given = {(argument.location, argument.wire) for argument, _ in values}
        for argument in method.arguments:
            if argument.required and (argument.location, argument.wire) not in given:
                going.diagnostics.report(
                    usage.SETTING_INCOMPLETE, at=None, missing=f"{argument.wire} is"
                )
    else:
        values = smallest(sdk, method)
    return make_one(asked.lang, load(asked.lang).snippet(sdk, method, values))


def _found(sdk: Sdk, operation: str, going: Run) -> Method:
    named = by_name(sdk)
    method = named.get(operation) or named.get(_with_verb(operation))
    if method is None:
        hint = meant(operation, named)
        going.diagnostics.report(
            usage.UNKNOWN_OPERATION, at=None, name=operation, hint=hint
        )
        raise Stopped
    return method


def _with_verb(operation: str) -> str:
    verb, _, path = operation.partition(" ")
    return f"{verb.upper()} {path.strip()}"


def by_name(sdk: Sdk) -> dict[str, Method]:
    """Every name that a person may use for a method; the first one has it."""
    calls = [load(target).calls(sdk) for target in names()]
    named: dict[str, Method] = {}
    for service in sdk.services:
        for method in service.methods:
            called = [_without_client(one.get(method.id, "")) for one in calls]
            every = {
                name: method for name in (*_names(service, method), *called) if name
            }
            named = every | named
    return named


def _names(service: Service, method: Method) -> tuple[str, str, str]:
    words = ".".join(snake(name.words) for name in (*service.path, method.name))
    return method.operation_id, words, f"{method.http_method.upper()} {method.path}"


def _without_client(call: str) -> str:
    """A call begins with the client, whose name is the caller's own."""
    return "" if " " in call else call.partition(".")[2]

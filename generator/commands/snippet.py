"""`gen snippet`: what does a program look like that makes this call?"""

from __future__ import annotations

from argparse import Namespace
from shlex import quote

from generator.commands.answer import begin, known_targets, meant, report
from generator.diagnostics.codes import usage
from generator.highlight import highlight
from generator.names import snake
from generator.pipeline import check_custom, reported, understand
from generator.run import Run, Stopped
from generator.sdk.model import Method, Sdk, Service, Values
from generator.targets.base import language, languages
from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    going = begin(asked, terminal)
    known_targets([asked.lang], going.diagnostics, languages())
    try:
        going.arrow()
        check_custom(going)
        text = program(asked, going, understand(going).sdk)
    except Stopped:
        return report(going, terminal)
    terminal.show(highlight(text, asked.lang) if terminal.colour else text)
    return report(going, terminal)


def program(asked: Namespace, going: Run, sdk: Sdk) -> str:
    """Raises Stopped where the operation or a setting is wrong."""
    from generator.output.format import make_one
    from generator.sdk.example import smallest
    from generator.sdk.settings import with_settings

    method = _found(sdk, " ".join(asked.operation), going)
    if asked.set:
        values = with_settings(sdk, method, asked.set, going.diagnostics)
        going.arrow()
        _report_missing(sdk, method, values, going)
    else:
        values = smallest(sdk, method)
    made = language(asked.lang).snippet(sdk, method, values)
    with reported(going):
        return make_one(asked.lang, made, going.custom)


def _report_missing(sdk: Sdk, method: Method, values: Values, going: Run) -> None:
    """What the call needs, and the words that would say it as the smallest call does."""
    from generator.sdk.setting_words import missing, settings_for

    wanted = missing(method, values)
    if not wanted:
        return
    names = [argument.wire for argument in wanted]
    listed = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    said = settings_for(sdk, method, wanted)
    words = " ".join(f"--set {quote(one)}" for one in said)
    going.diagnostics.report(
        usage.SETTING_INCOMPLETE,
        at=None,
        missing=f"{listed} {'is' if len(names) == 1 else 'are'}",
        them="it" if len(names) == 1 else "them",
        words=f"Add `{words}`" if words else "Set what is missing too",
    )


def _found(sdk: Sdk, operation: str, going: Run) -> Method:
    named = by_name(sdk)
    method = (
        named.get(operation)
        or named.get(_with_verb(operation))
        or named.get(_without_client(operation))
        or _by_flat_name(sdk, operation)
    )
    if method is None:
        hint = meant(operation, named)
        going.diagnostics.report(
            usage.UNKNOWN_OPERATION, at=None, name=operation, hint=hint
        )
        raise Stopped
    return method


def _by_flat_name(sdk: Sdk, operation: str) -> Method | None:
    """With the client in front or without."""
    wanted = _without_client(operation) or operation
    methods = [method for service in sdk.services for method in service.methods]
    for target in languages():
        flat = language(target).flat_names(sdk)
        found = [method for method in methods if flat.get(method.id) == wanted]
        if found:
            return found[0]
    return None


def _with_verb(operation: str) -> str:
    verb, _, path = operation.partition(" ")
    return f"{verb.upper()} {path.strip()}"


def by_name(sdk: Sdk) -> dict[str, Method]:
    """Every name that a person may use for a method; the first one has it."""
    calls = [language(name).calls(sdk) for name in languages()]
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

"""Which facts about calls and headers speak of nothing that the document has?

Facts on credentials, pages, errors and webhooks are asked where they are used.
"""

from __future__ import annotations

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes.sdk import FACT_UNMATCHED
from generator.openapi.model import Api, Operation
from generator.sdk.facts import Facts
from generator.sdk.nearest import Suggestions


def check_facts(api: Api, facts: Facts, diagnostics: Diagnostics) -> None:
    _check_calls(api, facts, diagnostics)
    _check_methods(api, facts, diagnostics)
    for fact in facts.headers:
        if "$version" in fact.value and not api.version:
            hint = "The document states no `info.version`. Write the version here."
            _report(diagnostics, fact.at, f"$version of headers.{fact.name}", hint)


def _check_calls(api: Api, facts: Facts, diagnostics: Diagnostics) -> None:
    """A key is an operationId, or `METHOD /path`, which is the stronger of the two."""
    ids = {one.operation_id: _path(one) for one in api.operations}
    known = dict.fromkeys([*filter(None, ids), *(_path(one) for one in api.operations)])
    suggestions = Suggestions([*known])
    for key, pin in facts.calls.items():
        if key not in known:
            hint = f"{suggestions.of(key)}A key is an operationId, or `METHOD /path`."
        elif ids.get(key, key) != key and ids[key] in facts.calls:
            hint = f"`{ids[key]}` is the same operation, and says it. Keep one of them."
        else:
            continue
        _report(diagnostics, pin.at, f"calls.{key}", hint)


def _check_methods(api: Api, facts: Facts, diagnostics: Diagnostics) -> None:
    fact = facts.idempotency
    used = {operation.method for operation in api.operations}
    for method in fact.methods if fact else ():
        if fact is not None and method not in used:
            hint = f"No operation has the method {method.upper()}."
            at = fact.at / "methods"
            _report(diagnostics, at, f"idempotency.methods: {method}", hint)


def _report(diagnostics: Diagnostics, at: Pointer, fact: str, hint: str) -> None:
    diagnostics.report(FACT_UNMATCHED, at=at, fact=fact, hint=hint)


def _path(operation: Operation) -> str:
    return f"{operation.method.upper()} {operation.path}"

"""How are the settings of a client written that are no secrets: header options, server variables?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.code import Code, join
from generator.openapi.model import ServerVariable
from generator.sdk.model import Sdk
from generator.targets.names import Names
from generator.targets.prose import code_span
from generator.targets.python.layout import bracketed
from generator.targets.python.quote import string
from generator.targets.python.views import SettingView
from generator.targets.secret_words import SecretForms, secret_words

_INDENT = 12
_FORMS = SecretForms(
    pair=Code('a tuple `("user", "password")`'),
    client=Code("the tuple of a client id and its secret"),
)


def server_variables(sdk: Sdk) -> tuple[ServerVariable, ...]:
    """Of the server that is used unless the caller gives another."""
    return sdk.servers[0].variables if sdk.servers else ()


def settings(sdk: Sdk, names: Names) -> tuple[SettingView, ...]:
    """One argument each; None leaves it as the API has it."""
    text = Code("str | None")
    options = [SettingView(names.option(h.name), text) for h in sdk.headers if h.option]
    variables = [
        SettingView(names.server_variable(v.name), _annotation(v))
        for v in server_variables(sdk)
    ]
    return (*options, *variables)


def _annotation(variable: ServerVariable) -> Code:
    if not variable.values:
        return Code("str | None")
    return Code(f"Literal[{join(', ', map(string, variable.values))}] | None")


def literal_import(sdk: Sdk) -> Code:
    is_needed = any(variable.values for variable in server_variables(sdk))
    return Code("from typing import Literal" if is_needed else "")


def described_settings(sdk: Sdk, names: Names) -> Iterator[Code]:
    """A line of Markdown for each setting that only this API has."""
    for one in sdk.credentials:
        words = secret_words(one, _FORMS, one.client_environment)
        yield Code(f"`{names.credential(one.id)}`: {words}")
    for header in sdk.headers:
        if header.option:
            name = names.option(header.name)
            yield Code(f"`{name}`: the header {code_span(header.name)}")
    for variable in server_variables(sdk):
        name = names.server_variable(variable.name)
        usual = code_span(variable.default)
        yield Code(f"`{name}`: part of the server's address, {usual} unless given")


def options_argument(sdk: Sdk, names: Names) -> Code:
    stated = [names.option(h.name) for h in sdk.headers if h.option]
    entries = [Code(f"{string(name)}: {name}") for name in stated]
    return _mapping("options", entries)


def server_argument(sdk: Sdk, names: Names) -> Code:
    entries = [
        Code(f"{string(v.name)}: {names.server_variable(v.name)}")
        for v in server_variables(sdk)
    ]
    return _mapping("server", entries)


def _mapping(name: str, entries: list[Code]) -> Code:
    """The whole argument, or nothing where it would be empty."""
    if not entries:
        return Code("")
    return bracketed(f"{name}={{", entries, "}", _INDENT, behind=1, one_line=False)

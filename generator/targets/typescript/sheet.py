"""What does the TypeScript snippet of a method need of it, whatever its values are?"""

from __future__ import annotations

from generator.code import Code
from generator.sdk.model import Method, NoContent, Sdk, Service
from generator.sdk.options import KEY, request_options
from generator.targets.names import Names
from generator.targets.operation import keys
from generator.targets.program import environment, result_words
from generator.targets.typescript.conventions import TYPESCRIPT, client_variable
from generator.targets.typescript.quote import comment, string
from generator.targets.typescript.snippet import TypeScriptSheet

_KEY = Code("idempotencyKey")


def sheet(sdk: Sdk, names: Names, service: Service, method: Method) -> TypeScriptSheet:
    client = client_variable(sdk)
    is_silent = isinstance(method.result, NoContent)
    variable = "" if is_silent else variable_of(service, method, client)
    key = keys(method)
    return TypeScriptSheet(
        setup=Code(
            f"import {client} from {string(names.package)};\n{_secret(sdk, method)}"
        ),
        start=Code(f"const {variable} =" if variable else ""),
        call=Code(f"await {client}.{names.call(method, service)}("),
        shown=Code(f"console.log({variable});" if variable else ""),
        names=tuple(
            "" if one.location == "path" else key[one.location, one.wire]
            for one in method.arguments
        ),
        options=tuple(
            _KEY if one.name is KEY else names.option(one.wire)
            for one in request_options(sdk, method)
        ),
        without=Code("undefined" if method.params else ""),
    )


def _secret(sdk: Sdk, method: Method) -> str:
    """Where the client finds its key: the environment, never the source."""
    variables = environment(sdk, method)
    said = comment(f"Reads {variables} from the environment.")
    return f"\n// {said}" if variables else ""


def variable_of(service: Service, method: Method, client: str) -> str:
    """What the result is called."""
    name = TYPESCRIPT.arguments.spell(result_words(service, method))
    taken = name in TYPESCRIPT.arguments.reserved or name in (
        client,
        "console",
        "openAsBlob",
    )
    return "result" if taken else name

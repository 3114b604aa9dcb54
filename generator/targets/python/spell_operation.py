"""How is the table entry of an operation written: what is sent where, and what comes back?"""

from __future__ import annotations

from typing import assert_never

from generator.code import Code, join
from generator.sdk.model import (
    Argument,
    BinaryResult,
    EventStream,
    JsonResult,
    JsonStream,
    Method,
    NoContent,
    Result,
    Sdk,
    TextResult,
)
from generator.sdk.sent import secrets, unix_times
from generator.targets.names import Names
from generator.targets.operation import (
    Alternatives,
    base_url,
    is_deep,
    is_special,
    usual_media_type,
)
from generator.targets.python.annotations import Annotations, Uses
from generator.targets.python.layout import bracketed
from generator.targets.python.quote import scalar, string
from generator.targets.python.spell_paging import entry_of_paging
from generator.targets.python.spell_variants import entry_of_variants
from generator.targets.scope import Scope


def entry(method: Method, names: Names, sdk: Sdk, usual: Alternatives) -> list[Code]:
    """Keyword arguments of `Operation`; what is as usual is left out."""
    own = _entry(method, names, sdk, usual)
    single = method.single_variants()
    each = (_entry(form, names, sdk, usual) for form in single)
    return own + entry_of_variants(single, each)


def _entry(method: Method, names: Names, sdk: Sdk, usual: Alternatives) -> list[Code]:
    scope = names.arguments[method.id]
    parts = [
        Code(f"method={string(method.http_method.upper())}"),
        Code(f"path={string(method.path)}"),
    ]
    parts += _body(method, scope)
    named = [(scope[f"{a.location}:{a.wire}"], a) for a in method.arguments]
    deep = [string(name) for name, a in named if is_deep(a, method, name)]
    if deep:
        parts.append(_deep_object(deep))
    special = [_parameter(a, scope) for name, a in named if is_special(a, method, name)]
    if special:
        parts.append(Code(f"parameters={sequence(special)}"))
    if method.servers:
        parts.append(Code(f"server={string(base_url(method.servers))}"))
    if method.credentials != usual:
        parts.append(Code(f"credentials={alternatives(method.credentials)}"))
    parts += _values(method, sdk)
    if sdk.idempotency and method.http_method in sdk.idempotency.methods:
        parts.append(Code("idempotent=True"))
    if isinstance(method.result, EventStream):
        parts.append(Code("events=True"))
    if isinstance(method.result, JsonStream):
        parts.append(Code(f"records={string(method.result.media_type)}"))
    parts += entry_of_paging(method, scope)
    plain = Annotations(names.classes.__getitem__, "response", Uses())
    text = result(method.result, plain)
    return parts + ([Code(f"result={string(text)}")] if text != "None" else [])


def _values(method: Method, sdk: Sdk) -> list[Code]:
    """What the encoder must know of the values themselves."""
    parts = []
    match unix_times(sdk, method):
        case True:
            parts.append(Code("unix_times=True"))
        case (_, *_) as keys:
            parts.append(Code(f"unix_times={sequence(list(map(string, keys)))}"))
        case _:
            pass
    hidden = list(map(string, secrets(sdk, method)))
    if hidden:
        parts.append(Code(f"secrets={sequence(hidden)}"))
    return parts


def _deep_object(names: list[Code]) -> Code:
    if len(names) == 1:
        return Code(f"deep_object={sequence(names)}")
    return bracketed("deep_object=(", names, ")", 4, behind=1, one_line=False)


def alternatives(credentials: Alternatives) -> Code:
    return sequence(
        [sequence([string(id_) for id_ in wanted]) for wanted in credentials]
    )


def sequence(items: list[Code]) -> Code:
    """A tuple display."""
    return Code(f"({items[0]},)") if len(items) == 1 else Code(f"({join(', ', items)})")


def result(made: Result, writer: Annotations) -> Code:
    """The annotation of what is in the response; where that is a stream, of one event's data."""
    match made:
        case NoContent():
            return Code("None")
        case JsonResult(type=inner) | EventStream(type=inner) | JsonStream(type=inner):
            return writer.write(inner)
        case TextResult():
            return Code("str")
        case BinaryResult():
            return Code("bytes")
    assert_never(made)


def _body(method: Method, scope: Scope) -> list[Code]:
    if method.body is None:
        return []
    parts = [Code(f"body={string(method.body.encoding)}")]
    if method.body.media_type != usual_media_type(method.body):
        parts.append(Code(f"media_type={string(method.body.media_type)}"))
    if not method.body.flat:
        parts.append(Code(f"whole_body={string(scope['body:body'])}"))
    return parts


def _parameter(argument: Argument, scope: Scope) -> Code:
    name = scope[f"{argument.location}:{argument.wire}"]
    parts = [string(name), Code(f"location={string(argument.location)}")]
    if name != argument.wire:
        parts.append(Code(f"wire={string(argument.wire)}"))
    if argument.style:
        parts.append(Code(f"style={string(argument.style)}"))
    if argument.explode is not None:
        parts.append(Code(f"explode={scalar(argument.explode)}"))
    if argument.allow_reserved:
        parts.append(Code("allow_reserved=True"))
    if argument.content_type:
        parts.append(Code(f"content_type={string(argument.content_type)}"))
    if argument.headers:
        pairs = [
            sequence([string(name), string(value)]) for name, value in argument.headers
        ]
        parts.append(Code(f"headers={sequence(pairs)}"))
    return Code(f"Parameter({join(', ', parts)})")

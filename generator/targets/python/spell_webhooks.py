"""How is the module written that proves the events of the API to be genuine, and reads them?"""

from __future__ import annotations

from generator.code import Code, join
from generator.sdk.model import Sdk
from generator.sdk.webhook_model import Webhooks
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.python.annotations import Uses
from generator.targets.python.module_views import (
    TaggedView,
    UnsignedWebhooksView,
    WebhooksView,
)
from generator.targets.python.quote import docstring, string
from generator.targets.python.spell_errors import annotation

_SCHEMES = {"signed-timestamp": "SignedTimestamp", "standard": "Standard"}
_INDENT = 4


def webhooks_module(sdk: Sdk, names: Names, found: Webhooks) -> Module:
    if found.scheme is None:
        return _unsigned(sdk, names, found)
    uses = Uses()
    event = annotation(found.event, names, uses)
    tagged = _tagged(sdk, names, found)
    scheme = Code(_SCHEMES[found.scheme])
    view = WebhooksView(
        docs=docstring(_module_docs(sdk), 0),
        typing_imports=tuple(_imports(uses, tagged)),
        scheme_class=scheme,
        scheme=Code(
            f"{scheme}({string(found.header)}, environment={string(found.environment)})"
        ),
        objects=_objects(tagged),
        event=event,
        event_text=string(event),
        about=_names([string(key) for key in found.object]),
        tag_text=string(found.tag),
        tagged=tuple(
            TaggedView(string(value), _names([string(name) for name in classes]))
            for value, classes in tagged.items()
        ),
        notification_docs=docstring(_NOTIFICATION, _INDENT),
        parse_docs=docstring(f"{_PARSE}\n\n{_arguments(found)}", _INDENT),
        verify_docs=docstring(f"{_VERIFY}\n\n{_arguments(found)}", _INDENT),
        sign_docs=docstring(_SIGN, _INDENT),
    )
    return Module(f"{names.package}/webhooks.py", "webhooks.py.jinja", view)


def _unsigned(sdk: Sdk, names: Names, found: Webhooks) -> Module:
    uses = Uses()
    event = annotation(found.event, names, uses)
    view = UnsignedWebhooksView(
        docs=docstring(f"Webhooks of the {sdk.title}: what do they tell?", 0),
        typing_imports=(
            *_standard(uses),
            Code("from ._runtime.webhooks import Payload"),
        ),
        event=event,
        event_text=string(event),
        parse_docs=docstring(_UNVERIFIED, _INDENT),
    )
    return Module(f"{names.package}/webhooks.py", "unsigned_webhooks.py.jinja", view)


_UNVERIFIED = """\
The event of a webhook, whoever sent it: nothing is verified.

`payload` is the body as it came. The document does not say how events are signed, so make sure
in some other way that they come from the API before you believe them."""

_NOTIFICATION = """\
An event, and the object that it is about, as its own class where the document has that one.

`object` is None where the event has none."""

_PARSE = "The event of a webhook, once it is proven to be genuine."

_VERIFY = "Raise WebhookSignatureError unless a webhook is genuine."

_SIGN = """\
The headers of a genuine webhook with this payload, for tests.

`timestamp` is in seconds since 1970; unless given it is now."""


def _module_docs(sdk: Sdk) -> str:
    return f"Webhooks of the {sdk.title}: is one genuine, and what does it tell?"


def _arguments(found: Webhooks) -> str:
    """What they are, in words of the scheme."""
    alone = f", or the text of {found.header} alone"
    either = alone if found.scheme == "signed-timestamp" else ""
    unless = f" Unless given it is read from {found.environment}."
    return (
        "`payload` is the body as it came: what was parsed has lost what was signed."
        f" `headers` are those of the request{either}. `secret` is that of the endpoint, or"
        " several while one takes the place of another."
        f"{unless if found.environment else ''} `tolerance` is the age in seconds after which a"
        " signature counts no more, None for no such age.\n\n"
        "Raises WebhookSignatureError, and CredentialError where there is no secret."
    )


def _tagged(sdk: Sdk, names: Names, found: Webhooks) -> dict[str, list[Code]]:
    """The classes of named schemas, by the value of their constant property."""
    by_value: dict[str, list[Code]] = {}
    for model in sdk.models.values() if found.object else ():
        value = dict(model.tag).get(found.tag)
        named = model.home == f"schema:{model.id.partition(':')[2]}"
        if model.direction == "response" and named and isinstance(value, str):
            by_value.setdefault(value, []).append(names.classes[model.id])
    return {value: sorted(by_value[value]) for value in sorted(by_value)}


def _objects(tagged: dict[str, list[Code]]) -> tuple[Code, ...]:
    found = {name for classes in tagged.values() for name in classes}
    return tuple(Code(f"models.{name}") for name in sorted(found))


def _names(texts: list[Code]) -> Code:
    """A tuple of literals."""
    return Code(f"({join(', ', texts)}{',' if len(texts) == 1 else ''})")


def _imports(uses: Uses, tagged: dict[str, list[Code]]) -> list[Code]:
    lines = _standard(uses, "TypeAlias")
    if tagged and not uses.ids:
        lines.append(_MODELS)
    return [*lines, Code("from ._runtime.webhooks import Headers, Payload, Secrets")]


_MODELS = Code("from . import models")


def _standard(uses: Uses, *more: str) -> list[Code]:
    """What annotations need, and these names of `typing`."""
    wanted = [name for name in ("Any", "Literal") if name in uses.names]
    names = ", ".join([*wanted, *more])
    lines = [Code(f"from typing import {names}"), Code("")] if names else []
    return [*lines, _MODELS] if uses.ids else lines

"""How does TypeScript write each kind of name?"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from generator.code import Code
from generator.names import camel, kebab, pascal
from generator.sdk.model import Sdk
from generator.targets.file_names import short
from generator.targets.names import Conventions
from generator.targets.scope import Convention


@lru_cache
def _reserved() -> frozenset[str]:
    text = files("generator.targets.typescript").joinpath("reserved.txt").read_text()
    return frozenset(word for word in text.split("\n") if word)


def _legal(identifier: str) -> str:
    text = (
        re.sub(r"[^A-Za-z0-9_$]", lambda found: f"u{ord(found[0]):x}", identifier)
        or "_"
    )
    return f"_{text}" if text[0].isdigit() else text


def _camel(words: tuple[str, ...]) -> str:
    return _legal(camel(words))


def _pascal(words: tuple[str, ...]) -> str:
    return _legal(pascal(words))


def _kebab(words: tuple[str, ...]) -> str:
    return (
        re.sub(r"[^a-z0-9-]", lambda found: f"u{ord(found[0]):x}", kebab(words)) or "_"
    )


# Names that every module may use as they are.
_USED = frozenset(
    {
        "Array",
        "Promise",
        "Record",
        "Uint8Array",
        "Operation",
        "Service",
        "RequestOptions",
    }
    | {
        "Upload",
        "Client",
        "ClientOptions",
        "Api",
        "Object",
        "String",
        "Number",
        "Boolean",
    }
)


def _package(sdk: Sdk) -> Code:
    """The npm name, of which only the characters that npm allows are kept."""
    pinned = re.sub(r"[^a-z0-9@/._-]", "", sdk.packages.get("typescript", ""))
    return Code(pinned or _kebab((*sdk.name.words, "sdk")))


# What else stands at the top of the client's own module, and of the one that users import.
_BESIDE_CLIENT = frozenset(
    "API ApiError ArgumentError AuthenticationError BadRequestError ConflictError ConnectionError"
    " CredentialError DecodeError PaymentRequiredError ResponseError NotFoundError PermissionDeniedError RateLimitError ServerError StatusError"
    " TimeoutError UnprocessableEntityError".split()
)

# A property of that name changes what every object has.
_OF_OBJECTS = frozenset(
    "constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString"
    " valueOf".split()
)

TYPESCRIPT = Conventions(
    package=_package,
    clients=Convention(_pascal, _USED | _reserved() | _BESIDE_CLIENT),
    classes=Convention(_pascal, _USED | _reserved()),
    modules=Convention(lambda words: short(_kebab(words)), frozenset({"index"})),
    members=Convention(_camel, frozenset({"call", "constructor"})),
    client_members=Convention(_camel, frozenset({"call", "constructor"})),
    fields=Convention(_camel),
    arguments=Convention(_camel, _reserved() | {"params", "options"}),
    settings=Convention(
        _camel, _OF_OBJECTS | {"baseUrl", "timeout", "headers", "fetch"}
    ),
    keywords=False,
)

EXPORTED = Convention(_camel, _reserved())
"""Names that a module exports, where no scope settles them."""

_IN_SNIPPETS = frozenset({"console", "openAsBlob"})


def client_variable(sdk: Sdk) -> Code:
    """What users call the default client."""
    name = TYPESCRIPT.arguments.legal(sdk.name.words)
    return Code(f"{name}_" if name in _IN_SNIPPETS else name)

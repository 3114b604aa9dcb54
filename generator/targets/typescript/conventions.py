"""How does TypeScript write each kind of name?"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from generator.code import Code
from generator.names import camel, kebab, pascal
from generator.sdk.model import Sdk
from generator.targets.conventions import Conventions
from generator.targets.file_names import short
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
    # E stands for the paths that a caller has expanded.
    | {"E", "Below", "EventStream", "Expanded", "JsonStream", "PageList", "PathIn"}
    | {"AsyncIterable"}
)


def _package(sdk: Sdk) -> Code:
    """The npm name, of which only the characters that npm allows are kept."""
    pinned = re.sub(r"[^a-z0-9@/._-]", "", sdk.packages.get("typescript", ""))
    return Code(pinned or _kebab((*sdk.name.words, "sdk")))


RUNTIME_ERRORS = frozenset(
    "ApiError ArgumentError AuthenticationError BadRequestError ConflictError ConnectionError"
    " CredentialError DecodeError NotFoundError PaymentRequiredError PermissionDeniedError"
    " RateLimitError ResponseError ServerError StatusError TimeoutError"
    " UnprocessableEntityError".split()
)
"""The classes of what calls throw."""

# What else stands at the top of the client's own module, and of the one that users import.
_BESIDE_CLIENT = RUNTIME_ERRORS | frozenset(
    "API Answer Attempt ClientSecret Content Header HeaderOptions Interceptor Next Page Request"
    " ServerEvent".split()
)

# What the module of a service imports to run.
_IMPORTED = frozenset(
    "asBytes asForm asJson asMultipart asText byItem byLink byNumber byOffset byToken call inBody"
    " inCookie inHeader inPath inQuery paged readLines readSequence toBytes toEvents toNothing toText varied".split()
)

# A property of that name changes what every object has; a function called `then` is called by `await`.
_OF_OBJECTS = frozenset(
    "constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString"
    " valueOf".split()
)

TYPESCRIPT = Conventions(
    target="typescript",
    package=_package,
    clients=Convention(_pascal, _USED | _reserved() | _BESIDE_CLIENT),
    classes=Convention(_pascal, _USED | _reserved()),
    # A service is imported from the package beside these.
    modules=Convention(
        lambda words: short(_kebab(words)),
        frozenset("core errors index models params webhooks".split()),
    ),
    members=Convention(_camel, _OF_OBJECTS | {"then"}),
    client_members=Convention(_camel, _OF_OBJECTS | {"then", "request", "withOptions"}),
    fields=Convention(_camel),
    arguments=Convention(
        _camel,
        _reserved()
        | {"params", "options", "client", "root", "call", "paged", "varied"},
    ),
    settings=Convention(
        _camel,
        _OF_OBJECTS
        | frozenset(
            "accept baseUrl contentType timeout maxRetries headers fetch interceptors signal"
            " idempotencyKey".split()
        ),
    ),
    keywords=False,
)

EXPORTED = Convention(_camel, _reserved())
"""Names that a module exports, where no scope settles them."""


def function_name(member: Code) -> Code:
    """What the function is called that does what a method does."""
    taken = member in _reserved() or member in _IMPORTED
    return Code(f"{member}_") if taken else member


_IN_SNIPPETS = frozenset({"console", "openAsBlob"})


def client_variable(sdk: Sdk) -> Code:
    """What users call the default client."""
    name = TYPESCRIPT.arguments.legal(sdk.name.words)
    return Code(f"{name}_" if name in _IN_SNIPPETS else name)

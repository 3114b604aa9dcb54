"""How does Python write each kind of name?"""

from __future__ import annotations

import keyword
import re
import unicodedata
from functools import lru_cache
from importlib.resources import files

from generator.code import Code
from generator.names import pascal, snake, split
from generator.sdk.model import Sdk
from generator.targets.conventions import Conventions
from generator.targets.file_names import short
from generator.targets.scope import Convention

_DIGITS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
)


_DIGITS_WRITTEN = frozenset("0123456789")


def _legal(identifier: str) -> str:
    """A leading digit is spoken: `3d_secure` is `three_d_secure`; a longer number gets an `n`."""
    # Python reads identifiers so; two that it takes for one must be one for a scope too.
    identifier = unicodedata.normalize("NFKC", identifier)
    text = "".join(c if f"a{c}".isidentifier() else "_" for c in identifier) or "_"
    if not text[0].isdigit():
        return text if text.isidentifier() else f"n{text}"
    number = re.match(r"\d+", text)
    if number and len(number[0]) == 1 and text[0].isascii():
        rest = text[1:].lstrip("_")
        return f"{_DIGITS[int(text[0])]}_{rest}" if rest else _DIGITS[int(text[0])]
    return f"n{text}"


def _snake(words: tuple[str, ...]) -> str:
    return _legal(snake(words))


def _pascal(words: tuple[str, ...]) -> str:
    text = pascal(words)
    return (
        pascal((_DIGITS[int(text[0])], text[1:]))
        if text[:1] in _DIGITS_WRITTEN
        else _legal(text)
    )


KEYWORDS = frozenset(keyword.kwlist)

# Types that annotations are written with: a member of that name would hide them in its class.
HIDING = frozenset({"bool", "bytes", "dict", "float", "int", "list", "str", "tuple"})

# Types that only some annotations are written with: such a member hides them there.
TIMES = frozenset({"date", "datetime"})

_MODEL_NAMES = frozenset(
    {
        "Any",
        "Literal",
        "Mapping",
        "Model",
        "NotRequired",
        "TypeAlias",
        "TypedDict",
        "FileArgument",
        "Expandable",
        "ExpandableModel",
        "Expanded",
        "Expanding",
        "Id",
    }
    | {"None", "True", "False", "TYPE_CHECKING"}
)


def _package(sdk: Sdk) -> Code:
    """The import name: the one that facts pin, else the product's with `sdk` behind it."""
    words = split(sdk.packages.get("python", "")) or (*sdk.name.words, "sdk")
    # The index of packages takes no other letters (PEP 508).
    name = _legal(re.sub(r"[^a-z0-9_]", lambda c: f"u{ord(c[0]):x}", snake(words)))
    taken = name in KEYWORDS or name in imported_names()
    return Code(f"{name}_sdk" if taken else short(name))


_CLIENT_NAMES = frozenset(
    "APIConnectionError APIError APITimeoutError Answer AsyncClient AsyncEventStream AsyncJsonStream"
    " AsyncPage"
    " AsyncPages AsyncStreamedResponse AuthenticationError BadRequestError Client ClientOptions"
    " Config ConflictError Credential CredentialError ErrorShape EventStream Id ItemCursor JsonStream NextLink"
    " NotFoundError Offset Operation Page PageNumber Pages Parameter PaymentRequiredError"
    " PermissionDeniedError RateLimitError RequestOptions ResponseError ServerError ServerEvent"
    " StatusError StreamedResponse TokenCursor UnprocessableEntityError".split()
)

# A module hides what `models/__init__.py` is written with, once it is imported there.
_USED_BY_INDEX = frozenset(
    {"getattr", "globals", "import_module", "sorted", "dict", "list", "object", "str"}
)

# A member hides what the class that it stands in is written with.
_USED_BY_CLASSES = frozenset({"cached_property", "models", "params"})


def _called_after(identifier: str) -> tuple[str, ...]:
    """What `spell_expand` makes of a class."""
    base = identifier.removesuffix("Params")
    params = () if base == identifier else (f"{base}BaseParams",)
    return (f"Expanded{identifier}", *params)


PYTHON = Conventions(
    target="python",
    package=_package,
    clients=Convention(_pascal, _MODEL_NAMES | _CLIENT_NAMES),
    classes=Convention(_pascal, _MODEL_NAMES),
    modules=Convention(lambda words: short(_snake(words)), KEYWORDS | _USED_BY_INDEX),
    members=Convention(_snake, KEYWORDS | _USED_BY_CLASSES),
    client_members=Convention(
        _snake,
        KEYWORDS
        | _USED_BY_CLASSES
        | {"close", "request", "stream", "with_options", "with_response"},
    ),
    fields=Convention(_snake, KEYWORDS | HIDING | {"to_dict", "from_dict"}),
    arguments=Convention(_snake, KEYWORDS | HIDING | {"self", "options", "params"}),
    settings=Convention(
        _snake,
        KEYWORDS
        | {"self", "base_url", "headers", "http_client", "idempotency_key"}
        | {"max_retries", "options", "server", "timeout"},
    ),
    keywords=True,
    along=_called_after,
)


@lru_cache
def imported_names() -> frozenset[str]:
    """The standard library, and what an HTTP client imports where it is installed."""
    text = files("generator.targets.python").joinpath("imported.txt").read_text()
    return frozenset(text.split())

"""How does TypeScript write each kind of name?"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from generator.code import Code
from generator.names import camel, kebab, pascal
from generator.sdk.model import Sdk
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


TYPESCRIPT = Conventions(
    package=_package,
    classes=Convention(_pascal, _USED | _reserved()),
    modules=Convention(_kebab, frozenset({"index"})),
    members=Convention(_camel, frozenset({"call", "constructor"})),
    client_members=Convention(_camel, frozenset({"call", "constructor"})),
    fields=Convention(_camel),
    arguments=Convention(_camel, _reserved() | {"params", "options"}),
    credentials=Convention(
        _camel, frozenset({"baseUrl", "timeout", "headers", "fetch"})
    ),
    keywords=False,
)

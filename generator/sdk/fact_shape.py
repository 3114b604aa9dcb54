"""What may a facts file say: which keys, with values of which shape, and what does each mean?

The one table of it. The reader takes its known keys from here, and so does the JSON Schema that
editors are given.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, get_args

from generator.openapi.model import METHODS
from generator.sdk.fact_kinds import (
    Choice,
    Each,
    Either,
    Exactly,
    Flag,
    Many,
    Members,
    Text,
    Whole,
)
from generator.sdk.webhook_model import WebhookScheme

_WORD = r"[^\s.]"
_TITLE = r".*\S.*"
_PATH = r"|[^.]+(\.[^.]+)*"
"""Empty, or JSON keys with dots between them."""
_CALL = rf"[^.]*{_WORD}[^.]*(\.[^.]*{_WORD}[^.]*)*"
_CONSTANT = r"(?:[^$]|\$version\b|\$(?!\w))*"
"""`$version` is the only variable."""


def _path(about: str) -> Text:
    return Text(about + " A path of JSON keys with dots between them.", _PATH)


_ITEMS = _path("Where in the body the list is; empty where the body is the list.")

START: Final = r"[!-~]+"
"""What a key begins with: letters that a header may carry, and no blank."""

_KEY_START = Text("The first letters of a key.", START)

KEY_STARTS: Final = Members(
    "How its keys begin, so that a test key is told from a live one.",
    {
        "test": Many("Those of keys that work on test data.", _KEY_START, least=1),
        "live": Many("Those of keys that move real money.", _KEY_START, least=1),
    },
    some=("test", "live"),
)

CREDENTIAL: Final = Members(
    "How a security scheme shows in the client.",
    {
        "name": Text("What the secret is called, such as `api_key`.", _TITLE),
        "environment": Text("The environment variable that the secret is read from."),
        "omit": Flag(
            "Whether the client leaves this scheme out: another one is enough."
        ),
        "keys": KEY_STARTS,
    },
)

HEADER: Final = Members(
    "A header that a caller may set, a client sends always, or both.",
    {
        "value": Text(
            "What is sent. `$version` stands for the version of the document.",
            _CONSTANT,
        ),
        "option": Text("The name of the option by which a caller sets it.", _TITLE),
        "docs": Text("What the header says to the API, in Markdown."),
    },
    some=("value", "option"),
)

PAGING: Final[Mapping[str, Members]] = {
    "after": Members(
        "The last item of a page leads to the next one.",
        {
            "items": _ITEMS,
            "after": Text("The parameter that takes the id of the last item."),
            "before": Text("The parameter that takes the id of the first item."),
            "id": Text("The property of an item that is its id; `id` if not stated."),
            "more": _path("Where the body says whether there is more."),
        },
        needed=("after",),
    ),
    "token": Members(
        "A token in the body leads to the next page.",
        {
            "items": _ITEMS,
            "parameter": Text("The parameter that takes the token.", r".+"),
            "token": _path("Where in the body the token is."),
            "previous_parameter": Text("The parameter that leads to the page before."),
            "previous_token": _path("Where the token for the page before is."),
            "more": _path("Where the body says whether there is more."),
        },
        needed=("token", "parameter"),
    ),
    "page": Members(
        "Pages have numbers.",
        {
            "items": _ITEMS,
            "page": Text("The parameter that takes the number of the page."),
            "first": Whole("The number of the first page; 1 if not stated."),
            "total_pages": _path("Where the body says how many pages there are."),
        },
        needed=("page",),
    ),
    "offset": Members(
        "A page starts behind so many items.",
        {
            "items": _ITEMS,
            "offset": Text("The parameter that takes how many items to pass over."),
            "total": _path("Where the body says how many items there are."),
            "limit": Text("The parameter that takes how many items a page has."),
        },
        needed=("offset",),
    ),
    "next": Members(
        "The body has the URL of the next page.",
        {
            "items": _ITEMS,
            "next": _path("Where in the body that URL is."),
            "previous": _path("Where the URL of the page before is."),
        },
        needed=("next",),
    ),
    "link": Members(
        "The header `Link` has the URL of the next page.",
        {"items": _ITEMS, "link": Exactly("Always true.", value=True)},
        needed=("link",),
    ),
}
"""By the key that no other way has."""

IDEMPOTENCY: Final = Members(
    "The header by which the server knows a call that is made again.",
    {
        "header": Text("The name of the header, such as `Idempotency-Key`.", r".+"),
        "methods": Many(
            "The HTTP methods that it goes with; `post` if not stated.",
            Choice("An HTTP method.", METHODS),
            least=1,
        ),
    },
    needed=("header",),
)

RETRIES: Final = Members(
    "What the server says about another try.",
    {"header": Text("The header that says whether another try can help.", r".+")},
    needed=("header",),
)

ERRORS: Final = Members(
    "What the body of a failed response holds; what is not stated is found by rule.",
    {
        "at": _path("Where in the body the error is."),
        "kind": Text("The property that tells the kind of an error."),
        "code": Text("The property that holds its code."),
        "message": Text("The property that holds its message."),
        "parameter": Text("The property that names the parameter to blame."),
        "codes": Many(
            "Codes that the document leaves open; each becomes a class.",
            Text("A code."),
        ),
    },
)

WEBHOOKS: Final = Members(
    "How the events that the API sends are signed, and what they hold.",
    {
        "scheme": Choice("How they are signed.", get_args(WebhookScheme)),
        "header": Text("The header with the signature."),
        "environment": Text("The environment variable that the secret is read from."),
        "event": Text("The name of the schema of an event."),
        "object": _path("Where in an event the thing is that it is about."),
        "tag": Text("The constant property of that thing by which its model is found."),
    },
    needed=("scheme",),
    unless={"header": ("scheme", "standard")},
)

BY_OPERATION_ID: Final = "operation-id"

LICENSE: Final = r"[A-Za-z0-9(][A-Za-z0-9.+ ()-]*"
"""The letters of an SPDX expression."""

REPOSITORY: Final = r"https://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~-]+)+"
"""A page on the web, as registries compare it with where a package was built."""

FACTS: Final = Members(
    "Facts that an OpenAPI document does not state, and that its clients need.",
    {
        "name": Text("What the client is called.", _TITLE),
        "packages": Each(
            "What the packages are called where they are published, by target.",
            Text("The name of a package."),
        ),
        "license": Text("The license of the packages, as SPDX has it: `MIT`.", LICENSE),
        "repository": Text(
            "Where the packages are made: `https://github.com/acme/sdks`.", REPOSITORY
        ),
        "credentials": Each("Secrets, by the name of the security scheme.", CREDENTIAL),
        "headers": Each(
            "Headers of every request, by name.",
            Either(
                "What is sent, or who sets it.",
                (Text("What is always sent.", _CONSTANT), HEADER),
            ),
        ),
        "idempotency": IDEMPOTENCY,
        "retries": RETRIES,
        "errors": ERRORS,
        "pagination": Each(
            "How a call goes from page to page, by call, operationId or `METHOD /path`.",
            Either(
                "`false` for a call that has no pages.",
                (Exactly("It has no pages.", value=False), *PAGING.values()),
            ),
        ),
        "webhooks": WEBHOOKS,
        "calls": Each(
            "How operations are called, by operationId or `METHOD /path`.",
            Text("A call, such as `customers.create`.", _CALL),
        ),
        "naming": Choice(
            "With `operation-id`, every call is on the client itself too, by its operationId.",
            (BY_OPERATION_ID,),
        ),
    },
)

"""Where does a link in a response lead to, one in the header Link (RFC 8288) too?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from .server import base_url, linked, names_user

if TYPE_CHECKING:
    from .operation import Operation
    from .settings import Settings

# A target, then parameters; commas and semicolons in either mean nothing.
_LINK = re.compile(
    r'<([^<>]*)>((?:\s*;\s*[^\s=;,"<>]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)'
)
_PARAMETER = re.compile(
    r';\s*([^\s=;,"<>]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?'
)


def target(header: str, *relations: str) -> str:
    """The first link that has one of these relations to this page; empty where none has.

    A link from elsewhere (`anchor`) is none of this page.
    """
    for found in _LINK.finditer(header):
        parameters: dict[str, str] = {}
        for name, quoted, plain in _PARAMETER.findall(found[2]):
            # Of a parameter that is repeated, the first one counts.
            parameters.setdefault(name.lower(), quoted or plain)
        said = parameters.get("rel", "").lower().split()
        if "anchor" not in parameters and any(one in said for one in relations):
            return found[1].strip()
    return ""


def located(
    settings: Settings,
    operation: Operation[Any],
    options: Mapping[str, Any],
    *,
    before: str,
    link: str,
) -> str:
    """A link in full, as it stands in a response of the URL `before`; its query is kept as it is.

    ValueError where it leads to another server: credentials would go there.
    """
    # Before anything reads it: an error of urljoin would show it.
    if names_user(link):
        raise ValueError("a link holds a user: it is not followed")
    stated = operation.server or settings.config.base_url
    # What begins with one slash depends on the server that the document states.
    full = link if link[:1] == "/" != link[1:2] else urljoin(before, link)
    return linked(settings, base_url(settings, stated, options), full)

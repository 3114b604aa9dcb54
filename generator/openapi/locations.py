"""Which file does the text of a reference name, and which place in it?

Text only: nothing is looked up here. References resolve against the file that holds them (RFC 3986,
section 5; OpenAPI 3.1, Relative References in API Description URIs).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote, urljoin

from generator.diagnostics import Rule
from generator.diagnostics.codes import api
from generator.document.hosts import NOT_PUBLIC, may_lead
from generator.document.model import is_url

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")


@dataclass(frozen=True, slots=True)
class Location:
    """`file` is a path from the entry document's folder, or a URL; `fragment` is decoded."""

    file: str
    fragment: str


@dataclass(frozen=True, slots=True)
class Forbidden:
    """The reference may not be followed, wherever it leads."""

    rule: Rule
    facts: Mapping[str, str] = field(default_factory=dict)


def locate(reference: str, base: str, *, file: str) -> Location | Forbidden:
    """`file` is what the reference stands in: a path of the same kind, or a URL.

    `base` is what it resolves against: that too, or the `$id` around it, which gives no leave to go
    where the file may not.
    """
    stated, _, fragment = reference.partition("#")
    fragment = unquote(fragment)
    if not stated:
        return Location(base if is_url(base) or not is_url(file) else file, fragment)
    if is_url(base):
        stated = joined(base, stated)
    scheme = _SCHEME.match(stated)
    if scheme is None and is_url(file):
        return Forbidden(api.OUTSIDE_FOLDER)
    if scheme is None:
        return _local(stated, base, fragment=fragment)
    name = scheme[1].lower()
    secure = name == "https" or (name == "http" and not file.startswith("https:"))
    if not secure or stated[scheme.end() :][:2] != "//":
        return Forbidden(api.FORBIDDEN_SCHEME, {"scheme": name})
    url = name + stated[scheme.end(1) :]
    if is_url(file) and not may_lead(file, url):
        return Forbidden(api.REMOTE_FAILED, {"reason": NOT_PUBLIC})
    return Location(url, fragment)


def _local(stated: str, base: str, *, fragment: str) -> Location | Forbidden:
    path = unquote(stated.partition("?")[0])
    if path.startswith("/"):
        return Forbidden(api.OUTSIDE_FOLDER)
    name = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
    if name.split("/")[0] in ("..", "") or is_url(name):
        return Forbidden(api.OUTSIDE_FOLDER)
    return Location(name, fragment)


@lru_cache(1024)
def joined(base: str, reference: str) -> str:
    try:
        return urljoin(base, reference)
    except ValueError:  # brackets that hold no IPv6 address
        return reference


def shown(reference: str) -> str:
    """For a message: without the credentials that a URL may hold."""
    return re.sub(r"(?<=//)[^/@]*@", "", reference)

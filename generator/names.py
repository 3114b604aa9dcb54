"""Name: words with a rank. Words are split once; case is a target's business."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TypeAlias

Words: TypeAlias = tuple[str, ...]
"""Lower-case words of one name."""


class Rank(IntEnum):
    """Who chose a name. When two names clash, the lower rank keeps it.

    An alias is a second name of what has one already, so it never takes another's first.
    """

    PINNED = 0
    DECLARED = 1
    DERIVED = 2
    ALIAS = 3


@dataclass(frozen=True, slots=True)
class Name:
    """Lower-case words. `context` is put in front, nearest last, for a clash: a word or some each."""

    words: tuple[str, ...]
    rank: Rank = Rank.DERIVED
    context: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join(self.words)


_MIXED_CASE = (
    "OAuth OpenAPI OpenID GraphQL GitHub GitLab BitBucket YouTube LinkedIn TikTok WhatsApp PayPal"
    " JavaScript TypeScript PostgreSQL MySQL MongoDB NoSQL DevOps WebSocket WebRTC OEmbed WiFi"
    " IPv4 IPv6 CIDRv4 CIDRv6 iOS iPadOS macOS tvOS watchOS eBay eSIM vCPU mTLS gRPC"
)
_ONE_WORD = re.compile(
    "|".join(
        f"{word}(?=s?(?![a-z])|[A-Z])"
        for word in sorted(_MIXED_CASE.split(), key=len, reverse=True)
    )
)
_PLURAL_ACRONYM = re.compile(r"([A-Z]{2,})s(?![a-z])")
_SIGNED = re.compile(r"(?:(?<=^)-|\+)(?=\d)")
_COMPARED = re.compile(r"[^<>]*\w\]?([<>]=?|!=)")
_NOISE = frozenset({"sign", "mark", "commercial", "full", "low", "reverse"})


@lru_cache(maxsize=65536)
def split(text: str) -> tuple[str, ...]:
    """`PostPaymentRecords` and `payment_records.post` into lower-case words; ('',) never comes out.

    Digits stay with the word before them (`line1`, `p24`, `oauth2`), except where the document
    separates them itself. A plural of an acronym stays whole (`IDs` is `ids`), and so do names that
    are one word to everybody (`GitHub`, `IPv6`). `+1` and `-1` differ, and so do `created<` and
    `created>`. Text of nothing but symbols is spelt out (`*` is `asterisk`); only text without any
    gives no word.
    """
    folded = unicodedata.normalize("NFKC", text)
    signed = _SIGNED.sub(
        lambda found: " plus " if found[0] == "+" else " minus ", folded
    )
    words = [
        word for chunk in re.split(r"[\W_]+", signed) for word in _split_chunk(chunk)
    ]
    compared = _COMPARED.fullmatch(folded)
    if compared:
        words.extend(_symbols(compared[1]))
    return tuple(words) or _symbols(folded)


def joined(words: Words, more: Words) -> Words:
    """`words` and then `more`, where two words or more in which they overlap are said once.

    `("chunking", "strategy")` and `("static", "chunking", "strategy")` are the latter, and so are
    `("audit", "log", "entry")` behind `("old", "audit", "log")`: `("old", "audit", "log", "entry")`.
    """
    for count in range(min(len(words), len(more) - 1), 1, -1):
        if words[-count:] in (more[:count], more[-count:]):
            return (*words[:-count], *more)
    return (*words, *more)


def _split_chunk(chunk: str) -> list[str]:
    chunk = _ONE_WORD.sub(lambda found: found[0].capitalize(), chunk)
    chunk = _PLURAL_ACRONYM.sub(lambda found: found[0].capitalize(), chunk)
    words: list[str] = []
    start = 0
    for end in range(1, len(chunk) + 1):
        if end == len(chunk) or _breaks(chunk, start, end):
            words.append(chunk[start:end].lower())
            start = end
    return words


def _breaks(chunk: str, start: int, at: int) -> bool:
    """Does a word end before `at`? Digits end one, unless they are all that it has."""
    before, here = chunk[at - 1], chunk[at]
    if here.isdigit():
        return False
    if before.isdigit():
        return not chunk[start:at].isdigit()
    if not here.isupper():
        return False
    return not before.isupper() or chunk[at + 1 : at + 2].islower()


def _symbols(text: str) -> tuple[str, ...]:
    names = (unicodedata.name(symbol, "") for symbol in text if not symbol.isspace())
    words = (word for name in names for word in re.split(r"\W+", name.lower()))
    return tuple(word for word in words if word and word not in _NOISE)


def snake(words: tuple[str, ...]) -> str:
    return "_".join(words)


def kebab(words: tuple[str, ...]) -> str:
    return "-".join(words)


def pascal(words: tuple[str, ...]) -> str:
    return "".join(word[:1].upper() + word[1:] for word in words)


def camel(words: tuple[str, ...]) -> str:
    return words[0] + pascal(words[1:]) if words else ""


_SAME_IN_PLURAL = frozenset(
    "access address always analysis aws basis bus business canvas class cors diagnosis dms dns does"
    " express gas gps has https ios is its kubernetes lens less news nfs os pos process progress"
    " series sms species status this thus tls was xss".split()
)
_IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "accesses:access addresses:address aliases:alias analyses:analysis bases:base"
        " bonuses:bonus buses:bus caches:cache campuses:campus canvases:canvas children:child"
        " cookies:cookie criteria:criterion feet:foot gases:gas indices:index leaves:leaf"
        " lenses:lens lives:life matrices:matrix men:man mice:mouse movies:movie people:person"
        " quizzes:quiz statuses:status vertices:vertex viruses:virus women:woman zombies:zombie"
    ).split()
)
_REGULAR = {one: many for many, one in _IRREGULAR.items()}


def singular(word: str) -> str:
    """English singular of one lower-case word, by rules that leave unknown words alone."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    same = word in _SAME_IN_PLURAL or word in _REGULAR or len(word) < 3
    if same or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes", "tzes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def plural(word: str) -> str:
    """English plural of one lower-case word; a plural is left alone."""
    if word in _REGULAR:
        return _REGULAR[word]
    if word in _SAME_IN_PLURAL or is_plural(word):
        return word
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def is_plural(word: str) -> bool:
    return singular(word) != word

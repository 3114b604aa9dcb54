"""What must not leave a form: into a link, a history, or a snippet that somebody copies?

What the document says is a password, or written and never read, and what is called as secrets are.
"""

from __future__ import annotations

from generator.names import split
from generator.sdk import types as t
from generator.sdk.model import Argument, Field
from generator.sdk.sent import is_password

_WORDS = frozenset(
    "password passwd pwd passphrase secret cvc cvv cvv2 authorization otp".split()
)
_PAIRS = frozenset(
    {
        ("api", "key"),
        ("access", "key"),
        ("private", "key"),
        ("secret", "key"),
        ("access", "token"),
        ("refresh", "token"),
        ("auth", "token"),
        ("bearer", "token"),
        ("id", "token"),
        ("x", "auth"),
        ("card", "number"),
        ("account", "pin"),
        ("card", "pin"),
    }
)
"""Two words in a row. `token` alone may be that of a page, or one of many of a text."""


def is_secret(thing: Argument | Field, holder: str = "") -> bool:
    """`holder` is the name of the object that has the field: the number of a card is one too."""
    type_ = thing.type.type if isinstance(thing.type, t.Optional) else thing.type
    if thing.secret or is_password(type_):
        return True
    words = tuple(split(thing.wire))
    named = (*split(holder), *words)[-2:] if len(words) == 1 else words
    pairs = zip(named, named[1:], strict=False)
    return bool(_WORDS & {*words}) or any(two in _PAIRS for two in pairs)

"""What can be wrong with a credential, in words that anybody may read?

No message here repeats a secret, or a part of one, or what another program said: that may hold it.
"""

from __future__ import annotations


class Trouble(Exception):
    """The message says what is wrong; `help` what to do about it."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.help = help


class Missing(Trouble):
    """`schemes` are the ids of those that nothing is held for."""

    def __init__(self, schemes: tuple[str, ...], message: str, help: str) -> None:
        super().__init__(message, help)
        self.schemes = schemes


class UnknownScheme(Trouble):
    """The document has no scheme of this name that a secret is for."""


class Unsendable(Trouble):
    """What is held, or was given, cannot be sent as this scheme wants it."""


class ReadOnly(Trouble):
    """No place can be written that would be asked first."""


class Unreadable(Trouble):
    """A place that may hold the credential cannot be asked."""


class TokenRefused(Trouble):
    """The token server gives no token for the client."""

"""What cannot be guessed?"""

from __future__ import annotations

import secrets
from collections.abc import Sequence


def some_bytes(count: int) -> bytes:
    return secrets.token_bytes(count)


def some_text(count: int) -> str:
    """Of so many bytes, for a URL."""
    return secrets.token_urlsafe(count)


def some_letters(letters: Sequence[str], count: int) -> str:
    return "".join(secrets.choice(letters) for _ in range(count))

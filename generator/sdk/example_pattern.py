"""Does a text keep a pattern of the document, where that can be told in no time?

In: a pattern and a text. Out: whether they fit; true where the question is not worth its answer.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache

from generator.patterns import ways

_MOST_STEPS = 200_000


def keeps(pattern: str, text: str) -> bool:
    """A pattern that Python cannot read as ECMA 262 does asks for nothing."""
    if ways(pattern, len(text) + 1) * (len(text) + 1) > _MOST_STEPS:
        return True
    compiled = _compiled(pattern)
    return compiled is None or compiled.search(text) is not None


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return None

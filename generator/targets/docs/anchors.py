"""By which name is a row of the reference linked to? `#param-amount_requested.currency`.

In goes the path of a parameter; out comes an id that no other row of the page has.
`templates/docs/scripts/form-anchor.js` makes the same of a field of the form.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from generator.code import Code
from generator.targets.docs.quote import text

_BLANKS = re.compile(r"[ \t\n\r\f]")
"""What an id cannot hold: the white space of HTML."""
_PLAIN = re.compile(r"[\w.-]*\Z", re.ASCII)

_LONGEST = 300


class Anchors:
    """Those of one page. Of two with the same path, the second has a number behind it; a path that
    nobody would copy has none."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def at(self, path: tuple[str, ...]) -> str:
        name = "param-" + _BLANKS.sub("-", ".".join(path))
        if len(name) > _LONGEST:
            return ""
        found, count = name, 1
        while found in self._taken:
            count += 1
            found = f"{name}-{count}"
        self._taken.add(found)
        return found


def anchor_link(anchor: str) -> Code:
    """As it stands in an address."""
    return text(anchor if _PLAIN.match(anchor) else quote(anchor))

"""What would a build do to the files that are there?

In: digests of the files we want, of those the manifest lists and of those found. Out: the fate of
every path. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import unified_diff
from typing import Literal

Fate = Literal["create", "change", "delete", "keep", "edited", "strange"]
"""`edited`: ours, and changed by hand since. `strange`: in the way, and never ours."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The fate of each path, in the order of paths."""

    fates: Mapping[str, Fate]

    def having(self, *fates: Fate) -> tuple[str, ...]:
        return tuple(path for path, fate in self.fates.items() if fate in fates)

    @property
    def idle(self) -> bool:
        """Nothing would be touched."""
        return all(fate == "keep" for fate in self.fates.values())


def compare(
    wanted: Mapping[str, str], listed: Mapping[str, str], *, found: Mapping[str, str]
) -> Plan:
    """Digests by path. `found` has those of the other two's paths that exist."""
    fates: dict[str, Fate] = {}
    for path in sorted(wanted.keys() | listed.keys()):
        fate = _fate(wanted.get(path), listed.get(path), there=found.get(path))
        if fate is not None:
            fates[path] = fate
    return Plan(fates)


def _fate(wanted: str | None, listed: str | None, *, there: str | None) -> Fate | None:
    if there is None:
        return None if wanted is None else "create"
    if there == wanted:
        return "keep"
    if listed is None:
        return "strange"
    if there != listed:
        return "edited"
    return "delete" if wanted is None else "change"


def difference(path: str, old: bytes | None, new: bytes | None) -> str:
    """A unified diff. None stands for a file that is not there; bytes that are no text are only named."""
    before, after = _lines(old), _lines(new)
    if before is None or after is None:
        return f"Binary files a/{path} and b/{path} differ\n"
    lines = unified_diff(
        before,
        after,
        "/dev/null" if old is None else f"a/{path}",
        "/dev/null" if new is None else f"b/{path}",
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in lines
    )


def _lines(content: bytes | None) -> list[str] | None:
    if content is None:
        return []
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    return [line + "\n" for line in text.split("\n")[:-1]] + [
        last for last in text.split("\n")[-1:] if last
    ]

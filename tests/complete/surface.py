"""What does a package promise? Read from the listing of its public surface."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

_PYTHON = re.compile(r"models\.(?P<name>\w+)(?:\.(?P<key>\w+): | = |\()(?P<type>.*)")
_TYPESCRIPT = re.compile(
    r"models/[\w-]+\.(?P<name>\w+)"
    r"(?: \(interface\)|(?:\.(?P<key>\w+|\"[^\"]+\")\??: | = )(?P<type>.*))"
)


@dataclass(frozen=True, slots=True)
class Surface:
    """`calls` are without the client: `accounts.create`. `types` are those of the fields, by key."""

    calls: list[str] = field(default_factory=lambda: list[str]())
    types: dict[str, dict[str, str]] = field(
        default_factory=lambda: dict[str, dict[str, str]]()
    )

    def by_fold(self) -> dict[str, str]:
        """Names of models, as the names of schemas fold."""
        return {fold(name): name for name in self.types}


def read(package: Path, pattern: re.Pattern[str]) -> Surface:
    surface = Surface()
    for line in (package / "surface.txt").read_text("utf-8").splitlines():
        if line.startswith("Stripe."):
            # TypeScript has the parameters of the type before those of the call.
            call = re.split(r"[(<]", line.removeprefix("Stripe."), maxsplit=1)[0]
            surface.calls.append(call)
        elif found := pattern.fullmatch(line):
            types = surface.types.setdefault(found["name"], {})
            if found["key"]:
                types[found["key"].strip('"')] = found["type"]
    return surface


def python(package: Path) -> Surface:
    return read(package, _PYTHON)


def typescript(package: Path) -> Surface:
    return read(package, _TYPESCRIPT)


def fold(name: str) -> str:
    """What is left of a name when case and everything between words is gone."""
    return re.sub(r"[\W_]", "", name).lower()


def words(type_: str) -> set[str]:
    return set(re.findall(r"\w+", type_))

"""What do the files of this folder say? Each section is an edit of `shop.yaml` or of its facts.

A hunk of an edit is lines to find, with `-` or a blank in front, and what stands there then, with
`+` or a blank; `...` is between two. `back` has the edited document as the old one. Below it stand
what must be told, and programs of callers: `unseen` ones pass the checker though they break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from generator.inputs import find
from generator.pipeline import understand
from generator.run import Run
from generator.sdk.model import Sdk

HERE = Path(__file__).parent
DOCUMENT, FACTS = "shop.yaml", "shop.sdk.yaml"

_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Case:
    file: str
    title: str
    edited: str
    hunks: str
    is_back: bool
    told: str = field(compare=False)
    programs: tuple[tuple[str, str, bool], ...] = ()

    def __str__(self) -> str:
        return self.title

    @property
    def kind(self) -> str:
        return self.title.partition(":")[0]

    @property
    def folder(self) -> str:
        return re.sub(r"\W+", "_", self.title).strip("_").lower()

    def documents(self) -> tuple[dict[str, str], dict[str, str]]:
        """The old one and the new one, each with its facts."""
        plain = {name: (HERE / name).read_text("utf-8") for name in (DOCUMENT, FACTS)}
        text = plain[self.edited]
        for hunk in self.hunks.split("...\n"):
            lines = hunk.splitlines(keepends=True)
            old = "".join(line[1:] for line in lines if line[0] != "+")
            new = "".join(line[1:] for line in lines if line[0] != "-")
            assert text.count(old) == 1, f"{self.title}: {text.count(old)} times\n{old}"
            text = text.replace(old, new)
        other = {**plain, self.edited: text}
        return (other, plain) if self.is_back else (plain, other)


@cache
def cases() -> tuple[Case, ...]:
    return tuple(case for path in sorted(HERE.glob("*.md")) for case in in_file(path))


def in_file(path: Path) -> Iterator[Case]:
    if path.name == "README.md":
        return
    text = path.read_text("utf-8")
    parts = _SECTION.split(text)[1:]
    for title, body in zip(parts[::2], parts[1::2], strict=True):
        blocks = [(one[1], one[2] or "", one[3]) for one in _BLOCK.finditer(body)]
        (label, hunks), *more = [
            (label, text) for name, label, text in blocks if name == "diff"
        ]
        assert not more, title
        back, _, edited = label.rpartition(":") if ":" in label else ("", "", label)
        is_back = "back" in (back, edited)
        yield Case(
            path.name,
            title,
            DOCUMENT if edited in ("", "back") else edited,
            hunks,
            is_back,
            next(text for name, _, text in blocks if name == "text"),
            tuple(
                (name, text, label == "unseen")
                for name, label, text in blocks
                if name in ("python", "typescript")
            ),
        )


def sdk_of(files: dict[str, str], folder: Path) -> tuple[Run, Sdk]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    run = Run(find(str(folder / DOCUMENT)), lambda *_: None)
    return run, understand(run).sdk

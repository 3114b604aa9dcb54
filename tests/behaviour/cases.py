"""What do the files of this folder say? Markdown in, cases out, each block with its place.

A section (`## `) is a case: prose, a YAML block with a part of a document, and blocks of what must
come out. The label behind a block's language says of which file: README.md lists the labels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent

_BLOCK = re.compile(r"^(`{3,})(\w+)(?: (\S+))?\n(.*?)^\1$", re.DOTALL | re.MULTILINE)
_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)

ENVELOPE = {
    "openapi": "openapi: 3.1.0",
    "info": 'info: {title: Shop, version: "1"}',
    "servers": "servers: [{url: https://api.shop.example}]",
    "paths": "paths: {}",
}
"""What a document needs and a case may leave out. It goes behind, so that lines keep their numbers."""


@dataclass(frozen=True)
class Block:
    """`start` and `end` bound the text inside its Markdown file."""

    language: str
    label: str
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Case:
    topic: str
    title: str
    document: str
    facts: str
    blocks: tuple[Block, ...] = field(compare=False)

    def __str__(self) -> str:
        return f"{self.topic}: {self.title}"

    @property
    def findings(self) -> str:
        """The whole report, without its counts."""
        return "".join(block.text for block in self.blocks if block.label == "findings")

    @property
    def shown(self) -> tuple[Block, ...]:
        """The parts of files."""
        return tuple(block for block in self.blocks if block.label != "findings")

    @property
    def folder(self) -> str:
        """A name for files of this case, legal everywhere."""
        return re.sub(r"\W+", "_", str(self)).strip("_").lower()


@cache
def cases() -> tuple[Case, ...]:
    return tuple(
        case
        for path in sorted(HERE.glob("*.md"))
        if path.name != "README.md"
        for case in in_file(path)
    )


def in_file(path: Path) -> Iterator[Case]:
    text = path.read_text("utf-8")
    blocks = [
        Block(found[2], found[3] or "", found[4], found.start(4), found.end(4))
        for found in _BLOCK.finditer(text)
    ]
    inside = {(block.start, block.end) for block in blocks}
    heads = [
        head
        for head in _SECTION.finditer(text)
        if not any(start <= head.start() < end for start, end in inside)
    ]
    ends = [*(head.start() for head in heads[1:]), len(text)]
    for head, end in zip(heads, ends, strict=True):
        mine = [block for block in blocks if head.start() < block.start < end]
        yield _case(path.stem, head[1], mine)


def _case(topic: str, title: str, blocks: list[Block]) -> Case:
    yaml = {block.label: block.text for block in blocks if block.language == "yaml"}
    assert "" in yaml and yaml.keys() <= {"", "shop.sdk.yaml"}, f"{topic}: {title}"
    missing = [
        line
        for key, line in ENVELOPE.items()
        if not re.search(rf"^{key}:", yaml[""], re.MULTILINE)
    ]
    return Case(
        topic,
        title,
        yaml[""] + "\n".join(missing) + "\n",
        yaml.get("shop.sdk.yaml", ""),
        tuple(block for block in blocks if block.language != "yaml"),
    )

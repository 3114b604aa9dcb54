"""A tree of small texts that is built again and again, and edited in between."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.output.manifest import Origin
from generator.output.model import OutputFile
from generator.output.write import Counts, Tree, check, tree, write

ORIGIN = Origin("0", "document", "facts", ())


@dataclass(frozen=True)
class Shelf:
    """`environment` is what git runs with."""

    home: Path
    environment: dict[str, str] | None = None

    @property
    def root(self) -> Path:
        return self.home / "python"

    def build(
        self, files: Mapping[str, str | bytes], *, force: bool = False
    ) -> Counts | list[str]:
        """The counts, or the codes and last names of what stood in the way."""
        diagnostics = Diagnostics()
        counts = write(
            self.home,
            [_made(files)],
            force=force,
            diagnostics=diagnostics,
            environment=self.environment,
        )
        found = [f"{one.code} {_name(one.message)}" for one in diagnostics]
        assert (counts is None) == bool(found)
        return found if counts is None else counts

    def check(self, files: Mapping[str, str | bytes]) -> tuple[list[str], str]:
        """Codes and names, and the differences."""
        diagnostics = Diagnostics()
        _, differences = check(
            self.home,
            [_made(files)],
            diagnostics=diagnostics,
            environment=self.environment,
        )
        found = [f"{one.code} {_name(one.message)}" for one in diagnostics]
        return found, "".join(differences)

    def read(self, path: str) -> str:
        return (self.root / path).read_bytes().decode()

    def put(self, path: str, text: str | bytes) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        content = text if isinstance(text, bytes) else text.encode()
        (self.root / path).write_bytes(content)

    def edit(self, path: str, old: str, new: str) -> None:
        text = self.read(path)
        assert text.count(old) == 1
        self.put(path, text.replace(old, new))

    def all(self) -> dict[str, tuple[bytes, int]]:
        """Every file below, with its content and its time."""
        return {
            path.relative_to(self.root).as_posix(): (
                path.read_bytes(),
                path.stat().st_mtime_ns,
            )
            for path in self.root.rglob("*")
            if path.is_file() and not path.is_symlink()
        }

    def names(self) -> set[str]:
        """The files that are there, manifests left out."""
        return {path for path in self.all() if not path.endswith("manifest.json")}


def _made(files: Mapping[str, str | bytes]) -> Tree:
    outputs = [
        OutputFile(path, text if isinstance(text, bytes) else text.encode())
        for path, text in files.items()
    ]
    return tree("python", ORIGIN, files=outputs)


def _name(message: str) -> str:
    """The first path of a message."""
    return next(Path(word).name for word in message.split() if "/" in word)

"""What does one run of the tool carry from stage to stage?

In: the inputs and what the user asked for. Out: the same, with what has been read and found so far.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.diagnostics import Diagnostics, Severity
from generator.document.model import Document
from generator.inputs import Inputs
from generator.output.model import Progress


class Stopped(Exception):
    """A stage found errors. They are in the diagnostics."""


@dataclass(frozen=True, slots=True)
class Run:
    """`documents` are those that were read, by path, for the report. `strict`: warnings stop too."""

    inputs: Inputs
    progress: Progress
    only: tuple[str, ...] = ()
    strict: bool = False
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    documents: dict[str, Document] = field(default_factory=dict)

    def arrow(self, *, least: Severity = Severity.ERROR) -> None:
        if any(found.severity >= least for found in self.diagnostics):
            raise Stopped


def read_one(run: Run, path: str) -> Document:
    from generator.document.read import read  # loads yaml, and may not be needed at all

    run.progress(f"read {path}", 0, 0)
    document = read(path, run.diagnostics)
    if document is None:
        raise Stopped
    run.documents[path] = document
    run.arrow()
    return document


def read_facts_file(run: Run) -> Document | None:
    """None where there is no facts file, or one that states nothing yet."""
    from generator.diagnostics.codes.document import FILE_EMPTY
    from generator.document.read import read

    path = run.inputs.facts
    if not path:
        return None
    run.progress(f"read {path}", 0, 0)
    found = Diagnostics()
    document = read(path, found)
    if any(one.code == FILE_EMPTY.code for one in found):
        return None
    run.diagnostics.extend(iter(found))
    if document is None:
        raise Stopped
    run.documents[path] = document
    run.arrow()
    return document

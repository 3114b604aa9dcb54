"""What does one run of the tool carry from stage to stage?

In: the inputs and what the user asked for. Out: the same, with what has been read and found so far.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from os.path import basename
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics, Position, Rule, Severity
from generator.document.model import Document, Library, is_url, together
from generator.document.overlay.origins import Origins
from generator.inputs import Inputs
from generator.document.remote import Remote
from generator.output.custom import NONE, Custom
from generator.output.custom import read as read_custom
from generator.output.model import Progress

if TYPE_CHECKING:
    from generator.document.revision import Revision


class Stopped(Exception):
    """A stage found errors. They are in the diagnostics."""


@dataclass(frozen=True, slots=True)
class Run:
    """`documents` are those that were read, by path, for the report. `strict`: warnings stop too.

    `origins` say, by the path of a document, where the parts of it are written that overlays changed.
    `remote` is there where the network may be asked, `revision` where files are read from git. `custom`
    are templates that take the place of ours.
    """

    inputs: Inputs
    progress: Progress
    only: tuple[str, ...] = ()
    strict: bool = False
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    documents: dict[str, Document] = field(default_factory=dict)
    origins: dict[str, Origins] = field(default_factory=dict)
    remote: Remote | None = None
    revision: Revision | None = None
    custom: Custom = NONE

    def arrow(self, *, least: Severity = Severity.ERROR) -> None:
        if any(found.severity >= least for found in self.diagnostics):
            raise Stopped


def read_one(run: Run, path: str) -> Document:
    from generator.document.read import read  # loads yaml, and may not be needed at all

    run.progress(f"reading {path}", 0, 0)
    if run.revision is not None:
        document = run.revision.read(path, run.diagnostics)
    else:
        document = fetched(run, path) if is_url(path) else read(path, run.diagnostics)
    if document is None:
        raise Stopped
    run.documents[path] = document
    run.arrow()
    return document


def read_spec(run: Run) -> Document:
    """The document with its overlays laid over it."""
    document = read_one(run, run.inputs.document)
    if not run.inputs.overlays:
        return document
    from generator.document.overlay.apply import lay_over
    from generator.document.overlay.read import read_overlay

    overlays = [read_one(run, path) for path in run.inputs.overlays]
    actions = [
        action for one in overlays for action in read_overlay(one, run.diagnostics)
    ]
    run.arrow()
    laid, origins = lay_over(document, actions, run.diagnostics)
    run.origins[document.path] = origins
    run.arrow()
    digests = [one.digest for one in (document, *overlays)]
    return replace(laid, digest=together(digests))


def fetched(run: Run, url: str) -> Document | None:
    from generator.diagnostics.codes.api import EXTERNAL_REFERENCE
    from generator.document.read import parse

    if run.remote is None:
        run.diagnostics.report(EXTERNAL_REFERENCE, at=None, target=url)
        return None
    content = run.remote.content(url)
    if isinstance(content, bytes):
        return parse(content, url, run.diagnostics)
    assert content.rule is not None
    run.diagnostics.report(content.rule, at=None, target=url, **content.facts)
    return None


def read_facts_file(run: Run) -> Document | None:
    """None where there is no facts file, or one that states nothing yet."""
    from generator.diagnostics.codes.document import FILE_EMPTY

    path = run.inputs.facts
    if not path:
        return None
    found = Diagnostics()
    document = _read_beside(run, path, found)
    if any(one.code == FILE_EMPTY.code for one in found):
        return None
    return _without_errors(run, document, found)


def with_templates(run: Run) -> Run:
    """With the templates that the inputs name."""
    from generator.diagnostics.codes.templates_usage import NO_TEMPLATES
    from generator.document.folder import Folder

    folder = run.inputs.templates
    if not folder:
        return run
    found = folder == run.inputs.templates_place
    if found and not Folder(folder).keeps(basename(folder)):
        reason = "it is a link that leads out of the folder of the document"
        run.diagnostics.report(NO_TEMPLATES, at=None, path=folder, reason=reason)
        return run
    return replace(run, custom=read_custom(folder, run.diagnostics))


def read_names_file(run: Run) -> Document | None:
    """None where there is no names file."""
    from generator.diagnostics.codes.names import MERGE_MARKER

    return _read_merged(run, run.inputs.names, MERGE_MARKER)


def read_releases_file(run: Run) -> Document | None:
    """None where there is no releases file."""
    from generator.diagnostics.codes.releases import MERGE_LEFT

    return _read_merged(run, run.inputs.releases, MERGE_LEFT)


def _read_merged(run: Run, path: str, left: Rule) -> Document | None:
    """A file that we write and that branches merge: the lines that git leaves are told first."""
    from generator.sdk.read_names import report_markers

    if not path:
        return None
    found = Diagnostics()
    document = _read_beside(run, path, found)
    if document is not None and report_markers(document, left, run.diagnostics):
        run.documents[path] = document
        raise Stopped
    return _without_errors(run, document, found)


def _read_beside(run: Run, path: str, found: Diagnostics) -> Document | None:
    from generator.diagnostics.codes.document import FILE_UNREADABLE
    from generator.document.folder import Folder
    from generator.document.read import read

    if run.revision is None and not Folder(path).keeps(basename(path)):
        # Nobody named this file: it was found, and its lines would be shown where it is broken.
        reason = "a link that leads out of the folder"
        found.report(FILE_UNREADABLE, at=Position(path), reason=reason)
        return None
    run.progress(f"reading {path}", 0, 0)
    return run.revision.read(path, found) if run.revision else read(path, found)


def _without_errors(
    run: Run, document: Document | None, found: Diagnostics
) -> Document:
    run.diagnostics.extend(iter(found))
    if document is None:
        raise Stopped
    run.documents[document.path] = document
    run.arrow()
    return document


def library(run: Run, document: Document) -> Library:
    """The files that the document's references lead to."""
    from generator.document.library import Files

    folder = run.revision.folder(document.path) if run.revision else None
    return Files(
        document,
        run.diagnostics,
        opened=run.documents,
        remote=run.remote,
        folder=folder,
    )

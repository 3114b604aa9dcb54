"""What does the validator say about a document, without anyone waiting for it?

In: a Document. Out: diagnostics, from the cache where the same bytes were checked before, else
from a process of its own: the validator takes as long as all the rest of a build.
"""

from __future__ import annotations

import signal
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Self

from generator.diagnostics import Diagnostics
from generator.document import conformance
from generator.document.conformance import Finding
from generator.document.model import Document, Json
from generator.document.version import Version
from generator.inputs import validator
from generator.output.cache import Cache
from generator.output.model import Progress
from generator.processes import context, end_after, serve_parent

_SORT = "conformance"

_PATIENCE = 120
"""Seconds. There are documents that the validator never comes to an end with."""

_CPU_SECONDS, _CPU_SECONDS_OF_MEGABYTE = 2, 10
"""Three times what the dearest real documents take."""


class Checking:
    """Begun once, asked once. Leaving the `with` block ends the process, asked or not."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._begun: tuple[Document, Version] | None = None
        self._process: BaseProcess | None = None
        self._answer: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        error: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._answer is not None:
            self._answer.close()

    def begin(self, document: Document, version: Version) -> None:
        self._begun = document, version
        if self._cache.read(_SORT, _key(document)) is not None:
            return
        here = context()
        self._answer, answer = here.Pipe(duplex=False)
        self._process = here.Process(
            target=_check,
            args=(document.tree, version, answer, _allowed(document)),
            daemon=True,
        )
        self._process.start()
        answer.close()

    def report(self, progress: Progress, diagnostics: Diagnostics) -> None:
        """Waits for the answer. Nothing is said, or kept, where the process was killed."""
        if self._begun is None:
            return
        document, version = self._begun
        key = _key(document)
        if self._answer is None:
            found = [_read(*data) for data in self._cache.read_json(_SORT, key) or ()]
        else:
            progress("waiting for openapi-spec-validator", 0, 0)
            if not self._answer.poll(_PATIENCE):
                return _report_slow(_PATIENCE, document, diagnostics)
            try:
                found = list(self._answer.recv())
            except EOFError:
                if self._ran_out():
                    _report_slow(_allowed(document), document, diagnostics)
                return
            plain = [[one.kind, one.problem, one.tokens] for one in found]
            self._cache.write_json(_SORT, key, plain)
        conformance.report(found, document, diagnostics=diagnostics)

    def _ran_out(self) -> bool:
        """Whether the process ended because its time was over."""
        assert self._process is not None
        self._process.join()
        over = getattr(signal, "SIGXCPU", None)
        return over is not None and self._process.exitcode == -over


def _report_slow(seconds: int, document: Document, diagnostics: Diagnostics) -> None:
    problem = f"it had not ended after {seconds} seconds"
    slow = Finding("failure", problem, None)
    conformance.report([slow], document, diagnostics=diagnostics)


def _allowed(document: Document) -> int:
    """CPU seconds: more for a larger document, since a small one is not worth waiting for."""
    return _CPU_SECONDS + len(document.text) * _CPU_SECONDS_OF_MEGABYTE // 1_000_000


def _key(document: Document) -> str:
    return f"{document.digest}-{validator()[:16]}"


def _check(
    tree: dict[str, Json], version: Version, answer: Connection, seconds: int
) -> None:
    """Runs in the other process. How long a machine takes to load the validator is not counted."""
    serve_parent()
    conformance.load()
    end_after(seconds)
    answer.send(conformance.findings(tree, version))


def _read(kind: str, problem: str, tokens: list[str] | None) -> Finding:
    match kind:
        case "shape" | "rule" | "failure":
            return Finding(kind, problem, None if tokens is None else tuple(tokens))
        case _:
            raise ValueError(kind)

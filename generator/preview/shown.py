"""What does a preview show at the moment? The files of the last good build, what was found in its
document, and what is wrong since.

The build writes it, and every request reads it, each in a thread of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Note:
    """A finding that stops no build. `text` is that of the report, with its place."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class State:
    """`files` by path, without a slash in front. `version` counts what has been shown.

    `notes` are of the build that is shown. `problem` is the report of a build that failed since, empty
    where none has.
    """

    version: int
    files: Mapping[str, bytes]
    problem: str = ""
    notes: tuple[Note, ...] = ()


class Shown:
    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._state = State(0, {})
        self._ended = False

    @property
    def state(self) -> State:
        return self._state

    def show(self, files: Mapping[str, bytes], notes: tuple[Note, ...] = ()) -> None:
        self._set(State(self._state.version + 1, files, notes=notes))

    def fail(self, problem: str) -> None:
        """The files stay, and what was said of them."""
        before = self._state
        self._set(replace(before, version=before.version + 1, problem=problem))

    def end(self) -> None:
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def wait(self, version: int, seconds: float) -> State | None:
        """The first state after this version, or the one that there is when the time is up.

        None where the preview has ended.
        """
        with self._changed:
            self._changed.wait_for(
                lambda: self._ended or self._state.version > version, seconds
            )
            return None if self._ended else self._state

    def _set(self, state: State) -> None:
        with self._changed:
            self._state = state
            self._changed.notify_all()

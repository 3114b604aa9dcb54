"""What did files hold at a revision of a git repository?

In: the name of a revision and paths from the root of the repository. Out: bytes, as they were
committed. Nothing is checked out, fetched or written: one `git cat-file` answers for all files, as
`git show REVISION:PATH` would for each.
"""

from __future__ import annotations

import posixpath
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import IO

from generator.diagnostics import Diagnostics, Position
from generator.diagnostics.codes import api, compared
from generator.document.limits import MAX_BYTES, MAX_PIECES_BYTES
from generator.document.model import Document, Refusal
from generator.document.read import parse

_GIT = (
    *("git", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false"),
    *("--no-optional-locks", "--literal-pathspecs"),
)
"""A repository's own settings start no program of theirs, and a path is only that."""


class NoGit(Exception):
    """There is no git, or it cannot read the repository. `reason` is its own last word."""

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.reason = reason


class Repository:
    """That of the current folder. `environment` is what git runs with."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = dict(environment)
        self.inside = self._ask("rev-parse", "--show-prefix")
        """The current folder, from the root, with a slash behind; empty for the root."""

    def commit(self, name: str) -> str:
        """The hash of the commit that it names; empty where it names none."""
        with suppress(NoGit):
            wanted = ("--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
            found = self._ask("rev-parse", *wanted)
            return "" if found.startswith("^") else found  # all but that commit
        return ""

    def last_added(self, path: str, said: str) -> str:
        """The hash of the last commit since which a file says it once more, or less; empty for none."""
        with suppress(NoGit):
            words = ("-1", "--no-textconv", "--format=%H", f"-S{said}")
            return self._ask("log", *words, "--", path)
        return ""

    @property
    def is_shallow(self) -> bool:
        with suppress(NoGit):
            return self._ask("rev-parse", "--is-shallow-repository") == "true"
        return False

    def is_dirty(self, path: str) -> bool:
        """Whether a file on disk is other than what was committed last."""
        with suppress(NoGit):
            return bool(self._ask("status", "--porcelain", "--", path))
        return False

    def begin(self) -> subprocess.Popen[bytes]:
        command = (*_GIT, "cat-file", "--batch", "--follow-symlinks")
        pipe = subprocess.PIPE
        return subprocess.Popen(
            command,
            stdin=pipe,
            stdout=pipe,
            stderr=subprocess.DEVNULL,
            env=self._environment,
        )

    def _ask(self, *words: str) -> str:
        try:
            done = subprocess.run(
                (*_GIT, *words),
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                stdin=subprocess.DEVNULL,
                env=self._environment,
                check=False,
            )
        except (OSError, ValueError):
            raise NoGit from None
        if done.returncode:
            said = done.stderr.strip().splitlines() or ["nothing"]
            raise NoGit(said[0].removeprefix("fatal: "))
        return done.stdout.rstrip("\n")


class Revision:
    """The files of one commit. Paths are shown as `name:path`, as git takes them."""

    def __init__(self, repository: Repository, name: str, commit: str) -> None:
        self.name, self.commit = name, commit
        self._repository = repository
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Revision:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()

    def path(self, shown: str) -> str:
        """From the root of the repository; `./` and `../` are from the current folder, as in git."""
        path = shown.removeprefix(f"{self.name}:")
        if path.startswith(("./", "../")):
            path = posixpath.join(self._repository.inside, path)
        return posixpath.normpath(path)

    def holds(self, shown: str) -> bool:
        return self._content(self.path(shown), MAX_BYTES) is not None

    def read(self, shown: str, diagnostics: Diagnostics) -> Document | None:
        content = self._content(self.path(shown), MAX_BYTES)
        if content is None:
            path, here = self.path(shown), self._repository.inside
            hint = f" From this folder it may be {self.name}:./{path}." if here else ""
            diagnostics.report(
                compared.REVISION_LACKS_FILE,
                at=Position(shown),
                name=self.name,
                path=path,
                hint=hint,
            )
            return None
        return parse(content, shown, diagnostics)

    def content(self, shown: str) -> bytes | Refusal:
        """Of a file beside the document."""
        content = self._content(self.path(shown), MAX_BYTES)
        if content is None:
            return Refusal(api.MISSING_FILE, {"path": shown, "nearest": ""})
        return content

    def folder(self, entry: str) -> FolderAt:
        return FolderAt(self, entry)

    def _content(self, path: str, limit: int) -> bytes | None:
        """None where there is no file of that path, or one that is too large to be a document."""
        if "\n" in path or "\0" in path:
            return None
        if self._process is None:
            self._process = self._repository.begin()
        given, taken = self._process.stdin, self._process.stdout
        assert given is not None and taken is not None
        with suppress(BrokenPipeError):
            given.write(f"{self.commit}:{path}\n".encode(errors="surrogateescape"))
            given.flush()
        return _answer(taken, limit)


@dataclass(frozen=True, slots=True)
class FolderAt:
    """The folder of an entry document at a revision: as `folder.Folder` is on disk."""

    revision: Revision
    entry: str

    @property
    def name(self) -> str:
        """Of the entry document itself."""
        return posixpath.basename(self.revision.path(self.entry))

    def shown(self, name: str) -> str:
        return f"{self.revision.name}:{self._path(name)}"

    def content(self, name: str, *, limit: int = MAX_PIECES_BYTES) -> bytes | Refusal:
        path, root = self._path(name), posixpath.dirname(self.revision.path(self.entry))
        if root and not path.startswith(f"{root}/") or path.startswith("../"):
            return Refusal(api.OUTSIDE_FOLDER, {})
        content = self.revision._content(path, limit)
        if content is None:
            return Refusal(api.MISSING_FILE, {"path": self.shown(name), "nearest": ""})
        return content

    def _path(self, name: str) -> str:
        root = posixpath.dirname(self.revision.path(self.entry))
        return posixpath.normpath(posixpath.join(root, name))


def _answer(taken: IO[bytes], limit: int) -> bytes | None:
    """See `git help cat-file`, BATCH OUTPUT."""
    words: Sequence[bytes] = taken.readline().split()
    if len(words) < 2 or not words[-1].isdigit():
        return None  # missing, or ambiguous
    content = taken.read(int(words[-1]) + 1)[:-1]
    is_file = len(words) == 3 and words[1] == b"blob"
    return content if is_file and len(content) <= limit else None

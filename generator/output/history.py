"""What was in a file when git last had it with a certain digest?

In: where a file may be, and a SHA-256. Out: the bytes that were staged or committed, where git has them. Nothing
is checked out, fetched or written.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from generator.output.manifest import digest

_MOST = 500
"""So many commits that changed the file are looked at, the newest first."""

_GIT = (
    *("git", "--no-optional-locks", "--literal-pathspecs"),
    *("-c", "core.fsmonitor=false", "-c", "protocol.allow=never"),
)
"""A repository's own settings start no program of theirs, and reach no server."""

_OF_ANOTHER = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR")
"""A hook of git runs with these; a tree is looked for in the repository that it lies in."""


def committed(
    root: Path,
    paths: Sequence[str],
    wanted: str,
    *,
    environment: Mapping[str, str] | None,
) -> bytes | None:
    """Under any of these paths. None where git does not have it, or there is no git."""
    with suppress(OSError, ValueError):
        for content in _contents(root, paths, _without(environment)):
            if digest(content) == wanted:
                return content
    return None


def _without(environment: Mapping[str, str] | None) -> dict[str, str] | None:
    if environment is None:
        return None
    return {key: value for key, value in environment.items() if key not in _OF_ANOTHER}


def _contents(
    root: Path, paths: Sequence[str], environment: dict[str, str] | None
) -> Iterator[bytes]:
    """What is staged, then commit by commit."""
    listing = ("rev-list", f"--max-count={_MOST}", "HEAD", "--", *paths)
    with (
        _begun(root, "cat-file", "--batch", environment=environment) as (asked, given),
        _begun(root, *listing, environment=environment) as (_, commits),
    ):
        for path in paths:
            yield from _content(asked, given, f":./{path}")
        for line in commits:
            for path in paths:
                yield from _content(asked, given, f"{line.decode().strip()}:./{path}")


@contextmanager
def _begun(
    root: Path, *words: str, environment: dict[str, str] | None
) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    process = subprocess.Popen(
        (*_GIT, *words),
        cwd=root,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin is not None and process.stdout is not None
    try:
        yield process.stdin, process.stdout
    finally:
        process.kill()
        process.communicate()


def _content(asked: IO[bytes], given: IO[bytes], name: str) -> Iterator[bytes]:
    """See `git help cat-file`, BATCH OUTPUT. Nothing where the file was not there then."""
    asked.write(f"{name}\n".encode())
    asked.flush()
    words = given.readline().split()
    if len(words) == 3 and words[2].isdigit():
        content = given.read(int(words[2]) + 1)[:-1]
        if words[1] == b"blob":
            yield content

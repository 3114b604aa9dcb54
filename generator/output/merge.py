"""What becomes of a text that somebody and a build both changed?

In: three texts. Out: one with both changes, or one with marks where they clash, which show both and
what was there before. The only user of `git merge-file`.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

YOURS, BEFORE = "yours: edited by hand", "before: as gen wrote it"
NOW, GOES = "now: as this build writes it", "now: this build has no such file"

_LEAST = 7
"""Letters of a mark, where no line begins with so many of them already."""

_MARK = re.compile(rb"^(?:<{7,}|\|{7,}|={7,}|>{7,})", re.MULTILINE)


class NoGit(Exception):
    """There is no git to merge with."""


@dataclass(frozen=True, slots=True)
class Merge:
    """`marks` is how many letters a mark has, 0 where nothing clashes."""

    text: bytes
    marks: int = 0


def merge(
    yours: bytes, before: bytes, now: bytes, *, environment: Mapping[str, str] | None
) -> Merge:
    """Of texts. Lines end as yours do."""
    texts = (yours, ending_as(yours, before), ending_as(yours, now))
    letters = _letters(texts)
    with TemporaryDirectory() as folder:
        for name, text in zip("123", texts):
            Path(folder, name).write_bytes(text)
        labels = [word for label in (YOURS, BEFORE, NOW) for word in ("-L", label)]
        size = f"--marker-size={letters}"
        words = ("merge-file", "-p", "-q", "--diff3", size, *labels, *"123")
        try:
            done = subprocess.run(
                ("git", *words),
                cwd=folder,
                env=None if environment is None else dict(environment),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )
        except OSError as error:
            raise NoGit from error
    if done.returncode and not first_mark(done.stdout, letters):
        raise NoGit  # or one that does nothing
    return Merge(done.stdout, letters if done.returncode else 0)


def side_by_side(yours: bytes, before: bytes, now: bytes | None) -> Merge:
    """Both as a whole, where they cannot be merged."""
    letters = _letters((yours, before, now or b""))
    signs = [sign * letters for sign in (b"<", b"|", b"=", b">")]
    last = GOES if now is None else NOW
    parts = [
        signs[0] + b" " + YOURS.encode(),
        *_whole_lines(yours),
        signs[1] + b" " + BEFORE.encode(),
        *_whole_lines(before),
        signs[2],
        *_whole_lines(now or b""),
        signs[3] + b" " + last.encode(),
    ]
    return Merge(b"\n".join(parts) + b"\n", letters)


def is_text(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return b"\0" not in content


def first_mark(text: bytes, marks: int) -> int:
    """The line of the first mark of so many letters; 0 where there is none."""
    wanted = {sign * marks for sign in (b"<", b"|", b"=", b">")}
    for number, line in enumerate(text.split(b"\n"), start=1):
        if line[:marks] in wanted and line[marks : marks + 1] in (b"", b" ", b"\r"):
            return number
    return 0


def ending_as(yours: bytes, text: bytes) -> bytes:
    """With the ends of lines of yours, where an editor has changed them all."""
    ends = yours.count(b"\r\n")
    if ends and ends == yours.count(b"\n") and b"\r" not in text:
        return text.replace(b"\n", b"\r\n")
    return text


def _letters(texts: tuple[bytes, ...]) -> int:
    """More than any line begins with, so that a mark is none of theirs."""
    found = [len(one) for text in texts for one in _MARK.findall(text)]
    return max([_LEAST, *(length + 1 for length in found)])


def _whole_lines(text: bytes) -> list[bytes]:
    return [text.removesuffix(b"\n")] if text else []

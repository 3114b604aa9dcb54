"""What does the encrypted file hold, and how is it written so that it is never half there?

Beside the old file the new one is written, with nobody else's rights, and takes its name once it is
complete on the disk. Writers wait for each other.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from generator.gateway.credentials.trouble import Unreadable
from generator.locked import locked

_LEAST = 8
"""Letters of a passphrase. Whoever gets the file may try as many as they like."""

_MOST = 1_048_576


class Passphrase(Protocol):
    def __call__(self, *, new: bool) -> str:
        """Unreadable where there is none. `new`: for a file that is not there yet."""
        ...


if TYPE_CHECKING:
    from generator.gateway.credentials.sealed import Entries, Key


@dataclass(frozen=True, slots=True)
class _Mark:
    """A file that has the same one is as it was."""

    inode: int
    changed: int
    size: int


@dataclass(frozen=True, slots=True, repr=False)
class _Known:
    mark: _Mark
    key: Key
    entries: Entries


class SealedFile:
    lasting = 1.0
    waits = True

    def __init__(
        self, path: Path, passphrase: Passphrase, refusal: Callable[[], str]
    ) -> None:
        """`refusal`: why nobody can say the passphrase; empty where somebody may."""
        self._path = path
        self._passphrase = passphrase
        self._refusal = refusal
        self._lock = Lock()
        self._known: _Known | None = None

    def get(self, api: str, scheme: str) -> str | None:
        return self._entries().get(api, {}).get(scheme)

    def place(self, api: str, scheme: str) -> str:
        return "file"

    def refusal(self) -> str:
        return self._refusal()

    def names(self, api: str) -> tuple[str, ...]:
        """The schemes that it holds something for, known to the document or not."""
        return tuple(self._entries().get(api, {}))

    def set(self, api: str, scheme: str, secret: str) -> None:
        with self._writing() as entries:
            entries.setdefault(api, {})[scheme] = secret

    def remove(self, api: str, scheme: str) -> bool:
        if scheme not in self.names(api):
            return False
        with self._writing() as entries:
            held = entries.get(api, {})
            found = held.pop(scheme, None) is not None
            if not held:
                entries.pop(api, None)
        return found

    def _entries(self) -> Entries:
        with self._lock, self._plainly("read"):
            known = self._read()
            return known.entries if known else {}

    def _read(self) -> _Known | None:
        """None where there is no file."""
        try:
            mark = _mark(self._path)
        except FileNotFoundError:
            self._known = None
            return None
        if self._known is None or self._known.mark != mark:
            self._known = _Known(mark, *self._opened(self._path.read_bytes()))
        return self._known

    def _opened(self, content: bytes) -> tuple[Key, Entries]:
        from generator.gateway.credentials import sealed

        try:
            found = sealed.parse(content[: _MOST + 1])
            key = sealed.key_of(found, self._passphrase(new=False))
            return key, sealed.unseal(found, key)
        except sealed.WrongPassphrase:
            raise Unreadable(
                f"{self._path}: the passphrase does not open it",
                "Say the one that it was made with, or delete the file and set all anew.",
            ) from None
        except sealed.Broken as error:
            raise Unreadable(
                f"{self._path}: {error}",
                "Take it from a backup, or delete it and set the credentials anew.",
            ) from None

    @contextmanager
    def _writing(self) -> Iterator[dict[str, dict[str, str]]]:
        """What it holds, to be changed; written when that is done."""
        path = self._path.resolve()
        with self._lock, self._plainly("written"), locked(path.parent, mode=0o700):
            from generator.gateway.credentials import sealed

            known = self._read()
            key = (
                known.key
                if known
                else sealed.new_key(_long(self._passphrase(new=True)))
            )
            held = known.entries if known else {}
            entries = {api: dict(secrets) for api, secrets in held.items()}
            yield entries
            _replace(path, sealed.seal(entries, key))

    @contextmanager
    def _plainly(self, what: str) -> Iterator[None]:
        try:
            yield
        except ModuleNotFoundError:
            raise Unreadable(
                f"{self._path} cannot be {what} without the package cryptography",
                "Install what the gateway needs: pip install 'gen-sdk[gateway]'",
            ) from None
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise Unreadable(
                f"{self._path} cannot be {what}: {reason}",
                "Name another file with --credentials-file.",
            ) from None


def _long(passphrase: str) -> str:
    if len(passphrase) < _LEAST:
        raise Unreadable(
            f"the passphrase has fewer than {_LEAST} characters",
            "Whoever gets the file can try short ones one by one: take a longer one.",
        )
    return passphrase


def _mark(path: Path) -> _Mark:
    found = path.stat()
    return _Mark(found.st_ino, found.st_mtime_ns, found.st_size)


def _replace(path: Path, content: bytes) -> None:
    # Made with mode 0600, by a name that nobody can have taken before.
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """The name too is on the disk, where the system lets a folder be asked for that."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        pass
    finally:
        os.close(descriptor)

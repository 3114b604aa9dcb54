"""What does the operating system's keyring hold?"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from generator.gateway.credentials.trouble import Unreadable

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "gen gateway"
_NONE = "this machine has no keyring"
_NOT_INSTALLED = "the package keyring is not there: pip install 'gen-sdk[gateway]'"
_PLAIN = "the keyring that is set up keeps secrets in plain text"
_HELP = "Use a variable or the encrypted file: `--to file`."


class Keyring:
    """The entries `gen gateway <api>`, by scheme. A machine without a keyring holds nothing."""

    lasting = 5.0
    waits = True

    def get(self, api: str, scheme: str) -> str | None:
        return self._entry(f"{_SERVICE} {api}", scheme)

    def place(self, api: str, scheme: str) -> str:
        return "keyring"

    def passphrase(self) -> str | None:
        """That of the encrypted file: the entry `gen gateway`, `passphrase`."""
        return self._entry(_SERVICE, "passphrase")

    def refusal(self) -> str:
        try:
            backend = _backend()
        except Unreadable as error:
            return str(error)
        if backend is None:
            return _NONE if find_spec("keyring") else _NOT_INSTALLED
        return _PLAIN if _is_plain(backend) else ""

    def set(self, api: str, scheme: str, secret: str) -> None:
        backend = self._writable()
        service = f"{_SERVICE} {api}"
        with _Plainly():
            backend.set_password(service, scheme, secret)
            kept = backend.get_password(service, scheme)
        if kept != secret:
            raise Unreadable("the keyring did not keep the secret", _HELP)

    def remove(self, api: str, scheme: str) -> bool:
        if self.get(api, scheme) is None:
            return False
        backend = self._writable()
        with _Plainly():
            backend.delete_password(f"{_SERVICE} {api}", scheme)
        return True

    def _writable(self) -> KeyringBackend:
        backend, refusal = _backend(), self.refusal()
        if backend is None or refusal:
            raise Unreadable(refusal, _HELP)
        return backend

    def _entry(self, service: str, name: str) -> str | None:
        backend = _backend()
        if backend is None:
            return None
        with _Plainly():
            return backend.get_password(service, name) or None


def _backend() -> KeyringBackend | None:
    """What the library chooses; None where it has nothing, or is not installed."""
    try:
        import keyring
        from keyring.backends import fail, null
    except ImportError:
        return None
    with _Plainly():
        found = keyring.get_keyring()
    return None if isinstance(found, fail.Keyring | null.Keyring) else found


def _is_plain(backend: KeyringBackend) -> bool:
    """The package keyrings.alt has such ones. A chain writes to its first."""
    first = [*getattr(backend, "backends", ()), backend][0]
    return "plaintext" in type(first).__name__.lower()


class _Plainly:
    """Errors of backends of every kind, without their words: nobody knows what those repeat."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None or not issubclass(kind, Exception):
            return
        locked = "Locked" in kind.__name__
        reason = "it is locked" if locked else kind.__name__
        help = "Unlock it, or use a variable." if locked else _HELP
        raise Unreadable(f"the keyring does not answer: {reason}", help) from None

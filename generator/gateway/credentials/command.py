"""What does a program say that the user names, such as a password manager?"""

from __future__ import annotations

import os
import signal
import subprocess

from generator.gateway.credentials.trouble import Unreadable

_SECONDS = 20.0
_MOST = 65_536
"""Bytes."""

_HELP = "Run the command by hand: it has to print the secret, and nothing else."


class Command:
    """Started without a shell. What it writes to standard error is not shown: it may hold the secret.

    `lasting`: such programs may ask somebody, and give tokens that live for some minutes.
    """

    lasting = 300.0
    waits = True

    def __init__(self, words: tuple[str, ...], seconds: float = _SECONDS) -> None:
        self._words = words
        self._seconds = seconds

    def get(self, api: str, scheme: str) -> str | None:
        said = self._run(f"the command for {scheme}")
        return said.removesuffix("\n").removesuffix("\r") or None

    def place(self, api: str, scheme: str) -> str:
        return "command"

    def _run(self, name: str) -> str:
        try:
            process = subprocess.Popen(
                self._words,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            # The words may hold a secret, and so may the error.
            number = error.errno if isinstance(error, OSError) else None
            reason = os.strerror(number) if number else "no program has such a name"
            raise Unreadable(f"{name} cannot be started: {reason}", _HELP) from None
        with process:
            try:
                said, _ = process.communicate(timeout=self._seconds)
            except subprocess.TimeoutExpired:
                _end(process)
                message = f"{name} did not end within {self._seconds:g} seconds"
                raise Unreadable(message, _HELP) from None
            except BaseException:
                _end(process)
                raise
        if process.returncode:
            raise Unreadable(f"{name} ended with {_status(process.returncode)}", _HELP)
        return _text(name, said)


def _status(code: int) -> str:
    return f"status {code}" if code > 0 else f"signal {-code}"


def _text(name: str, said: bytes) -> str:
    if len(said) > _MOST:
        raise Unreadable(f"{name} prints more than {_MOST:,} bytes", _HELP)
    try:
        return said.decode()
    except UnicodeDecodeError:
        raise Unreadable(f"{name} prints what is not UTF-8", _HELP) from None


def _end(process: subprocess.Popen[bytes]) -> None:
    """With all that it has started, or its output would stay open."""
    if hasattr(os, "killpg"):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
    process.kill()

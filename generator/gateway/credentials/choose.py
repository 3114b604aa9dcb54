"""Which places are asked for credentials, and in which order?

In: what the command line says, and what there is on this machine. Out: the sources. First what the
command line says, then the variables that the SDKs read, the keyring, the encrypted file.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.gateway.credentials.command import Command
from generator.gateway.credentials.keyring import Keyring
from generator.gateway.credentials.sealed_file import SealedFile
from generator.gateway.credentials.source import Source, Stated
from generator.gateway.credentials.trouble import Unreadable
from generator.gateway.credentials.variables import Read, Variable, Variables
from generator.gateway.served import Served

PASSPHRASE = "GEN_GATEWAY_PASSPHRASE"


class BadSource(Exception):
    """What the command line says of a credential cannot be meant. The message does not repeat it."""


@dataclass(frozen=True, slots=True)
class Machine:
    """`file` is where the encrypted file is, None where there is no place for one. `ask` asks a person
    for something without showing it, and gives None where there is nobody."""

    read: Read
    file: Path | None
    ask: Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Places:
    """`listed` is what Credentials take; the others are those of them that can be written."""

    listed: tuple[Source | Stated, ...]
    keyring: Keyring
    file: SealedFile | None
    stop_asking: Callable[[], None]

    def prepare(self) -> None:
        """A person is asked for the passphrase now if it is needed, and never while others wait.

        Unreadable where the encrypted file cannot be opened.
        """
        try:
            if self.file is not None:
                self.file.names("")
        finally:
            self.stop_asking()


def places(served: Sequence[Served], stated: Sequence[str], machine: Machine) -> Places:
    """`stated`: values of `--credential`. BadSource says what is wrong with one."""
    keyring = Keyring()
    said = _Passphrase(machine, keyring)
    file = SealedFile(machine.file, said, said.refusal) if machine.file else None
    known = {
        (one.name, credential.id): credential
        for one in served
        for credential in one.sdk.credentials
    }
    usual = (Variables(known, machine.read), keyring, *((file,) if file else ()))
    chosen = [
        _stated(text, set(known), machine.read, keyring=keyring, file=file)
        for text in stated
    ]
    return Places((*chosen, *usual), keyring, file, said.stop_asking)


def _stated(
    text: str,
    known: set[tuple[str, str]],
    read: Read,
    *,
    keyring: Keyring,
    file: SealedFile | None,
) -> Stated:
    """`SCHEME=…`, or `API/SCHEME=…` where several have one of that name."""
    named, is_there, way = text.partition("=")
    api, _, scheme = named.rpartition("/")
    if not is_there:
        raise BadSource("it has no equals sign")
    fits = {one for one in known if one[1] == scheme and api in ("", one[0])}
    if not fits:
        there = ", ".join(sorted({f"{one[1]}" for one in known})) or "none"
        raise BadSource(f"what it names is no security scheme; there is {there}")
    kind, _, rest = way.partition(":")
    match kind:
        case "env" if rest:
            return Stated(api, scheme, Variable(rest, read))
        case "command" if rest:
            return Stated(api, scheme, Command(_words(scheme, rest)))
        case "keyring" if not rest:
            return Stated(api, scheme, keyring)
        case "file" if not rest and file is not None:
            return Stated(api, scheme, file)
    raise BadSource(f"it does not say where {scheme} is")


def _words(scheme: str, line: str) -> tuple[str, ...]:
    try:
        words = tuple(shlex.split(line))
    except ValueError:
        words = ()
    if not words:
        raise BadSource(f"the command for {scheme} is empty, or a quote in it is open")
    return words


class _Passphrase:
    """Asked for once: in the environment, in the keyring, then a person."""

    def __init__(self, machine: Machine, keyring: Keyring) -> None:
        self._machine = machine
        self._keyring = keyring
        self._said = ""
        self._asks = True

    def stop_asking(self) -> None:
        self._asks = False

    def __call__(self, *, new: bool) -> str:
        self._said = self._said or self._found() or self._asked(new=new)
        return self._said

    def refusal(self) -> str:
        """Nobody is asked for one while the gateway serves, so it has to be known by then."""
        try:
            known = self._asks or self._said or self._found()
            return "" if known else self._unknown()
        except Unreadable as error:
            return str(error)

    def _unknown(self) -> str:
        return f"no passphrase is known for {self._machine.file}"

    def _found(self) -> str:
        return self._machine.read(PASSPHRASE) or self._keyring.passphrase() or ""

    def _asked(self, *, new: bool) -> str:
        words = "Passphrase for the encrypted file"
        ask = self._machine.ask if self._asks else _nobody
        said = ask(words + (", a new one: " if new else ": "))
        if said and new and ask("Once more: ") != said:
            raise Unreadable("the two passphrases differ", "Type the same one twice.")
        if not said:
            raise Unreadable(self._unknown(), _HELP)
        return said


def _nobody(_: str) -> None:
    return None


_HELP = f"Set {PASSPHRASE}, or put it into the keyring: keyring set 'gen gateway' passphrase"

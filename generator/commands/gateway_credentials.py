"""`gen gateway credentials`: which secrets does the gateway have, and where are they kept?"""

from __future__ import annotations

import asyncio
from argparse import Namespace
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from generator.commands.answer import begin, meant, report
from generator.commands.operations import aligned
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import credentials as codes
from generator.environment import credentials_file, variable
from generator.gateway.credentials.choose import BadSource, Machine, Places, places
from generator.gateway.credentials.held import Place
from generator.gateway.credentials.of_api import Credentials, form
from generator.gateway.credentials.secret import mode, wrong
from generator.gateway.credentials.source import Store, serving
from generator.gateway.credentials.trouble import Unreadable
from generator.gateway.served import Served
from generator.pipeline import understand
from generator.run import Run, Stopped
from generator.sdk.client_model import Credential
from generator.terminal import Terminal

_MOST = 100_000
"""Bytes that are read of a secret; a longer one is refused."""


_ON_LINE = "it is on the command line, where others can read it"
_PIPED = "Leave it out of the line: it is asked for, or read from what is piped in."


@dataclass(frozen=True, slots=True)
class _Task:
    """What one run of the command is about."""

    asked: Namespace
    terminal: Terminal
    going: Run
    served: Served
    places: Places

    def failed(self, error: Unreadable) -> int:
        _report(self, str(error), error.help)
        return report(self.going, self.terminal)


def run(asked: Namespace, terminal: Terminal) -> int:
    going = begin(asked, terminal)
    try:
        understood = understand(going)
    except Stopped:
        return report(going, terminal)
    # What else there is to say of the document, `gen check` says.
    going = replace(going, diagnostics=Diagnostics())
    served = Served(going.inputs.stem, understood.api, understood.sdk)
    stated = asked.credential if asked.action == "list" else []
    try:
        found = places((served,), stated, machine(asked, terminal))
    except BadSource as error:
        going.diagnostics.report(codes.BAD_SOURCE, at=None, reason=str(error))
        return report(going, terminal)
    task = _Task(asked, terminal, going, served, found)
    action = {"list": _list, "set": _set, "remove": _remove}[asked.action]
    try:
        return action(task)
    except Unreadable as error:
        return task.failed(error)


def machine(asked: Namespace, terminal: Terminal) -> Machine:
    stated = asked.credentials_file
    file = Path(stated) if stated else credentials_file()
    return Machine(variable, file, terminal.ask)


def _list(task: _Task) -> int:
    """Where each is. What the file holds of schemes that went away is there too, to be removed."""
    rows = asyncio.run(_shown(task))
    known = {row.scheme for row in rows}
    lines = [[row.scheme, _where(row), row.mode] for row in rows]
    for trouble, help in dict.fromkeys((row.trouble, row.help) for row in rows):
        if trouble:
            of = ", ".join(row.scheme for row in rows if row.trouble == trouble)
            _report(task, f"{of}: {trouble}", help)
    with suppress(Unreadable):  # said above, where a scheme of the document needs it
        file = task.places.file
        names = file.names(task.served.name) if file else ()
        gone = [name for name in names if name not in known]
        lines += [[name, "file", "not in the document"] for name in gone]
    task.terminal.show(aligned(lines) if lines else "")
    return report(task.going, task.terminal)


def _where(row: Place) -> str:
    return row.place or ("unreadable" if row.trouble else "missing")


async def _shown(task: _Task) -> tuple[Place, ...]:
    # A person is asked here, not in the thread that waits for an answer.
    with suppress(Unreadable):
        task.places.prepare()
    return await Credentials(task.served, task.places.listed, _no_token).places()


async def _no_token(*_: object) -> tuple[int, bytes]:
    raise NotImplementedError("a list needs none")


def _set(task: _Task) -> int:
    credential = _known(task)
    if credential is None:
        return report(task.going, task.terminal)
    store = _store(task)
    secret = "" if task.asked.given else _secret(task, credential)
    reason = _ON_LINE if task.asked.given else wrong(credential, secret)
    if reason:
        task.going.diagnostics.report(
            codes.BAD_SECRET,
            at=None,
            name=credential.id,
            reason=reason,
            form=_PIPED if task.asked.given else form(credential),
        )
        return report(task.going, task.terminal)
    api = task.served.name
    store.set(api, credential.id, secret)
    words = f"{credential.id} is kept: {store.place(api, credential.id)}"
    task.terminal.show(f"{words} ({mode(credential, secret)} key)\n")
    _tell_of_others(task, credential.id, store)
    return report(task.going, task.terminal)


def _known(task: _Task) -> Credential | None:
    known = {one.id: one for one in task.served.sdk.credentials}
    name: str = task.asked.scheme
    if name not in known:
        task.going.diagnostics.report(
            codes.UNKNOWN_SCHEME,
            at=None,
            name=name,
            names=", ".join(known) or "none",
            hint=meant(name, known),
        )
    return known.get(name)


def _store(task: _Task) -> Store:
    """The one that is asked for; else the first that can be written."""
    keyring, file = task.places.keyring, task.places.file
    stated: str | None = task.asked.to
    if stated == "keyring" or (stated is None and not task.asked.credentials_file):
        refusal = keyring.refusal()
        if not refusal:
            return keyring
        if stated == "keyring":
            raise Unreadable(refusal, "Use the encrypted file: --to file.")
    if file is None:
        raise Unreadable(
            "there is no home folder that a file could be in",
            "Say where it is: --credentials-file FILE.",
        )
    return file


def _secret(task: _Task, credential: Credential) -> str:
    """From a prompt, or from what is piped in, without the end of its last line."""
    piped = task.terminal.given(_MOST)
    if piped is not None:
        return piped.removesuffix("\n").removesuffix("\r")
    task.terminal.tell(f"{form(credential)} It is not shown.\n")
    return task.terminal.ask(f"{credential.id}: ") or ""


def _tell_of_others(task: _Task, scheme: str, store: Store) -> None:
    """What comes before the store would be used in its place."""
    api = task.served.name
    for source in serving(task.places.listed, api, scheme):
        if source is store:
            return
        if source.get(api, scheme) is not None:
            words = f"{source.place(api, scheme)} holds one too, which comes first."
            task.terminal.tell(f"{words}\n")


def _remove(task: _Task) -> int:
    api, scheme = task.served.name, task.asked.scheme
    keyring, file = task.places.keyring, task.places.file
    stores: list[Store] = [] if task.asked.credentials_file else [keyring]
    if file is not None:
        stores.append(file)
    removed = [one for one in stores if one.remove(api, scheme)]
    for one in removed:
        task.terminal.show(f"{scheme} is removed: {one.place(api, scheme)}\n")
    if not removed and _known(task) is not None:
        hint = f"`gen gateway credentials list {task.asked.spec}` says what there is."
        task.going.diagnostics.report(
            codes.NOTHING_STORED, at=None, name=scheme, hint=hint
        )
    return report(task.going, task.terminal)


def _report(task: _Task, reason: str, hint: str) -> None:
    task.going.diagnostics.report(codes.STORE_FAILED, at=None, reason=reason, hint=hint)

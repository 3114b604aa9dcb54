"""`gen snippets`: are the snippets in Markdown files those that the document gives now?"""

from __future__ import annotations

from argparse import Namespace

from generator.cli import FINE, PROBLEM
from generator.commands.answer import begin, status
from generator.diagnostics import Position, Pointer
from generator.diagnostics.codes import usage
from generator.diagnostics.report import Source, as_text
from generator.output.edit import Unreadable, expanded, read, replace
from generator.snippets.fill import Filler
from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    filler = Filler(lambda named: begin(_with_templates(named, asked), terminal))
    texts: dict[str, str] = {}
    made: dict[str, str] = {}
    for path in expanded(asked.files):
        try:
            texts[path] = read(path)
        except Unreadable as error:
            filler.diagnostics.report(
                usage.UNREADABLE_MARKDOWN, at=Position(path), reason=error
            )
            continue
        made[path] = filler.fill(path, texts[path])
    stale = [path for path, text in texts.items() if made[path] != text]
    if not asked.check and not filler.diagnostics.failed:
        for path in stale:
            _write(filler, path, made[path])
    return _answer(asked, terminal, filler, texts, stale=stale)


def _with_templates(named: Namespace, asked: Namespace) -> Namespace:
    """What a marker says of itself comes first."""
    return Namespace(**{**vars(named), "templates": named.templates or asked.templates})


def _write(filler: Filler, path: str, text: str) -> None:
    try:
        replace(path, text)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        filler.diagnostics.report(
            usage.UNREADABLE_MARKDOWN, at=Position(path), reason=reason
        )


def _answer(
    asked: Namespace,
    terminal: Terminal,
    filler: Filler,
    texts: dict[str, str],
    *,
    stale: list[str],
) -> int:
    if len(filler.diagnostics):
        shown = [Source(path, text, _nowhere) for path, text in texts.items()]
        terminal.tell(
            as_text(
                filler.diagnostics,
                [*shown, *filler.sources()],
                colour=terminal.error_colour,
            )
        )
    ended = status(filler.diagnostics)
    if ended != FINE:
        return ended
    if asked.check:
        terminal.show("".join(map(str, filler.stale)))
        terminal.show("".join(f"{path}: is not up to date\n" for path in stale))
    else:
        terminal.show("".join(f"{path}: written\n" for path in stale))
    if not stale:
        count = len(texts)
        terminal.show(f"nothing to do in {count} {'file' if count == 1 else 'files'}\n")
    return PROBLEM if asked.check and stale else FINE


def _nowhere(pointers: object) -> dict[Pointer, Position]:
    """Findings about Markdown have lines, not pointers."""
    return {}

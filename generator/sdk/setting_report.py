"""What is wrong with a setting, in words?

In go findings about one setting; out come diagnostics. None has a place: a setting is in no file.
"""

from __future__ import annotations

from difflib import get_close_matches

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import usage
from generator.document.model import Json
from generator.sdk.fit import (
    Misfit,
    MissingKey,
    NotListed,
    UnknownKey,
    WrongType,
)
from generator.sdk.fit_words import listing
from generator.sdk.model import Method
from generator.sdk.setting_path import Lost
from generator.sdk.wire_text import compact

_LONGEST_SHOWN = 40
_MOST_KEYS = 12


def report_form(setting: str, diagnostics: Diagnostics) -> None:
    diagnostics.report(usage.SETTING_FORM, at=None, setting=_shown(setting))


def report_lost(lost: Lost, method: Method, diagnostics: Diagnostics) -> None:
    _unknown(lost.word, lost.within or method.id, lost.within, lost.known, diagnostics)


def report_misfit(
    key: str, value: Json, wrong: Misfit, diagnostics: Diagnostics
) -> None:
    """`value` is that of the whole setting, `key` the setting's."""
    place = ".".join((key, *wrong.path))
    match wrong:
        case UnknownKey(key=word, known=known):
            _unknown(word, place, place, known, diagnostics)
        case NotListed(listed=listed, given=given):
            near = get_close_matches(str(given), [str(one) for one in listed], 1)
            hint = f" Did you mean {near[0]}?" if near else ""
            _mistyped(place, listing(listed), given, hint, diagnostics)
        case WrongType(path=path, wanted=phrase):
            hint = _forms(place, phrase)
            _mistyped(place, phrase, _inside(value, path), hint, diagnostics)
        case MissingKey(key=word):
            _mistyped(
                place,
                f"an object with {word}",
                _inside(value, wrong.path),
                "",
                diagnostics,
            )


def _unknown(
    word: str, place: str, within: str, known: tuple[str, ...], diagnostics: Diagnostics
) -> None:
    near = get_close_matches(word, known, 1)
    if near:
        hint = f"Did you mean {within}{'.' if within else ''}{near[0]}?"
    elif known:
        more = " and more" if len(known) > _MOST_KEYS else ""
        hint = f"It takes {', '.join(known[:_MOST_KEYS])}{more}."
    else:
        hint = "It takes no keys."
    diagnostics.report(
        usage.SETTING_UNKNOWN, at=None, place=place, word=_shown(word), hint=hint
    )


def _mistyped(
    place: str, phrase: str, given: Json, hint: str, diagnostics: Diagnostics
) -> None:
    diagnostics.report(
        usage.SETTING_TYPE,
        at=None,
        key=place,
        wanted=phrase,
        given=_shown(compact(given)),
        hint=hint,
    )


def _forms(place: str, phrase: str) -> str:
    if phrase.startswith("a list"):
        return f" A whole one is JSON; `{place}[]=…` adds an item."
    if phrase.startswith("an object"):
        return f" A whole one is JSON; `{place}.FIELD=…` sets a field of it."
    return ""


def _inside(value: Json, path: tuple[str, ...]) -> Json:
    for key in path:
        match value:
            case dict():
                value = value.get(key)
            case list():
                value = value[int(key)]
            case _:
                break
    return value


def _shown(text: str) -> str:
    """Printable and short."""
    safe = "".join(c if c.isprintable() else "?" for c in text)
    return safe if len(safe) <= _LONGEST_SHOWN else f"{safe[:_LONGEST_SHOWN]}..."

"""What does the page of one operation say?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.code import Code
from generator.names import singular
from generator.sdk import model as m
from generator.sdk import types as t
from generator.sdk.docs_model import Answer
from generator.sdk.error_model import ErrorClass
from generator.sdk.model import Method, Sdk, Service
from generator.sdk.options import request_options
from generator.sdk.types import Type
from generator.targets.docs.credentials import schemes
from generator.targets.docs.quote import prose, text
from generator.targets.docs.rows import answer_rows, argument_rows
from generator.targets.docs.told import Told
from generator.targets.docs.type_words import type_words
from generator.targets.docs.views import (
    AnswerView,
    CallView,
    CodeView,
    LinkView,
    PageView,
    ProgramView,
    RowView,
)

LANGUAGES = {"python": "Python", "typescript": "TypeScript", "curl": "curl"}
"""In the order of the tabs."""

_PROGRAMS = tuple(
    ProgramView(Code(name), Code(title), Code("")) for name, title in LANGUAGES.items()
)

_LEVELS = 2
"""Of an answer. Answers refer to each other without end; the SDKs' models tell the rest."""

_MOST_CODES = 300
"""Of errors: every page has those of the whole API."""

_NEAR = 30
"""So many operations before it and after it are in the list of a page; the index has them all."""


@dataclass(frozen=True, slots=True)
class Site:
    """What every page needs to know of the others. `places` are paths without ending, by method.
    `sections` are where the index has them, by service."""

    sdk: Sdk
    places: Mapping[str, str]
    calls: Mapping[str, Mapping[str, str]]
    order: tuple[tuple[Service, Method], ...]
    sections: Mapping[str, str]


def title_of(method: Method) -> str:
    """The document's summary, else the words of the call."""
    first = method.docs.summary.strip().rstrip(".")
    said = first or " ".join(method.name.words)
    return said[:1].upper() + said[1:]


def page_view(site: Site, at: int) -> PageView:
    """Of the operation that has this place in the order."""
    service, method = site.order[at]
    place = site.places[method.id]
    root = "../" * place.count("/")
    siblings = _siblings(site, at, root)
    told = Told()
    return PageView(
        root=Code(root),
        provider=text(site.sdk.title),
        package=text(site.sdk.packages.get("typescript", "")),
        title=text(title_of(method)),
        description=text(_first_line(method)),
        method=text(method.http_method.upper()),
        path=text(method.path),
        docs=prose(method.docs.text),
        is_deprecated=method.deprecated,
        calls=tuple(_calls(site, method)),
        arguments=argument_rows(site.sdk, method.arguments, told),
        options=argument_rows(site.sdk, request_options(site.sdk, method), told),
        returned=prose(method.returned),
        result=text(_result(site.sdk, method)),
        fields=_fields(site.sdk, method, told),
        failures=tuple(_failure(one, told) for one in method.failures),
        kinds=_codes(site.sdk, "kind"),
        more_kinds=_more(site.sdk, "kind"),
        codes=_codes(site.sdk, "code"),
        more_codes=_more(site.sdk, "code"),
        callbacks=tuple(_callbacks(method)),
        schemes=tuple(schemes(site.sdk, method)),
        service=text(service_title(service)),
        siblings=siblings,
        others=text(_others(service, len(siblings))),
        others_href=text(f"{root}index.html#{site.sections[service.id]}"),
        previous=_neighbour(site, at - 1, root),
        next=_neighbour(site, at + 1, root),
        slice=text(f"{place.rpartition('/')[2]}.json"),
        programs=_PROGRAMS,
    )


def link(
    site: Site, method: Method, root: str, *, is_current: bool = False
) -> LinkView:
    return LinkView(
        href=text(f"{root}{site.places[method.id]}.html"),
        method=text(method.http_method.upper()),
        text=text(title_of(method)),
        path=text(method.path),
        is_current=is_current,
    )


def service_title(service: Service) -> str:
    words = " ".join(word for name in service.path for word in name.words)
    return words[:1].upper() + words[1:] or "Operations"


def _first_line(method: Method) -> str:
    said = method.docs.text or method.docs.summary
    return " ".join(said.split())[:160]


def _siblings(site: Site, at: int, root: str) -> tuple[LinkView, ...]:
    """Those of the same service that are near; methods of a service follow each other."""
    service, current = site.order[at]
    near = site.order[max(0, at - _NEAR) : at + _NEAR + 1]
    return tuple(
        link(site, method, root, is_current=method is current)
        for holder, method in near
        if holder is service
    )


def _others(service: Service, shown: int) -> str:
    """Empty where all are shown."""
    count = len(service.methods)
    return f"All {count:,} of {service_title(service)}" if count > shown else ""


def _neighbour(site: Site, at: int, root: str) -> LinkView | None:
    if not 0 <= at < len(site.order):
        return None
    return link(site, site.order[at][1], root)


def _calls(site: Site, method: Method) -> Iterator[CallView]:
    for name, title in LANGUAGES.items():
        call = site.calls[name].get(method.id, "")
        if call and " " not in call:
            yield CallView(Code(title), text(call))


def _result(sdk: Sdk, method: Method) -> str:
    match method.result:
        case m.NoContent():
            return "Nothing more than that it succeeded."
        case m.JsonResult(type=type_):
            said = _type_name(sdk, type_)
            return f"{said[:1].upper()}{said[1:]}, as JSON."
        case m.TextResult(media_type=media_type) | m.BinaryResult(
            media_type=media_type
        ):
            return f"A body of {media_type or 'bytes'}."
        case m.EventStream(type=type_):
            return f"A stream of events, each with {_type_name(sdk, type_)}."
        case m.JsonStream(type=type_):
            return f"A stream of JSON values, each {_type_name(sdk, type_)}."


def _type_name(sdk: Sdk, type_: Type) -> str:
    match type_:
        case t.ModelRef(id=id_):
            return " ".join(("the object", *sdk.models[id_].name.words))
        case t.ListOf(items=t.ModelRef(id=id_)):
            return f"a list of {singular(' '.join(sdk.models[id_].name.words))} objects"
        case _:
            return type_words(sdk, type_)


def _failure(failure: Answer, told: Told) -> AnswerView:
    said = told.tell(failure.text, failure.status)
    return AnswerView(text(failure.status), said.docs, said.anchor)


def _fields(sdk: Sdk, method: Method, told: Told) -> tuple[RowView, ...]:
    match method.result:
        case (
            m.JsonResult(type=type_)
            | m.EventStream(type=type_)
            | m.JsonStream(type=type_)
        ):
            return answer_rows(sdk, type_, told, depth=_LEVELS)
        case _:
            return ()


def _codes(sdk: Sdk, by: str) -> tuple[CodeView, ...]:
    return tuple(
        CodeView(text(one.value), prose("\n\n".join(_told(one))))
        for one in _classes(sdk, by)[:_MOST_CODES]
    )


def _told(one: ErrorClass) -> Iterator[str]:
    return filter(None, (one.docs.summary, one.docs.text))


def _more(sdk: Sdk, by: str) -> Code:
    """Empty where all are shown."""
    more = len(_classes(sdk, by)) - _MOST_CODES
    return Code(f"{more:,} more, which the types of the SDKs have" if more > 0 else "")


def _classes(sdk: Sdk, by: str) -> list[ErrorClass]:
    return [one for one in (sdk.errors.classes if sdk.errors else ()) if one.by == by]


def _callbacks(method: Method) -> Iterator[Code]:
    for found in method.callbacks:
        request = text(f"{found.http_method.upper()} {found.expression}")
        yield Code(f"{text(found.name)}: <code>{request}</code>")

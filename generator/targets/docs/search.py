"""What does the search of a site look through? Shards of JSON, loaded when a reader first searches."""

from __future__ import annotations

from collections.abc import Iterator

from generator.sdk.model import Method, Sdk
from generator.targets.base import Module
from generator.targets.docs.quote import data
from generator.targets.docs.rows import models_in
from generator.targets.docs.shapes import Shape
from generator.targets.docs.spell_page import Site, title_of
from generator.targets.docs.views import SliceView

_SHARD = 200
"""Operations."""

TEMPLATE = "slice.json.jinja"


def search_modules(site: Site) -> Iterator[Module]:
    entries = [_entry(site, method) for _, method in site.order]
    shards = [entries[at : at + _SHARD] for at in range(0, len(entries), _SHARD)]
    yield Module(
        "search/index.json", TEMPLATE, SliceView(data({"shards": len(shards)}))
    )
    for index, shard in enumerate(shards):
        yield Module(f"search/{index}.json", TEMPLATE, SliceView(data(shard)))


def _entry(site: Site, method: Method) -> Shape:
    return {
        "title": title_of(method),
        "method": method.http_method.upper(),
        "path": method.path,
        "calls": [
            call
            for calls in site.calls.values()
            if " " not in (call := calls.get(method.id, ""))
        ],
        "words": " ".join((method.operation_id, *_names(site.sdk, method))),
        "href": f"{site.places[method.id]}.html",
    }


_MOST_NAMES = 100


def _names(sdk: Sdk, method: Method) -> list[str]:
    """What it takes: its arguments, then what is in them, the nearest first."""
    found = dict.fromkeys(argument.wire for argument in method.arguments)
    seen: dict[str, None] = {}
    waiting = [argument.type for argument in method.arguments]
    for type_ in waiting:
        for id_ in models_in(sdk, type_):
            if id_ not in seen and len(found) < _MOST_NAMES:
                seen[id_] = None
                fields = sdk.models[id_].fields
                found |= dict.fromkeys(field.wire for field in fields)
                waiting += [field.type for field in fields]
    return list(found)[:_MOST_NAMES]

"""How is an Sdk said as a site? Sdk in, Package out: orchestration only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.names import snake
from generator.sdk.example import Examples
from generator.sdk.model import Method, Sdk, Service
from generator.targets.about import about
from generator.targets.base import (
    Asset,
    Module,
    Package,
    Program,
    Sheet,
    Written,
    language,
)
from generator.targets.docs.examples import Fillings
from generator.targets.docs.files import pages
from generator.targets.docs.quote import prose, text
from generator.targets.docs.search import TEMPLATE, search_modules
from generator.targets.docs.slices import Page, Slice, slice_of
from generator.targets.docs.spell_page import (
    LANGUAGES,
    Site,
    link,
    page_view,
    service_title,
)
from generator.targets.docs.views import IndexView, SectionView, SliceView


def spell(sdk: Sdk, diagnostics: Diagnostics) -> Package:
    written = {name: language(name).written(sdk) for name in LANGUAGES}
    site = Site(
        sdk,
        pages(sdk, diagnostics),
        {name: one.calls for name, one in written.items()},
        tuple((s, method) for s in sdk.services for method in s.methods),
        {one.id: f"service-{index}" for index, one in enumerate(sdk.services)},
    )
    modules = (_index(site), *_pages(site, written), *search_modules(site))
    return Package("docs", modules, (Asset("assets/", "assets/"),))


def _pages(site: Site, written: Mapping[str, Written]) -> Iterator[Module]:
    examples, fillings = Examples(site.sdk), Fillings(site.sdk)
    for at, (service, method) in enumerate(site.order):
        values = examples.smallest(method)
        own = {name: one.sheets[method.id] for name, one in written.items()}
        programs = tuple(
            Program(name, one.snippet(site.sdk, method, values))
            for name, one in own.items()
        )
        place = site.places[method.id]
        view = page_view(site, at)
        yield Module(f"{place}.html", "page.html.jinja", view, programs)
        made = _slice(site, service, method, own)
        filling = fillings.filling(method, values, made.declared)
        yield Module(f"{place}.json", TEMPLATE, SliceView(made.text))
        yield Module(f"{place}.examples.json", TEMPLATE, SliceView(filling))
        folder = place.rpartition("/")[0]
        for name, said in made.further.items():
            path = f"{folder}/{name}" if folder else name
            yield Module(path, TEMPLATE, SliceView(said))


def _slice(
    site: Site, service: Service, method: Method, sheets: Mapping[str, Sheet]
) -> Slice:
    name = site.places[method.id].rpartition("/")[2]
    call = ".".join(snake(one.words) for one in (*service.path, method.name))
    page = Page(name, snake(site.sdk.name.words), call)
    plain = {name: asdict(one) for name, one in sheets.items()}
    return slice_of(site.sdk, method, page, plain)


def _index(site: Site) -> Module:
    sdk = site.sdk
    count = len(site.order)
    view = IndexView(
        root=Code(""),
        provider=text(sdk.title),
        package=text(sdk.packages.get("typescript", "")),
        version=text(sdk.version),
        docs=prose("\n\n".join(filter(None, (sdk.docs.summary, sdk.docs.text)))),
        about=tuple(prose(line) for line in about(sdk.about)),
        sections=tuple(
            SectionView(
                Code(site.sections[service.id]),
                text(service_title(service)),
                tuple(link(site, method, "") for method in service.methods),
            )
            for service in sdk.services
            if service.methods
        ),
        count=Code(f"{count} {'operation' if count == 1 else 'operations'}"),
    )
    return Module("index.html", "index.html.jinja", view)

"""What does the guide of a generated package show? Calls of its own, so that every block runs.

The guide takes what the Sdk has: a part about lists only where there are lists in pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.sdk.example import Examples
from generator.sdk.model import JsonResult, Method, Sdk, Service
from generator.sdk.types import ModelRef
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.program import environment
from generator.targets.prose import markdown
from generator.targets.typescript.conventions import client_variable, function_name
from generator.targets.typescript.quote import comment, string
from generator.targets.typescript.snippet import statement, variable_of
from generator.targets.typescript.spell_errors import error_names
from generator.targets.typescript.spell_services import ServicesSpeller
from generator.targets.typescript.views import ReadmeView


@dataclass(frozen=True, slots=True)
class _Found:
    service: Service
    method: Method


class _Guide:
    """Picks the calls of one guide."""

    def __init__(self, sdk: Sdk, names: Names) -> None:
        self._sdk = sdk
        self._names = names
        self._examples = Examples(sdk)
        self.client = client_variable(sdk)

    def all(self) -> Iterator[_Found]:
        for service in self._sdk.services:
            for method in service.methods:
                if not method.deprecated:
                    yield _Found(service, method)

    def reading(self) -> _Found | None:
        """A call that gives back one model, and changes nothing where there is such a one."""
        found = [
            one
            for one in self.all()
            if isinstance(one.method.result, JsonResult)
            and isinstance(one.method.result.type, ModelRef)
            and not one.method.paging
        ]
        found.sort(key=lambda one: one.method.http_method != "get")
        return found[0] if found else None

    def writing(self) -> _Found | None:
        """A call with arguments in its body."""
        found = (
            one
            for one in self.all()
            if one.method.body
            and one.method.body.flat
            and one.method.params
            and isinstance(one.method.result, JsonResult)
        )
        return next(found, None)

    def listing(self) -> _Found | None:
        return next((one for one in self.all() if one.method.paging), None)

    def call(self, found: _Found | None, start: str, *, awaits: bool) -> Code:
        if found is None:
            return Code("")
        head = f"{self.client}.{self._names.call(found.method, found.service)}("
        return self._statement(found, start, f"{'await ' if awaits else ''}{head}")

    def function_call(self, found: _Found | None, start: str) -> Code:
        if found is None:
            return Code("")
        head = f"await {self.function(found)}("
        return self._statement(found, start, head, (Code("client"),))

    def function(self, found: _Found) -> Code:
        return function_name(self._names.member(found.method, found.service))

    def _statement(
        self, found: _Found, start: str, head: str, first: tuple[Code, ...] = ()
    ) -> Code:
        values = self._examples.smallest(found.method)
        return statement(Code(start), Code(head), found.method, values, first)

    def variable(self, found: _Found | None) -> str:
        return variable_of(found.service, found.method, self.client) if found else ""

    def secret(self, found: _Found | None) -> Code:
        variables = environment(self._sdk, found.method) if found else ""
        said = f"Reads {variables} from the environment."
        return comment(said) if variables else Code("")


def readme_module(sdk: Sdk, names: Names, services: ServicesSpeller) -> Module:
    guide = _Guide(sdk, names)
    first = guide.writing() or guide.reading() or next(guide.all(), None)
    start = f"const {guide.variable(first)} ="
    imported = Code("")
    if first:
        path = services.path(first.service).rpartition("/")[2].removesuffix(".ts")
        module = string(f"{names.package}/{path}")
        imported = Code(f"import {{ {guide.function(first)} }} from {module};")
    view = ReadmeView(
        title=markdown(sdk.title),
        about=markdown(
            f"A typed client of the {sdk.title}, version {sdk.version} of its document."
        ),
        package=names.package,
        client=names.client,
        variable=guide.client,
        secret=guide.secret(first),
        call=guide.call(first, start, awaits=True),
        function_import=imported,
        function_call=guide.function_call(first, start),
        reading=guide.call(guide.reading(), "const made =", awaits=False),
        listing=guide.call(guide.listing(), "const list =", awaits=False),
        documented=_documented(sdk),
        is_idempotent=sdk.idempotency is not None,
        has_webhooks=sdk.webhooks is not None,
    )
    return Module("README.md", "README.md.jinja", view)


def _documented(sdk: Sdk) -> Code:
    """One of the errors that the API documents."""
    found = error_names(sdk.errors, Diagnostics()) if sdk.errors else {}
    return next(iter(found.values()), Code(""))

"""What does the guide of a generated package show? Calls of its own, so that every block runs.

The guide takes what the Sdk has: a part about lists only where there are lists in pages.
"""

from __future__ import annotations

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.document.model import Json
from generator.sdk.example import Examples
from generator.sdk.model import Sdk
from generator.targets.about import about
from generator.targets.base import Module
from generator.targets.guide import (
    NOTHING_EXPANDS,
    ExpandingView,
    Named,
    Opened,
    Shown,
    every_call,
    expandable,
    listing,
    naming,
    reading,
    retries,
    writings,
)
from generator.targets.names import Names
from generator.targets.program import environment
from generator.targets.prose import markdown
from generator.targets.typescript.conventions import client_variable, function_name
from generator.targets.typescript.quote import comment, key, string
from generator.targets.typescript.sheet import variable_of
from generator.targets.typescript.snippet import statement
from generator.targets.typescript.spell_errors import error_names, errors_told_apart
from generator.targets.typescript.spell_services import ServicesSpeller
from generator.targets.typescript.spell_settings import described_settings
from generator.targets.typescript.views import ReadmeView


class _Guide:
    """Writes the calls of one guide."""

    def __init__(self, sdk: Sdk, names: Names) -> None:
        self._sdk = sdk
        self._names = names
        self._examples = Examples(sdk)
        self.client = client_variable(sdk)

    def call(self, found: Shown | None, start: str, *, awaits: bool) -> Code:
        if found is None:
            return Code("")
        head = f"{self.client}.{self._names.call(found.method, found.service)}("
        return self._statement(found, start, f"{'await ' if awaits else ''}{head}")

    def function_call(self, found: Shown | None, start: str) -> Code:
        if found is None:
            return Code("")
        head = f"await {self.function(found)}("
        return self._statement(found, start, head, (Code("client"),))

    def function(self, found: Shown) -> Code:
        return function_name(self._names.member(found.method, found.service))

    def expanding(self, chosen: Opened | None) -> ExpandingView:
        if chosen is None:
            return NOTHING_EXPANDS
        found, variable = chosen.call, self.variable(chosen.call)
        head = f"await {self.client}.{self._names.call(found.method, found.service)}("
        asked: Json = [chosen.path]
        values = (
            *self._examples.smallest(found.method),
            (chosen.expansion.argument, asked),
        )
        name, whole = key(chosen.key), self._names.classes[chosen.expansion.model]
        where = f".{name}" if name == chosen.key else f"[{string(chosen.key)}]"
        return ExpandingView(
            call=statement(
                Code(f"const {variable} ="),
                Code(head),
                found.method,
                values,
                sdk=self._sdk,
            ),
            field=Code(f"{variable}{where}"),
            type=Code(f"Expanded<models.{whole}, {string(chosen.path)}>"),
        )

    def _statement(
        self, found: Shown, start: str, head: str, first: tuple[Code, ...] = ()
    ) -> Code:
        values = self._examples.smallest(found.method)
        return statement(
            Code(start), Code(head), found.method, values, sdk=self._sdk, first=first
        )

    def named(self, one: Named) -> Code:
        call = self._names.call(one.shown.method, one.shown.service)
        option = "contentType" if one.said == "content_type" else one.said
        said = f"{{ {option}: {string(one.media_type)} }}"
        return Code(f"{self.client}.{call}(…, {said})")

    def variable(self, found: Shown | None) -> str:
        return variable_of(found.service, found.method, self.client) if found else ""

    def secret(self, found: Shown | None) -> Code:
        variables = environment(self._sdk, found.method) if found else ""
        said = f"Reads {variables} from the environment."
        return comment(said) if variables else Code("")


def readme_module(sdk: Sdk, names: Names, services: ServicesSpeller) -> Module:
    guide = _Guide(sdk, names)
    read, opened = reading(sdk), expandable(sdk)
    first = next(writings(sdk), None) or read or next(every_call(sdk), None)
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
        facts=tuple(about(sdk.about)),
        package=names.package,
        client=names.client,
        variable=guide.client,
        secret=guide.secret(first),
        call=guide.call(first, start, awaits=True),
        flat=names.flats(sdk).get(first.method.id, Code("")) if first else Code(""),
        flat_call=names.call(first.method, first.service) if first else Code(""),
        settings=tuple(described_settings(sdk, names)),
        function_import=imported,
        function_call=guide.function_call(first, start),
        reading=guide.call(read, "const made =", awaits=False),
        listing=guide.call(listing(sdk), "const list =", awaits=False),
        expanding=guide.expanding(opened),
        named=tuple(guide.named(one) for one in naming(sdk)),
        documented=_documented(sdk, names),
        code=_code(sdk),
        told_apart=errors_told_apart(sdk, names),
        retries=retries(sdk),
        has_webhooks=bool(sdk.webhooks and sdk.webhooks.scheme),
        has_unsigned_webhooks=bool(sdk.webhooks and not sdk.webhooks.scheme),
    )
    return Module("README.md", "README.md.jinja", view)


def _documented(sdk: Sdk, names: Names) -> Code:
    """One of the errors that the API documents."""
    found = error_names(sdk, names.scopes, Diagnostics())
    return next(iter(found.values()), Code(""))


def _code(sdk: Sdk) -> Code:
    """One of the codes that are known."""
    found = sdk.errors.classes if sdk.errors else ()
    return next((string(one.value) for one in found if one.by == "code"), Code(""))

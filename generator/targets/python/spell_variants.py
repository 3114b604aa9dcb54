"""How does a method say, in types, that its body or its answer may be in another media type?

By one overload for each signature, `content_type: Literal["multipart/form-data"]`. Decision 0012 says
why by name, and why nothing is chosen by what is passed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from generator.code import Code, join
from generator.sdk.model import Method
from generator.targets.settling import choosing
from generator.targets.python.quote import string
from generator.targets.python.spell_paging import GivesBack
from generator.targets.python.views import OverloadView
from generator.targets.variants import signatures


def variant_overloads(
    method: Method,
    before: tuple[Code, ...],
    behind: Callable[[Method], tuple[Code, ...]],
    gives: Callable[[Method], GivesBack],
) -> Iterator[OverloadView]:
    """`before` is the signature up to what is given by name, `behind` from the options on."""
    for one in signatures(method):
        back = gives(one.form)
        said = _said("content_type", one.content_types) + _said("accept", one.accepts)
        awaited = back.async_returns
        if back.async_def == "async def" and method.paging:
            awaited = Code(f"Coroutine[Any, Any, {awaited}]")
        yield OverloadView(
            signature=(*before, *said, *behind(one.form)),
            returns=back.returns,
            async_returns=awaited,
        )


def any_variant(back: GivesBack) -> GivesBack:
    """The call of a method that has variants: the runtime chooses."""
    call = Code("self._variant")
    waits = back.async_def == "async def"
    return replace(back, call=call, async_call=Code(f"await {call}") if waits else call)


def loose_choice(method: Method) -> list[Code]:
    return [Code(f"{name}: str | None = None") for name in choosing(method)]


def passed_choice(method: Method) -> list[Code]:
    return [Code(f"{name}={name}") for name in choosing(method)]


def entry_of_variants(
    forms: tuple[Method, ...], entries: Iterable[list[Code]]
) -> list[Code]:
    """The keyword argument of `Operation`, where there are any."""
    if not forms:
        return []
    rows = [
        Code(f"Operation(\n{_lines([*entry, *_names(form)])})")
        for form, entry in zip(forms, entries, strict=True)
    ]
    return [Code(f"variants=(\n{_lines(rows)})")]


def _names(form: Method) -> list[Code]:
    parts = []
    if form.content_type:
        parts.append(Code(f"content_type={string(form.content_type)}"))
    if form.accept:
        parts.append(Code(f"accept={string(form.accept)}"))
    return parts


def _lines(items: list[Code]) -> Code:
    return Code("".join(f"{item},\n" for item in items))


def _said(name: str, types: tuple[str, ...]) -> list[Code]:
    if not types:
        return []
    return [Code(f"{name}: Literal[{join(', ', map(string, types))}]")]

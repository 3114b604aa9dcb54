"""Which signatures has a method whose body or answer may be in several media types?

Variants that take the same and give back the same share one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.sdk.model import BinaryResult, Method, Result, TextResult


@dataclass(frozen=True, slots=True)
class Signature:
    """`form` stands for all. The caller names one of each; where a tuple is empty, nothing is named."""

    form: Method
    content_types: tuple[str, ...]
    accepts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """What the variants of one signature have in common; only the content type differs."""

    params: object
    given: object
    is_sent: bool
    accepts: tuple[str, ...]


def signatures(method: Method) -> Iterator[Signature]:
    """Those of the variants, in the order of the document."""
    rows: dict[tuple[object, ...], list[Method]] = {}
    for one in method.variants:
        named = one.content_type, bool(one.accept)
        rows.setdefault((one.params, _given(one), *named), []).append(one)
    blocks: dict[_Block, list[Method]] = {}
    for (params, given, content_type, _), row in rows.items():
        accepts = tuple(one.accept for one in row if one.accept)
        key = _Block(params, given, bool(content_type), accepts)
        blocks.setdefault(key, []).append(row[0])
    for key, block in blocks.items():
        sent = tuple(one.content_type for one in block) if key.is_sent else ()
        yield Signature(block[0], sent, key.accepts)


def _given(form: Method) -> tuple[Result | type[Result], bool]:
    """Text is text and bytes are bytes, whatever their media type."""
    result = form.result
    kind = type(result) if isinstance(result, BinaryResult | TextResult) else result
    return kind, form.paging is not None

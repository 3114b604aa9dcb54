"""What is a resource called?

Mostly like its path segment; a schema that states its identity knows better.
"""

from __future__ import annotations

from generator.names import Words, is_plural, plural, singular, split
from generator.openapi.schema import Schema
from generator.sdk.path_tree import PARAMETER, Key
from generator.sdk.roles import Role, Roles


def service_words(roles: Roles, key: Key) -> tuple[Words, ...]:
    """The services from the client down to the resource at `key`, which is no action."""
    found: list[Words] = []
    pending: Words = ()
    for depth in range(1, len(key) + 1):
        here = key[:depth]
        if here[-1] == PARAMETER:
            continue
        if roles[here] is Role.ACTION:
            pending += split(here[-1])
            continue
        words = pending + split(here[-1]) if pending else _own_words(roles, here)
        pending = ()
        if found and _is_whole_name(roles, here, (*found[-1], *words)):
            words = found.pop() + words
        found.append(words)
    return tuple(found)


def _own_words(roles: Roles, key: Key) -> Words:
    words = split(key[-1])
    schema = roles.api.schemas.get(roles.item_schema(key))
    if schema is not None:
        words = _better_split(words, schema)
    nested = len(key) > 2 and key[-2] == PARAMETER and key[-3] != PARAMETER
    if not nested:
        return words
    parent = _ones(split(key[-3]))
    words = _without_prefix(words, parent)
    return (
        _full_name(words, _resource_id(schema), parent) if schema is not None else words
    )


def _better_split(words: Words, schema: Schema) -> Words:
    """`invoiceitems` is two words where the schema's title writes `InvoiceItem`."""
    spelt = split(schema.facets.title)
    solid = "".join(words)
    if len(spelt) <= len(words) or "".join(_ones(spelt)) != singular(solid):
        return words
    return (*spelt[:-1], solid[len("".join(spelt[:-1])) :])


def _full_name(words: Words, resource_id: str, parent: Words) -> Words:
    """`lines` whose things are called `line_item` are line items.

    The words of the parent say nothing in that.
    """
    full = tuple(
        word for word in split(resource_id.rpartition(".")[2]) if word not in parent
    )
    ones = _ones(words)
    inside = any(full[at : at + len(ones)] == ones for at in range(len(full)))
    if not inside or len(full) <= len(ones):
        return words
    return (*full[:-1], plural(full[-1])) if is_plural(words[-1]) else full


def _without_prefix(words: Words, parent: Words) -> Words:
    """`source_transactions` of a source are its transactions."""
    repeats = len(words) > len(parent) and words[: len(parent)] == parent
    return words[len(parent) :] if repeats else words


def _is_whole_name(roles: Roles, key: Key, words: Words) -> bool:
    """Is `apple_pay/domains` one resource, that calls itself `apple_pay_domain`?"""
    schema = roles.api.schemas.get(roles.item_schema(key))
    above = key[:-1]
    if schema is None or not above or above[-1] == PARAMETER:
        return False
    whole = _resource_id(schema)
    return (
        roles[above] is Role.NAMESPACE
        and "." not in whole
        and split(whole) == _ones(words)
    )


def _resource_id(schema: Schema) -> str:
    found = schema.facets.extensions.get("x-resourceId")
    return found if isinstance(found, str) else ""


def _ones(words: Words) -> Words:
    """In the singular, of which the last word has a form of its own."""
    return (*words[:-1], singular(words[-1])) if words else ()

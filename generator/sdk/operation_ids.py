"""What do operationIds tell about names? A verb about a resource, or a service and its method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.names import Words, singular, split
from generator.openapi.model import HttpMethod, Operation
from generator.sdk.verbs import LISTING, NEUTRAL, SYNONYMS, VERBS


@dataclass(frozen=True, slots=True)
class Saying:
    """`listFiles` is list, files. `bulkDeleteMessages` is bulk delete, messages."""

    verb: Words
    noun: Words


def read_saying(operation_id: str) -> Saying | None:
    words = split(operation_id)
    if words[:1] == ("bulk",) and words[1:2] and words[1] in VERBS:
        return Saying(words[:2], words[2:])
    if words and words[0] in VERBS:
        return Saying(words[:1], words[1:])
    return Saying(words[-1:], words[:-1]) if words and words[-1] in VERBS else None


def said_verb(text: str, resource: Words) -> Words:
    """The verb that an operationId or a summary says of this resource.

    () where it says nothing that the HTTP method does not say.
    """
    saying = read_saying(text)
    if saying is None or not _speaks_of(saying.noun, resource):
        return ()
    if len(saying.verb) > 1:
        return saying.verb
    verb = SYNONYMS.get(saying.verb[0], saying.verb[0])
    return () if verb in NEUTRAL else ("list",) if verb in LISTING else (verb,)


def _speaks_of(noun: Words, resource: Words) -> bool:
    """The shorter one ends the longer one, whatever their number."""
    ones, others = [
        tuple(singular(word) for word in words) for words in (noun, resource)
    ]
    length = min(len(ones), len(others))
    return length > 0 and ones[-length:] == others[-length:]


def structured(
    operations: Sequence[Operation],
) -> Mapping[tuple[HttpMethod, str], tuple[Words, ...]]:
    """Calls by (method, path), where the ids of nearly all operations are `service/method`.

    It is a property of the whole document, so that one more operation does not change the names of
    the others. An operation whose id has another form is left out.
    """
    for separator in ("/", ".", "_"):
        calls: dict[tuple[HttpMethod, str], tuple[Words, ...]] = {}
        known = 0
        for operation in operations:
            call = _call(operation.operation_id, separator)
            if call:
                calls[operation.method, operation.path] = call
                known += _is_about(operation, call[0])
        services = {call[:-1] for call in calls.values()}
        if known >= 0.8 * len(operations) and 2 * len(services) <= len(calls):
            return calls
    return {}


def _call(operation_id: str, separator: str) -> tuple[Words, ...]:
    plain = operation_id.removesuffix(".yml").removesuffix(".yaml")
    limit = 1 if separator == "_" else -1
    parts = tuple(split(part) for part in plain.split(separator, limit) if part)
    leads = (
        len(parts) > 1 and all(parts) and parts[0] not in {(verb,) for verb in VERBS}
    )
    return parts if leads else ()


def _is_about(operation: Operation, service: Words) -> bool:
    """Is the service no news to the path and the tags?"""
    known = "".join((operation.path, *operation.tags)).lower()
    letters = "".join(character for character in known if character.isalnum())
    return singular("".join(service)) in letters

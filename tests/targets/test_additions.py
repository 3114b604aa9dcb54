"""What becomes of the names that are there when a document gains a schema or an operation?

Nothing: each line of `surface.txt` stays, in both languages. Where the new one wishes for a name that
is taken, or for the place of another operation of its resource, nobody but those two is touched. Which
of two that clash was there first no document says; decision 0018 lists who gives way.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from generator.names import camel, kebab, pascal, singular, snake, split
from tests.targets.growing import Tree, with_operation, with_schema
from tests.targets.surfaces import Public, object_of, public, small

_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
_many = settings(max_examples=80, suppress_health_check=_SLOW, phases=[Phase.generate])


@_many
@given(with_schema())
def test_one_more_schema(grown: tuple[Tree, str, Tree]) -> None:
    """Where the name is taken, only that name changes, and what is nested in it."""
    before, name, after = grown
    old, new = public(before), public(after)
    assert new.calls == old.calls
    wished = pascal(split(name))
    taken = any(re.search(rf"\b{wished}(Param)?\b", line) for line in old.all())
    concerned = rf"\b{wished}|models/{kebab(split(name))}[.]"
    for line in old.lost(new):
        assert taken and re.search(concerned, line), line


@_many
@given(with_operation())
def test_one_more_operation(grown: tuple[Tree, tuple[str, str], Tree]) -> None:
    """Where the calls of its resource change, nothing of any other resource does."""
    before, (path, _), after = grown
    old, new = public(before), public(after)
    changed = {key for key, call in old.calls.items() if new.calls[key] != call}
    touched = {_resource(other) for other, _ in changed}
    # Which version has the plain name, most operations say.
    assert touched - _in_versions(new) <= {_resource(path)}
    services = {old.calls[key].rpartition(".")[0] for key in changed}
    for line in old.lost(new):
        assert changed and any(_concerns(line, service) for service in services), line


def _resource(path: str) -> str:
    """The first word of a path, versions apart."""
    words = [part for part in path.split("/") if part and part[0] != "{"]
    return next(word for word in words if not re.fullmatch(r"v\d+", word))


def _in_versions(new: Public) -> set[str]:
    """The resources that are there in several versions."""
    paths = {path for path, _ in new.calls}
    starts = {(_resource(path), path.split("/")[1]) for path in paths}
    found = [resource for resource, _ in starts]
    return {resource for resource in found if found.count(resource) > 1}


def _concerns(line: str, service: str) -> bool:
    """The calls of a service, what they take, and unnamed answers, which are called by both."""
    words = split(service)
    one = pascal((*words[:-1], singular(words[-1])))
    shown = "[.]".join((camel(split(part)) for part in service.split(".")))
    return bool(
        re.match(rf"Shop[.]({re.escape(service)}|{shown})[.]", line)
        or re.match(rf"params[./]({snake(words)}|{kebab(words)})[.]", line)
        or re.match(rf"services/{kebab(words)}_?[.]", line)
        or re.search(rf"\b{one}\w*Response", line)
    )


CALLS = {
    "a further version is a service of its own": ("get /v1/pets", "get /v2/pets", ""),
    "of two versions with as many, the first by text has the plain name": (
        "get /v1/pets",
        "get /pets",
        "v1.pets.retrieve",
    ),
    "where there are items, a change of the list is one of many": (
        "patch /pets",
        "get /pets/{id}",
        "pets.update_many",
    ),
    "of two that update, one replaces": ("put /pets", "patch /pets", "pets.replace"),
    "what two HTTP methods do is a service": (
        "get /pets/count",
        "post /pets/count",
        "pets.count.retrieve",
    ),
}
"""Had, added, and what that makes of the one that was there."""


@pytest.mark.parametrize("case", CALLS.values(), ids=CALLS)
def test_calls_that_meet(case: tuple[str, str, str]) -> None:
    had, added, now = case
    method, path = had.split()
    old, new = public(small([had], {})), public(small([had, added], {}))
    was = old.calls[path, method]
    assert new.calls[path, method] == (now or was)


OWNED = object_of(owner=object_of(name={"type": "string"}))
SCHEMAS = {
    "the one that is written like the class keeps the name": (
        {"Pet": OWNED},
        "pet",
        {"Pet", "PetOwner"},
    ),
    "so it takes it, too": ({"pet": OWNED}, "Pet", {"SchemaPet", "PetOwner"}),
    "a schema takes the name of what is nested in another": (
        {"Pet": OWNED},
        "PetOwner",
        {"Pet", "InlinePetOwner"},
    ),
}
"""Had, added, and which classes the one that was there has now."""


@pytest.mark.parametrize("case", SCHEMAS.values(), ids=SCHEMAS)
def test_schemas_that_meet(case: tuple[Tree, str, set[str]]) -> None:
    had, name, now = case
    new = public(small([], {**had, name: object_of(other={"type": "string"})}))
    lines = new.lines["python"]
    holders = {
        line.split(".")[1] for line in lines if re.search(r"\.(owner|name): ", line)
    }
    assert holders == now

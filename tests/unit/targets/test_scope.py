"""Who gets which identifier?"""

from __future__ import annotations

from itertools import permutations

import pytest

from generator.diagnostics import Diagnostics, Pointer
from generator.names import Name, Rank, snake
from generator.targets.scope import Convention, Scope

SNAKE = Convention(snake, frozenset({"class", "from_2"}))

Wish = tuple[str, Name, str]
"""Key, name, and place."""

CASES: dict[str, tuple[list[Wish], dict[str, str], list[str]]] = {
    "no clash": (
        [("a", Name(("id",)), "/a"), ("b", Name(("name",)), "/b")],
        {"a": "id", "b": "name"},
        [],
    ),
    "a reserved word": ([("a", Name(("class",)), "/a")], {"a": "class_"}, []),
    "the declared one keeps the name": (
        [
            ("a", Name(("owner",), Rank.DERIVED, ("pet",)), "/a"),
            ("b", Name(("owner",), Rank.DECLARED, ("schema",)), "/b"),
        ],
        {"a": "pet_owner", "b": "owner"},
        [],
    ),
    "the pinned one comes before the declared one": (
        [
            ("a", Name(("owner",), Rank.DECLARED, ("schema",)), "/a"),
            ("b", Name(("owner",), Rank.PINNED), "/b"),
        ],
        {"a": "schema_owner", "b": "owner"},
        [],
    ),
    "context is added word by word, the nearest first": (
        [
            ("a", Name(("id",), Rank.PINNED), "/a"),
            ("b", Name(("pet", "id"), Rank.PINNED), "/b"),
            ("c", Name(("id",), Rank.DERIVED, ("shop", "pet")), "/c"),
        ],
        {"a": "id", "b": "pet_id", "c": "shop_pet_id"},
        [],
    ),
    "of equals, the one that is called so already": (
        [
            ("fooBar", Name(("foo", "bar")), "/a"),
            ("foo_bar", Name(("foo", "bar")), "/b"),
        ],
        {"fooBar": "foo_bar_2", "foo_bar": "foo_bar"},
        ["T401 #/a"],
    ),
    "of equals, the one that stands first by its place": (
        [("z", Name(("id",)), "/a"), ("y", Name(("id",)), "/b")],
        {"z": "id", "y": "id_2"},
        ["T401 #/b"],
    ),
    "a number that is taken": (
        [
            ("a", Name(("id",)), "/a"),
            ("b", Name(("id",)), "/b"),
            ("c", Name(("id", "2")), "/aa"),
        ],
        {"a": "id", "b": "id_3", "c": "id_2"},
        ["T401 #/b"],
    ),
    "a number that is reserved": (
        [("a", Name(("from",)), "/a"), ("b", Name(("from",)), "/b")],
        {"a": "from", "b": "from_3"},
        ["T401 #/b"],
    ),
    "two reserved words that are one": (
        [("a", Name(("class",)), "/a"), ("b", Name(("class",)), "/b")],
        {"a": "class_", "b": "class_2"},
        ["T401 #/b"],
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_settle(case: tuple[list[Wish], dict[str, str], list[str]]) -> None:
    """In whichever order they were declared."""
    wishes, wanted, findings = case
    for order in permutations(wishes):
        diagnostics = Diagnostics()
        scope = Scope("the test", SNAKE)
        for key, name, at in order:
            scope.declare(key, name, Pointer("shop.yaml", tuple(at.split("/")[1:])))
        scope.settle(diagnostics)
        assert {key: scope[key] for key in wanted} == wanted
        assert [f"{found.code} {found.at}" for found in diagnostics] == findings


def test_asking_too_early_and_telling_too_late() -> None:
    scope = Scope("the test", SNAKE)
    at = Pointer("shop.yaml")
    scope.declare("a", Name(("id",)), at)
    with pytest.raises(RuntimeError, match="the test is not settled yet"):
        scope["a"]
    scope.settle(Diagnostics())
    with pytest.raises(RuntimeError, match="the test is settled; b comes too late"):
        scope.declare("b", Name(("id",)), at)
    with pytest.raises(KeyError):
        scope["b"]

"""Which old names lead to what has another one now, and which cannot?"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import chdir
from dataclasses import replace
from pathlib import Path

import pytest

from generator.changes.compare import compare
from generator.changes.model import Effect
from generator.changes.surface import compare_surfaces
from generator.diagnostics import Diagnostics
from generator.output.format import make_one
from generator.sdk.model import Sdk
from generator.sdk.releases import Baseline, PackageRelease, Release, Releases
from generator.sdk.versions import Version
from generator.targets.base import load, typed
from tests.release.given import CALLS, TYPES, released_before
from tests.release.repository import SPEC, Repository
from tests.sdk_fixtures import shop

BOTH = pytest.mark.parametrize("language", ("python", "typescript"))


def named(
    calls: Mapping[str, str] = {},
    types: Mapping[str, str] = {},
    *,
    now: Version = Version(1, 2, 0),
) -> Sdk:
    """The shop, with these old names up to 2.0.0 from 1.2.0 on, and the version that it has now."""
    names = {"calls": calls, "types": types, "until": Version(2, 0, 0)}
    one = PackageRelease(Version(1, 2, 0), "minor", **names)  # type: ignore[arg-type]  # as it is written there
    other = PackageRelease(now, "minor")
    packages = [dict.fromkeys(("python", "typescript"), made) for made in (other, one)]
    every = [Release("2026-01-31", made, Baseline("", "", "")) for made in packages]
    return replace(shop(), releases=Releases(tuple(every)))


def working(language: str, sdk: Sdk) -> frozenset[str]:
    return typed()[language].wording(sdk).all_former()


@BOTH
def test_all_kinds(language: str) -> None:
    sdk = replace(shop(), releases=released_before())
    assert working(language, sdk) == {*CALLS.values(), *TYPES.values()}


RETRIEVE, PING = "GET /v1/customers/{id}", "HEAD /ping"
NO_CALLS = (
    (RETRIEVE, "customers.list"),  # another call
    (RETRIEVE, "customers.retrieve"),  # its own name
    (RETRIEVE, "customers"),  # a service
    (RETRIEVE, "ping.retrieve"),  # below a method
    (RETRIEVE, "orderscreate"),  # a flat name of another one
    (RETRIEVE, "customers.ﬁnd"),  # `find`, with a ligature
    (RETRIEVE, "customers._call"),
    (RETRIEVE, "customers.__class__"),
    (RETRIEVE, "_client.retrieve"),
    (RETRIEVE, "a b.c"),
    (RETRIEVE, "x():pass#.y"),
    (PING, "request"),  # of every client
    ("GET /nowhere", "customers.other"),
)


@BOTH
@pytest.mark.parametrize("thing, name", NO_CALLS)
def test_calls_that_have_no_alias(language: str, thing: str, name: str) -> None:
    sdk = named({thing: name})
    assert working(language, sdk) == frozenset()
    text = "".join(texts(language, sdk).values())
    assert "Former" not in text and "(until" not in text


def test_words_of_the_language_are_no_names() -> None:
    assert not working("python", named({RETRIEVE: "customers.class"}))
    assert working("typescript", named({RETRIEVE: "customers.class"}))
    assert not working("typescript", named({RETRIEVE: "customers.constructor"}))


NO_TYPES = (
    "models.Order",  # another type
    "models.ExpandedOrder",  # may be called after one
    "models.Model",
    "models._Order",
    "params.orders.Customer",  # no parameter
    "errors.Customer",
    "Customer",
)


@BOTH
@pytest.mark.parametrize("name", NO_TYPES)
def test_types_that_have_no_alias(language: str, name: str) -> None:
    if language == "typescript" and name in ("models.ExpandedOrder", "models.Model"):
        name = "models.Array"
    assert working(language, named(types={"response:customer": name})) == frozenset()


@BOTH
def test_they_end_with_the_next_major(language: str) -> None:
    for now, count in (
        (Version(1, 9, 0), 3),
        (Version(2, 0, 0, "rc", 1), 0),
        (Version(2, 0, 0), 0),
    ):
        assert len(working(language, named(CALLS, now=now))) == count


def texts(language: str, sdk: Sdk) -> dict[str, str]:
    modules = load(language).spell(sdk, Diagnostics()).modules
    wanted = ("snippets/", "README")
    return {
        one.path: make_one(language, one)
        for one in modules
        if not one.path.startswith(wanted)
    }


@BOTH
def test_what_is_written_for_them(language: str) -> None:
    sdk = replace(shop(), releases=released_before())
    found = texts(language, sdk)
    before = texts(language, replace(sdk, releases=Releases()))
    ending = {"python": "py", "typescript": "ts"}[language]
    new = {one for one in found.keys() - before.keys() if one.endswith(ending)}
    assert (
        new
        == {
            "python": {"shop_sdk/_former.py", "shop_sdk/params/baskets.py"},
            "typescript": {
                "src/former.ts",
                "src/params/baskets.ts",
                "src/services/shopping-baskets.ts",
            },
        }[language]
    )


@BOTH
def test_a_comparison_of_models_and_one_of_surfaces(language: str) -> None:
    """An old name that works is new; one that is gone breaks."""
    old, new = shop(), replace(shop(), releases=released_before())
    assert compare(new, old, typed()).verdict(language) is Effect.RUNTIME
    kinds = {one.rule.kind for one in compare(new, old, typed()).changes}
    assert kinds == {"alias-removed"}
    assert compare(old, new, typed()).verdict(language) is Effect.NONE
    line = "Shop.pets.get(id: str) -> models.Pet"
    alias = "Shop.pets.get = Shop.pets.fetch (until 2.0.0)"
    found = compare_surfaces({language: [line]}, {language: [alias]})
    assert [one.rule.kind for one in found.changes] == ["name-deprecated"]
    assert found.verdict(language) is Effect.ADDED


def test_a_name_that_something_else_takes_breaks(released: Repository) -> None:
    facts = "calls: {GET /pets: pets.all, 'GET /pets/{id}': pets.list}\n"
    Path("specs/pets.sdk.yaml").write_text(facts)
    status, out, _ = released.release()
    assert status == 0 and "python 0.1.0 -> 0.2.0 (major)" in out
    assert (
        "changed: Breaking: `client.pets.list` is now `client.pets.all`."
        " Write the new name; the old one could not stay beside it." in out
    )
    assert "`client.pets.retrieve` is now `client.pets.list`; the old name works" in out
    text = Path("specs/pets.releases.yaml").read_text()
    assert '"GET /pets/{id}": "pets.retrieve"' in text
    assert '"GET /pets": "pets.list"' not in text


def test_names_of_names(released: Repository) -> None:
    """Two renames: both old names lead to the last one. Renamed back, none is left."""
    facts = Path("specs/pets.sdk.yaml")
    for name in ("fetch", "load"):
        facts.write_text(f"calls: {{'GET /pets/{{id}}': pets.{name}}}\n")
        assert "(minor)" in released.release()[1]
        released.commit()
    released.gen("build", "specs/pets.yaml")
    surface = Path("generated/pets/python/surface.txt")
    assert [x for x in surface.read_text().splitlines() if "until" in x] == [
        "Pets.pets.fetch = Pets.pets.load (until 0.2.0)",
        "Pets.pets.retrieve = Pets.pets.load (until 0.2.0)",
    ]
    facts.write_text("calls: {'GET /pets/{id}': pets.retrieve}\n")
    assert "(minor)" in released.release()[1]
    released.gen("build", "specs/pets.yaml")
    assert [x for x in surface.read_text().splitlines() if "until" in x] == [
        "Pets.pets.fetch = Pets.pets.retrieve (until 0.2.0)",
        "Pets.pets.load = Pets.pets.retrieve (until 0.2.0)",
    ]


def test_gen_diff_knows_them(released: Repository) -> None:
    """Before the release a rename breaks; with it, it does not."""
    facts = Path("specs/pets.sdk.yaml")
    facts.write_text("calls: {'GET /pets/{id}': pets.fetch}\n")
    asked = ("diff", "HEAD:specs/pets.yaml", "specs/pets.yaml")
    assert "python: major" in released.gen(*asked)[1]
    released.release()
    status, out, _ = released.gen(*asked)
    assert status == 0 and "method-renamed-deprecated" in out
    assert "python: minor" in out and "typescript: minor" in out
    released.commit()
    released.write(SPEC.replace("name: {type: string}}", "name: {type: number}}"))
    assert "(major)" in released.release()[1]
    out = released.gen(*asked)[1]
    assert "alias-removed: pets.fetch" in out

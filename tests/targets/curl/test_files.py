"""Every snippet has a path of its own, whatever the document calls things."""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostics import Diagnostics
from generator.targets.base import language, load
from generator.targets.curl.files import paths
from tests import sdk_parts as p
from tests.sdk_fixtures import shop


def test_paths_of_the_shop() -> None:
    diagnostics = Diagnostics()
    found = paths(shop(), diagnostics)
    assert found.smallest["ping"] == "ping.sh"
    assert found.complete["ping"] == "ping_full.sh"
    assert found.smallest["orders.replace_amounts"] == "orders/replace_amounts.sh"
    assert (
        found.complete["test_helpers.clocks.advance"]
        == "test_helpers/clocks/advance_full.sh"
    )
    assert not list(diagnostics)


def test_names_that_would_clash() -> None:
    service = p.service(
        "con",
        p.method("con.make", "post", "/a"),
        p.method("con.make_full", "post", "/b"),
        p.method("con.aux", "post", "/c"),
    )
    diagnostics = Diagnostics()
    found = paths(replace(shop(), services=(service,)), diagnostics)
    assert found.smallest == {
        "con.make": "con_/make.sh",
        "con.make_full": "con_/make_full.sh",
        "con.aux": "con_/aux_.sh",
    }
    assert found.complete == {
        "con.make": "con_/snippet_make_full.sh",
        "con.make_full": "con_/make_full_full.sh",
        "con.aux": "con_/aux_full.sh",
    }
    assert not list(diagnostics)


def test_package_has_two_files_for_each_method() -> None:
    sdk = shop()
    package = load("curl").spell(sdk, Diagnostics())
    found = [module.path for module in package.modules]
    assert len(found) == len(set(found)) == 2 * len(language("curl").calls(sdk))


def test_calls() -> None:
    calls = language("curl").calls(shop())
    assert calls["orders.update"] == "PATCH /orders/{order}"

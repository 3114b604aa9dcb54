"""A user who has checked out a part of the repository gets all of it built."""

from __future__ import annotations

from tests.ci.conftest import Gen
from tests.ci.hub import MORE, PATH, Clone


def test_what_is_not_checked_out_is_built(built: Clone, gen: Gen) -> None:
    built.write(MORE)
    built.commit()
    built.git("sparse-checkout", "set", "specs")
    there = sorted(path.name for path in built.folder.iterdir())
    status, out, err = gen("ci", "regenerate", PATH, "--branch", "gen/a")
    assert status == 0 and "title=SDKs of shop: python minor" in out, err
    assert "toys" in built.git("show", "gen/a:generated/shop/python/surface.txt")
    assert sorted(path.name for path in built.folder.iterdir()) == there
    assert built.git("config", "core.sparseCheckout") == "true"

"""`--overlay`: which commands take it, where findings are, and what is built again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Gen = Callable[..., tuple[int, str, str]]

HEAD = "overlay: 1.0.0\ninfo: {title: Ours, version: '1'}\nactions:\n"
RENAME = (
    HEAD + "  - target: $.paths['/v1/customers'].get\n    update: {summary: All.}\n"
)


@pytest.fixture
def over(folder: Path) -> Path:
    path = folder / "over.yaml"
    path.write_text(RENAME)
    return path


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "shop.yaml", "--check"],
        ["check", "shop.yaml"],
        ["operations", "shop.yaml"],
        ["snippet", "shop.yaml", "GetOrder"],
        ["dump", "document", "shop.yaml"],
        ["dump", "api", "shop.yaml"],
        ["coverage", "shop.yaml"],
    ],
    ids=" ".join,
)
def test_every_command_reads_it(
    arguments: list[str], gen: Gen, folder: Path, over: Path
) -> None:
    over.write_text(HEAD + "  - target: $.infos\n    remove: true\n")
    _, out, err = gen(*arguments, "--overlay", "over.yaml")
    assert "over.yaml:4:5: warning[D154]" in out + err


def test_what_it_says_is_built(gen: Gen, folder: Path, over: Path) -> None:
    assert gen("build", "shop.yaml")[0] == 0
    assert gen("build", "shop.yaml", "--overlay", "over.yaml")[0] == 0
    (service,) = (folder / "generated/shop/python").rglob("services/customers.py")
    assert "All." in service.read_text()


def test_they_are_laid_over_in_order(gen: Gen, folder: Path, over: Path) -> None:
    (folder / "later.yaml").write_text(RENAME.replace("All.", "Later."))
    given = ["--overlay", "over.yaml", "--overlay", "later.yaml"]
    _, out, _ = gen("dump", "document", "shop.yaml", *given)
    tree = json.loads(out)["tree"]
    assert tree["paths"]["/v1/customers"]["get"]["summary"] == "Later."


def test_a_changed_overlay_is_built_again(gen: Gen, folder: Path, over: Path) -> None:
    build = ["build", "shop.yaml", "--overlay", "over.yaml"]
    assert gen(*build)[0] == 0
    assert "nothing to do" in gen(*build)[1]
    over.write_text(RENAME.replace("All.", "Every one."))
    assert " written" in gen(*build)[1]
    assert "nothing to do" in gen(*build)[1]
    assert gen("build", "shop.yaml", "--check")[0] == 1


def test_a_finding_is_where_its_text_is(gen: Gen, folder: Path, over: Path) -> None:
    over.write_text(
        HEAD
        + "  - target: $.components.schemas.customer.properties\n"
        + "    update:\n"
        + "      order: {$ref: '#/components/schemas/Order'}\n"
    )
    status, out, _ = gen("check", "shop.yaml", "--overlay", "over.yaml")
    assert status == 1
    assert "over.yaml:6:15: error[A201]" in out
    assert "6 |       order: {$ref" in out
    _, out, _ = gen("build", "shop.yaml", "--overlay", "over.yaml", "--format", "json")
    (found,) = json.loads(out)["diagnostics"]
    assert (found["path"], found["line"]) == ("over.yaml", 6)
    assert found["pointer"] == "#/actions/0/update/order/$ref"


def test_one_that_is_not_there(gen: Gen, folder: Path) -> None:
    status, _, err = gen("build", "shop.yaml", "--overlay", "absent.yaml")
    assert status == 1
    assert "absent.yaml: error[D101]" in err

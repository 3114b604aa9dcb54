"""`gen build` and `gen check`: what they write, what they say, and how they end."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.targets.base import names

Gen = Callable[..., tuple[int, str, str]]


def tree(root: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in root.rglob("*")
        if path.is_file()
    }


def test_a_build_and_the_same_again(gen: Gen, folder: Path) -> None:
    status, out, err = gen("build", "shop.yaml")
    assert (status, err) == (0, "")
    assert "operations 3 of 3, schemas 1 of 1\n" in out
    before = tree(folder / "generated")
    assert {path.split("/")[1] for path in before} == set(names())
    assert all(path.startswith("shop/") for path in before)
    status, out, err = gen("build", "shop.yaml")
    assert (status, err) == (0, "")
    assert "nothing to do" in out and "operations 3 of 3" in out
    assert tree(folder / "generated") == before
    assert gen("build", "shop.yaml", "--check")[0] == 0


def test_nothing_to_do_loads_nothing_heavy(gen: Gen, folder: Path) -> None:
    assert gen("build", "shop.yaml")[0] == 0
    code = (
        "import sys; from generator.cli import run; status = run(['build', 'shop.yaml']);"
        "loaded = {'yaml', 'jinja2', 'black', 'openapi_spec_validator', 'multiprocessing'};"
        "print(sorted(loaded & set(sys.modules))); sys.exit(status)"
    )
    root = str(Path(__file__).parents[3])
    said = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "nothing to do" in said.stdout
    assert said.stdout.endswith("\n[]\n")


_NUMBERS = re.compile(
    r"generated/shop: (\d+) would be written, (\d+) deleted, (\d+) unchanged,"
    r" and (\d+) manifests written\n"
)


def test_a_changed_document_is_built_again(gen: Gen, folder: Path) -> None:
    gen("build", "shop.yaml")
    spec = folder / "shop.yaml"
    spec.write_text(spec.read_text().replace("age:", "years:"))
    status, out, _ = gen("build", "shop.yaml", "--check")
    assert status == 1
    assert "-" in out and "years" in out
    before = tree(folder / "generated")
    counted = _NUMBERS.search(out)
    assert counted is not None
    changing, deleted, unchanged, manifests = map(int, counted.groups())
    assert (
        out.count("\n+++ ") == changing + deleted + manifests and changing > manifests
    )
    status, out, _ = gen("build", "shop.yaml")
    assert status == 0
    said = f"{changing} written, {deleted} deleted, {unchanged} unchanged"
    assert said in out, "the numbers of the build itself"
    assert tree(folder / "generated") != before
    assert gen("build", "shop.yaml", "--check")[0] == 0


def test_a_changed_facts_file_is_built_again(gen: Gen, folder: Path) -> None:
    gen("build", "shop.yaml")
    (folder / "shop.sdk.yaml").write_text("name: Store\n")
    status, out, _ = gen("build", "shop.yaml")
    assert status == 0 and "nothing to do" not in out


def test_force_overwrites_what_was_edited(gen: Gen, folder: Path) -> None:
    gen("build", "shop.yaml")
    before = tree(folder / "generated")
    edited = next((folder / "generated/shop/python").rglob("*.py"))
    edited.write_text("edited = True\n")
    assert gen("build", "shop.yaml")[0] == 0
    assert edited.read_text() == "edited = True\n"
    assert gen("build", "shop.yaml", "--check", "--force")[0] == 1
    assert gen("build", "shop.yaml", "--force")[0] == 0
    assert {path: text for path, (text, _) in tree(folder / "generated").items()} == {
        path: text for path, (text, _) in before.items()
    }


def test_one_target_leaves_the_others(gen: Gen, folder: Path) -> None:
    gen("build", "shop.yaml")
    others = tree(folder / "generated/shop/typescript")
    spec = folder / "shop.yaml"
    spec.write_text(spec.read_text().replace("age:", "years:"))
    assert gen("build", "shop.yaml", "--target", "python")[0] == 0
    assert tree(folder / "generated/shop/typescript") == others


def test_only_keeps_what_it_names(gen: Gen, folder: Path) -> None:
    status, out, _ = gen("build", "shop.yaml", "--only", "GetOrder")
    assert status == 0 and "operations 1 of 3, schemas 0 of 1" in out


@pytest.mark.parametrize("command", (["build"], ["check"], ["build", "--check"]))
def test_an_error_in_the_document(gen: Gen, folder: Path, command: list[str]) -> None:
    status, out, err = gen(command[0], "broken.yaml", *command[1:])
    assert status == 1
    assert "A201" in out + err and "broken.yaml:" in out + err
    assert not (folder / "generated").exists()


def test_json_answers(gen: Gen, folder: Path) -> None:
    status, out, err = gen("build", "shop.yaml", "--format", "json")
    data = json.loads(out)
    assert (status, err) == (0, "")
    assert data["written"] > 10
    assert data == {
        "diagnostics": [],
        "written": data["written"],
        "unchanged": 0,
        "deleted": 0,
        "merged": 0,
        "edited": 0,
        "operations": {"built": 3, "of": 3},
        "schemas": {"built": 1, "of": 1},
        "differences": [],
    }
    again = json.loads(gen("build", "shop.yaml", "--format", "json")[1])
    assert again == {**data, "written": 0, "unchanged": data["written"]}
    status, out, err = gen("build", "broken.yaml", "--format", "json")
    data = json.loads(out)
    assert (status, err) == (1, "")
    assert {one["code"] for one in data["diagnostics"]} == {"A201"}
    assert data["operations"] is None and data["written"] == 0
    status, out, _ = gen("check", "shop.yaml", "--format", "json")
    assert status == 0
    assert json.loads(out)["operations"] == {"built": 3, "of": 3}


def test_strict_lets_warnings_count(gen: Gen, folder: Path) -> None:
    spec = folder / "shop.yaml"
    spec.write_text(spec.read_text().replace("required: [id]", "required: [id, ghost]"))
    loose = gen("build", "shop.yaml")
    assert loose[0] == 0 and "warning[" in loose[2]
    again = gen("build", "shop.yaml")
    assert again[0] == 0 and "as before" in again[2]
    status, out, err = gen("build", "shop.yaml", "--strict", "--out", "strict")
    assert status == 1 and "warning[" in err
    assert not (folder / "strict").exists()
    assert gen("build", "shop.yaml", "--strict")[0] == 1


@pytest.mark.parametrize(
    "arguments, says",
    (
        (["build", "shop.yaml", "--target", "pyton"], "Did you mean python?"),
        (["build", "shop.yaml", "--colour"], "`gen build` takes no --colour"),
        (["build", "shop.yaml", "--traget=curl"], "Did you mean --target"),
        (["build", "--chekc"], "Did you mean --check? "),
        (["gateway", "credential", "list"], "Did you mean gateway credentials?"),
        (["--versoin"], "Did you mean --version?"),
        (["build", "shop.yaml", "more"], "`gen build` takes no more"),
        (["build", "shop.yaml", "--format", "yml"], "[U924]"),
        (["build"], "SPEC"),
        (["buidl"], "help: Did you mean build?"),
        ([], "COMMAND"),
        (["explain", "A20"], "U903"),
        (["snippet", "shop.yaml", "customers.lst"], "Did you mean customers.list"),
        (["snippet", "shop.yaml", "GetOrder", "--lang", "ruby"], "U901"),
    ),
)
def test_wrong_usage(gen: Gen, folder: Path, arguments: list[str], says: str) -> None:
    status, _, err = gen(*arguments)
    assert (status, says in err) == (2, True), err
    assert not (folder / "generated").exists()


@pytest.mark.parametrize(
    "command", ("build", "check", "operations", "dump api", "snippet")
)
def test_a_missing_document(gen: Gen, folder: Path, command: str) -> None:
    name, *rest = command.split()
    status, out, err = gen(
        name, *rest, "missing.yaml", *(["x"] if name == "snippet" else [])
    )
    assert status == 1 and "D101" in out + err
    assert not (folder / "generated").exists()


def test_a_bug_of_ours_asks_for_a_report(
    gen: Gen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.pipeline.resolve", lambda *given: 1 / 0)
    status, out, err = gen("build", "shop.yaml")
    assert (status, out) == (3, "")
    assert "ZeroDivisionError" in err and "Please report it" in err
    assert not (folder / "generated").exists()


def test_equal_bytes_under_any_hash_seed_and_from_any_folder(folder: Path) -> None:
    root = str(Path(__file__).parents[3])
    found = []
    for seed in ("1", "2"):
        home = folder / seed
        home.mkdir()
        (home / "shop.yaml").write_text((folder / "shop.yaml").read_text())
        subprocess.run(
            [sys.executable, "-m", "generator", "build", "shop.yaml"],
            cwd=home,
            env={
                **os.environ,
                "PYTHONPATH": root,
                "PYTHONHASHSEED": seed,
                "GEN_CACHE_DIR": "",
            },
            check=True,
            capture_output=True,
        )
        found.append(
            {path: content for path, (content, _) in tree(home / "generated").items()}
        )
    assert found[0] == found[1] and found[0]

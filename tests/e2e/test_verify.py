"""Does a tree that was built on one machine verify on another, whatever the document?"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import pytest

from generator.cli import run
from tests.behaviour.cases import cases
from tests.e2e import small
from tests.e2e.command import ROOT, command, contents, variables

BUILD = ("build", "api/shop.yaml", "--overlay", "api/ours.yaml", "--out", "sdks")
VERIFY = ("verify", "sdks/shop")

HERE = {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONUTF8": "0"}
THERE = {"PYTHONHASHSEED": "77", "TZ": "America/Lima", "LC_ALL": "C.UTF-8"}


def project(folder: Path) -> Path:
    """A document of two files with facts and an overlay."""
    api = folder / "api"
    (api / "parts").mkdir(parents=True)
    whole = small.DOCUMENT.replace("'#/components/schemas/Order'", "parts/order.yaml")
    (api / "shop.yaml").write_text(whole)
    part = "title: Order\ntype: object\nproperties: {id: {type: string}}\n"
    (api / "parts" / "order.yaml").write_text(part)
    (api / "shop.sdk.yaml").write_text("name: shop\nlicense: MIT\n")
    target = "actions: [{target: $.info, update: {description: Grüße.}}]\n"
    head = "overlay: 1.0.0\ninfo: {title: Ours, version: '1'}\n"
    (api / "ours.yaml").write_text(head + target, "utf-8")
    return folder


def on_a_machine(
    *words: str, cwd: Path, cache: Path | None, machine: dict[str, str], umask: int
) -> tuple[int, str]:
    done = subprocess.run(
        command(*words),
        cwd=cwd,
        env=variables(cache, machine),
        umask=umask,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


@pytest.mark.parametrize("warm", [False, True], ids=["cold", "warm"])
def test_another_machine(warm: bool, tmp_path: Path) -> None:
    one, other = project(tmp_path / "one"), tmp_path / "home" / "some one" / "ünder"
    cache = tmp_path / "cache"
    if warm:
        first = shutil.copytree(one, tmp_path / "first")
        built = on_a_machine(*BUILD, cwd=first, cache=cache, machine=THERE, umask=0o022)
        assert built[0] == 0, built
    built = on_a_machine(*BUILD, cwd=one, cache=cache, machine=HERE, umask=0o077)
    assert built[0] == 0, built
    shutil.copytree(one, other)
    before = contents(other)
    for where in (cache, tmp_path / "new", None):
        said = on_a_machine(*VERIFY, cwd=other, cache=where, machine=THERE, umask=0o002)
        assert said[0] == 0 and "as a build gives them" in said[1], said
    assert contents(other) == before
    assert not any(str(tmp_path).encode() in content for content in before.values())
    shutil.rmtree(other / "sdks")
    built = on_a_machine(*BUILD, cwd=other, cache=None, machine=THERE, umask=0o022)
    assert built[0] == 0 and contents(other) == before


Files = dict[str, bytes]


def documents() -> Iterator[tuple[str, Files]]:
    """Every small one that the tests have, with what is beside it."""
    for folder in sorted((ROOT / "tests" / "diagnostics").iterdir()):
        if (folder / "spec.yaml").is_file() and not _serves(folder):
            yield folder.name, contents(folder)
    for case in cases():
        files = {"spec.yaml": case.document.encode()}
        if case.facts:
            files["spec.sdk.yaml"] = case.facts.encode()
        yield str(case), files


def _serves(folder: Path) -> bool:
    case = folder / "case.toml"
    return case.is_file() and bool(re.search(r"^\[serves", case.read_text(), re.M))


def _put(goal: Path, files: Files) -> None:
    for path, content in files.items():
        (goal / path).parent.mkdir(parents=True, exist_ok=True)
        (goal / path).write_bytes(content)


def test_whatever_builds_verifies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GEN_CACHE_DIR", str(tmp_path / "cache"))
    wrong, count = {}, 0
    for number, (name, files) in enumerate(documents()):
        folder = tmp_path / str(number)
        _put(folder, files)
        with chdir(folder):
            if run(("build", "spec.yaml", "--target", "curl")) != 0:
                continue
            count += 1
            capsys.readouterr()
            if run(("verify", "generated/spec")) != 0:
                wrong[name] = "".join(capsys.readouterr())[:2000]
        shutil.rmtree(folder)
    assert not wrong
    assert count > 150

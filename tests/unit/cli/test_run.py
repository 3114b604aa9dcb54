"""What a build reads, where it keeps what it knows, and how it is interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator import cli, environment
from generator.account import Account
from generator.inputs import Inputs, find
from generator.output.cache import Cache
from generator.output.manifest import Manifest, Origin, digest, to_bytes
from generator.stamp import Stamp, key, load, store

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("ending", ("yaml", "yml", "json"))
def test_the_facts_are_beside_the_document(folder: Path, ending: str) -> None:
    (folder / f"shop.sdk.{ending}").write_text("{}")
    found = find("shop.yaml")
    assert (found.facts, found.stem) == (f"shop.sdk.{ending}", "shop")
    assert len(found.facts_digest) == len(found.document_digest) == 64


def test_paths_are_shown_as_given(folder: Path) -> None:
    (folder / "shop.sdk.yaml").write_text("{}")
    assert find("../work/shop.yaml").facts == "../work/shop.sdk.yaml"
    assert find("../work/shop.yaml").document == "../work/shop.yaml"


@pytest.mark.parametrize("document", ("", ".", "..", "missing.yaml", "pipe"))
def test_what_cannot_be_read_has_no_digest_and_no_stamp(
    folder: Path, document: str
) -> None:
    os.mkfifo(folder / "pipe")
    found = find(document)
    assert found.document_digest == ""
    assert key(found, ("python",), ()) == ""


def test_each_input_has_a_key_of_its_own() -> None:
    inputs = Inputs("a.yaml", "", "1", "")
    keys = {
        key(inputs, ("python",), ()),
        key(inputs, ("python", "curl"), ()),
        key(inputs, ("python",), ("a",)),
        key(Inputs("b.yaml", "", "1", ""), ("python",), ()),
        key(Inputs("a.yaml", "", "2", ""), ("python",), ()),
        key(Inputs("a.yaml", "f", "1", "3"), ("python",), ()),
    }
    assert len(keys) == 6


def test_a_stamp_holds_while_every_file_does(tmp_path: Path) -> None:
    cache, home = Cache(tmp_path / "cache"), tmp_path / "shop"
    manifest = to_bytes(Manifest(Origin("", "", "", ()), {"a.py": digest(b"a")}))
    (home / "python").mkdir(parents=True)
    (home / "python/a.py").write_bytes(b"a")
    (home / "python/.gen-manifest.json").write_bytes(manifest)
    stamp = Stamp(
        {"python": digest(manifest)}, Account(1, 2, 3, 4), 1, [{"code": "A201"}]
    )
    store(cache, "key", stamp)
    assert load(cache, "key", home) == stamp
    assert load(cache, "other", home) is None
    (home / "python/a.py").write_bytes(b"b")
    assert load(cache, "key", home) is None
    (home / "python/a.py").unlink()
    assert load(cache, "key", home) is None
    (home / "python/a.py").write_bytes(b"a")
    assert load(cache, "key", home) == stamp
    (home / "python/.gen-manifest.json").write_bytes(manifest + b"\n")
    assert load(cache, "key", home) is None


@pytest.mark.parametrize(
    "variables, expected",
    (
        ({"GEN_CACHE_DIR": "/a"}, Path("/a/1")),
        ({"GEN_CACHE_DIR": ""}, None),
        ({"XDG_CACHE_HOME": "/b"}, Path("/b/gen/1")),
        ({"XDG_CACHE_HOME": "relative", "HOME": "/c"}, Path("/c/.cache/gen/1")),
        ({"HOME": "/c"}, Path("/c/.cache/gen/1")),
    ),
)
def test_cache_folder(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: Path | None
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("GEN_CACHE_DIR", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert environment.cache_folder() == expected


@pytest.mark.parametrize("disguised", (False, True))
def test_an_interrupt_ends_quietly(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    disguised: bool,
) -> None:
    def interrupted(*given: object) -> None:
        if disguised:
            # What Python makes of one that comes while a class is defined.
            raise RuntimeError("Error calling __set_name__") from KeyboardInterrupt()
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.pipeline.resolve", interrupted)
    assert cli.run(["build", "shop.yaml"]) == 130
    assert capsys.readouterr() == ("", "")
    assert not (folder / "generated").exists()


@pytest.mark.parametrize("sent", (signal.SIGINT, signal.SIGKILL))
def test_no_process_is_left_when_a_build_is_stopped(
    folder: Path, sent: signal.Signals
) -> None:
    """All that a build starts share its output, so reading to the end waits for the last of them."""
    slow = (
        "import os, time\nfrom generator import cli\n"
        "from generator.document import conformance\n"
        "from generator.output import format\n"
        "conformance.findings = lambda *given: time.sleep(60)\n"
        "format.ALONE = 0\n"
        "format._make = lambda *given: (os.write(1, b'working\\n'), time.sleep(60))\n"
        "cli.main(['build', 'shop.yaml'])\n"
    )
    started = time.monotonic()
    with subprocess.Popen(
        [sys.executable, "-c", slow],
        env={**os.environ, "PYTHONPATH": str(ROOT), "GEN_CACHE_DIR": ""},
        stdout=subprocess.PIPE,
        start_new_session=True,
    ) as building:
        assert building.stdout is not None
        assert building.stdout.readline() == b"working\n"
        building.send_signal(sent)
        building.stdout.read()
    assert time.monotonic() - started < 60, "something worked on, unheeded"
    assert not (folder / "generated").exists()

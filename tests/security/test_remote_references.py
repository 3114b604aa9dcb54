"""Where may a document go that came from the network? Whatever it calls itself by `$id`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run

ENTRY = "https://example.com/spec.json"


def check(folder: Path, patch: pytest.MonkeyPatch, schema: Any, *, far: bool) -> Any:
    """The exit status, and the URLs that were asked for. `far`: the schema's file is remote itself."""
    asked: list[str] = []
    own = {"$ref": "https://example.com/far.json"} if far else schema
    entry = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {},
        "components": {"schemas": {"S": own}},
    }
    texts = {ENTRY: entry, "https://example.com/far.json": schema}

    def fetch(url: str, **_: object) -> bytes:
        asked.append(url)
        return json.dumps(texts.get(url, {"type": "object"})).encode()

    patch.setattr("generator.document.fetch.fetch", fetch)
    patch.setenv("GEN_CACHE_DIR", str(folder / "cache"))
    patch.chdir(folder)
    (folder / "secret.json").write_text('{"description": "ours", "$anchor": "a"}')
    spec = ENTRY
    if far:
        spec = "spec.json"
        entry["components"]["schemas"]["Own"] = {"$ref": "secret.json"}  # type: ignore
        (folder / spec).write_text(json.dumps(entry))
    return run(["check", spec, "--allow-remote"]), asked


@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize(
    "identity, reference",
    [
        ("http://127.0.0.1:9/base", "inner.json"),
        ("http://127.0.0.1:9/base", "http://127.0.0.1:9/direct.json"),
        ("urn:x:y", "secret.json"),
        ("urn:x:y", "secret.json#a"),
        ("file:///etc/", "passwd"),
    ],
)
def test_an_id_gives_no_leave(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    far: bool,
    identity: str,
    reference: str,
) -> None:
    schema = {"$id": identity, "properties": {"a": {"$ref": reference}}}
    status, asked = check(tmp_path, monkeypatch, schema, far=far)
    assert status == 1 and all(url.startswith("https://example.com/") for url in asked)
    shown = "".join(capfd.readouterr())
    assert "[A263]" in shown or "[A262]" in shown


def test_names_of_ours_are_not_taken_by_a_file_from_afar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    inner = {"$id": "spec.json", "properties": {"a": {"$ref": "secret.json"}}}
    schema = {"$id": "urn:x:y", "properties": {"inner": inner}}
    status, _ = check(tmp_path, monkeypatch, schema, far=True)
    assert status == 1 and "[A262]" in "".join(capfd.readouterr())


def test_an_id_on_https_is_a_base(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = {"a": {"$ref": "inner.json"}}
    schema = {"$id": "https://example.org/base/", "properties": inner}
    status, asked = check(tmp_path, monkeypatch, schema, far=False)
    assert status == 0 and asked[-1] == "https://example.org/base/inner.json"


@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize("host", ["127.0.0.1:1", "LOCALHOST", "[::1]:1"])
def test_this_machine_is_not_named_from_afar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, far: bool, host: str
) -> None:
    schema = {"properties": {"a": {"$ref": f"https://{host}/x"}}}
    status, asked = check(tmp_path, monkeypatch, schema, far=far)
    assert status == 1 and all(url.startswith("https://example.com/") for url in asked)
